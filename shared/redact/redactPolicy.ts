import { redactAccount, redactArn, redactHost, redactText } from './redactText';
import type { Visitor } from './visitor';

/**
 * An endpoint's policy: effects, actions, operators and keys stay, so that it decides as before; whom it names, what it
 * names and what its statements are called does not. One that nobody could read is not read out either.
 */
export function redactPolicy(visitor: Visitor, document: string): string {
  let json: unknown;
  try {
    json = JSON.parse(document);
  } catch {
    return 'not JSON'; // it decides nothing, before and now
  }
  return JSON.stringify(redactValue(visitor, json, ''));
}

/** Policy elements whose values are AWS's words. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
const awsWords = new Set(['Version', 'Effect', 'Action', 'NotAction', 'Service']);

function redactValue(visitor: Visitor, value: unknown, element: string): unknown {
  if (Array.isArray(value)) return value.map((each) => redactValue(visitor, each, element));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, redactValue(visitor, each, key)]),
    );
  if (typeof value !== 'string' || awsWords.has(element)) return value;
  return redactPolicyText(visitor, value);
}

/** A principal, a resource, a condition's value, or a statement's name. */
export function redactPolicyText(visitor: Visitor, text: string): string {
  // Policy variables and switches are nobody's: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
  if (text.includes('${') || /^(?:\*|true|false)$/i.test(text)) return text;
  if (text.startsWith('arn:')) return redactArn(visitor, text);
  if (/^\d{12}$/.test(text)) return redactAccount(visitor, text);
  return /\.amazonaws\.com(?:\.cn)?$/.test(text)
    ? redactHost(visitor, text)
    : redactText(visitor, text);
}
