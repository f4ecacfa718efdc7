import type { Network } from '../../network/network';
import type { NetworkAcl, NetworkAclEntry } from '../../network/security';
import { type Warning, warning } from '../warning';

/**
 * Lists that admit requests and keep their replies in.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html (ephemeral ports)
 */
export function* aclWarnings(network: Network): Generator<Warning> {
  for (const acl of network.networkAcls.values()) {
    if (acl.associations.length === 0) continue;
    const admits = acl.entries.some((entry) => !entry.egress && isTcpAllow(entry));
    if (admits && !letsRepliesOut(acl)) yield warning('acl-without-replies', acl.id);
  }
}

/** Any rule that reaches into the ports that clients use. */
function letsRepliesOut({ entries }: NetworkAcl): boolean {
  return entries.some(
    (entry) =>
      entry.egress &&
      isTcpAllow(entry) &&
      (entry.toPort === undefined || entry.toPort > LAST_SYSTEM_PORT),
  );
}

const LAST_SYSTEM_PORT = 1023;

function isTcpAllow({ action, protocol }: NetworkAclEntry): boolean {
  return action === 'allow' && (protocol === '-1' || protocol === '6');
}
