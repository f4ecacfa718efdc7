import { malformedPart, parsePolicy } from '../../policy/parsePolicy';
import { type Refusal, refused } from '../refusal';

/** https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html */
export const MAX_POLICY_CHARACTERS = 20_480;

/**
 * Why AWS would not take a policy; undefined if it would. What it means is a matter of warnings.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export function refusedPolicy(
  document: string | undefined,
  endpointId: string,
): { ok: false; error: Refusal } | undefined {
  if (document === undefined) return undefined;
  if (document.length > MAX_POLICY_CHARACTERS)
    return refused('policy-too-long', endpointId, `${document.length}`);
  const policy = parsePolicy(document);
  if (policy.ok) return undefined;
  return policy.error === 'not-json'
    ? refused('policy-not-json', endpointId, whereJsonBreaks(document))
    : refused('policy-malformed', endpointId, malformedPart(document) ?? '');
}

/** What the reader of JSON says, position included. */
function whereJsonBreaks(document: string): string {
  try {
    JSON.parse(document);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : ''; // only its words are wanted: that it fails is known
  }
}
