import type { PolicyContext } from './policyContext';
import { accountOf, roleOfSession } from './principal';

/**
 * What the request carries under one condition key. `absent`: AWS certainly leaves the key out.
 * `approximate`: it may differ in detail, so that a mismatch proves nothing.
 */
export type Fact = { kind: 'present'; value: string; approximate: boolean } | { kind: 'absent' };

/** Facts by lower-case key, since condition keys have no case. A key without an entry is unknown. */
export type Facts = ReadonlyMap<string, Fact>;

/**
 * What is known of a request that reaches a service through this endpoint.
 *
 * `aws:SourceIp` is certainly absent: AWS leaves it out where the requester uses a VPC endpoint.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html
 * Not known from a network, so left open: organizations, tags, sessions, times.
 */
export function factsOf(context: PolicyContext): Facts {
  const facts = new Map<string, Fact>([['aws:sourceip', { kind: 'absent' }]]);
  const put = (key: string, value: string | undefined, approximate = false) => {
    if (value !== undefined) facts.set(key, { kind: 'present', value, approximate });
  };
  put('aws:sourcevpce', context.endpoint.id);
  put('aws:sourcevpc', context.endpoint.vpcId);
  put('aws:vpcsourceip', context.sourceAddress);
  put('aws:securetransport', context.secureTransport?.toString());
  if (context.principal !== undefined) {
    const role = roleOfSession(context.principal);
    // A session's ARN leaves out the role's path, which aws:PrincipalArn has.
    put('aws:principalarn', role ?? context.principal, role !== undefined);
    put('aws:principalaccount', accountOf(context.principal));
  }
  if (context.resource !== undefined) {
    // A bucket's ARN names no account: then the key stays unknown.
    put('aws:resourceaccount', accountOf(context.resource));
    put('s3:resourceaccount', accountOf(context.resource));
  }
  return facts;
}
