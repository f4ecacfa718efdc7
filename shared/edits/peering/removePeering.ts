import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import { VpcPeeringConnectionId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { SecurityGroupRule } from '../../network/security';
import { ok, type Result } from '../../result';
import { changed, removed } from '../change';
import { find } from '../find';
import type { Refusal } from '../refusal';
import { deadRoutes } from '../routes/deadRoutes';

export const RemovePeering = z.object({ peeringId: VpcPeeringConnectionId });
export type RemovePeering = z.infer<typeof RemovePeering>;

/**
 * Removes a peering connection. Its routes stay behind as blackholes, and rules that name groups across it go stale.
 * Source: https://docs.aws.amazon.com/vpc/latest/peering/delete-vpc-peering-connection.html
 *         https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html
 */
export function removePeering(
  network: Network,
  { peeringId }: RemovePeering,
): Result<Diff, Refusal> {
  const peering = find(network, 'vpcPeeringConnections', peeringId);
  if (!peering.ok) return peering;
  return ok([
    removed('vpcPeeringConnections', peering.value),
    ...deadRoutes(
      network,
      ({ target }) => target.kind === 'vpc-peering-connection' && target.id === peeringId,
    ),
    ...staleRules(network, peeringId),
  ]);
}

function staleRules(network: Network, peeringId: string): Change[] {
  const names = ({ peer }: SecurityGroupRule) =>
    peer.kind === 'security-group' && peer.peeringConnectionId === peeringId;
  const stale = (rule: SecurityGroupRule): SecurityGroupRule =>
    names(rule) && rule.peer.kind === 'security-group'
      ? { ...rule, peer: { ...rule.peer, peeringStatus: 'deleted' } }
      : rule;
  return [...network.securityGroups.values()]
    .filter((group) => [...group.inbound, ...group.outbound].some(names))
    .map((group) =>
      changed('securityGroups', group, {
        ...group,
        inbound: group.inbound.map(stale),
        outbound: group.outbound.map(stale),
      }),
    );
}
