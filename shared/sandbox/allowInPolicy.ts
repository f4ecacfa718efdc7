import { parsePolicy } from '../policy/parsePolicy';
import { accountOf, roleOfSession } from '../routing/policy/principal';

export type Allowed = {
  action?: string | undefined;
  principal?: string | undefined;
  resource?: string | undefined;
};

/**
 * A policy with one more statement, which allows no more than what is asked for. Undefined where there is none to add
 * it to: it was not read, or is no policy. What is not known of the request is left open.
 *
 * Who asks goes into a condition: as the principal of a gateway endpoint's policy an account means its root user alone.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export function allowInPolicy(
  document: string | undefined,
  { action = '*', principal, resource = '*' }: Allowed,
): string | undefined {
  if (document === undefined || !parsePolicy(document).ok) return undefined;
  const policy = JSON.parse(document) as Record<string, unknown>;
  const statement = {
    Effect: 'Allow',
    Principal: '*',
    Action: action,
    Resource: resource,
    ...(principal === undefined ? {} : { Condition: { StringEquals: callerIs(principal) } }),
  };
  return JSON.stringify({ ...policy, Statement: [policy.Statement, statement].flat() }, null, 2);
}

/** An account by its number or its root, else the role of a session, else whoever is named. */
function callerIs(principal: string): Record<string, string> {
  if (/^\d{12}$/.test(principal)) return { 'aws:PrincipalAccount': principal };
  const account = principal.endsWith(':root') ? accountOf(principal) : undefined;
  if (account !== undefined) return { 'aws:PrincipalAccount': account };
  return { 'aws:PrincipalArn': roleOfSession(principal) ?? principal };
}
