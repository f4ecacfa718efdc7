import { z } from 'zod';
import type { VpcPeeringConnection } from '../../network/connections';
import type { Diff } from '../../network/diff';
import { VpcId, VpcPeeringConnectionId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { find, takenId } from '../find';
import { drawnAt } from '../place';
import type { Refusal } from '../refusal';
import { refusedPeering, sideOf } from './peeringRules';

export const RequestPeering = z.object({
  peeringId: VpcPeeringConnectionId,
  requesterVpcId: VpcId,
  accepterVpcId: VpcId,
  tags: Tags.optional(),
});
export type RequestPeering = z.infer<typeof RequestPeering>;

/**
 * Asks for a peering connection, within or across Regions and accounts. It carries nothing until it is accepted.
 * Source: https://docs.aws.amazon.com/vpc/latest/peering/create-vpc-peering-connection.html
 */
export function requestPeering(network: Network, params: RequestPeering): Result<Diff, Refusal> {
  const requester = find(network, 'vpcs', params.requesterVpcId);
  if (!requester.ok) return requester;
  const accepter = find(network, 'vpcs', params.accepterVpcId);
  if (!accepter.ok) return accepter;
  const taken = takenId(network, 'vpcPeeringConnections', params.peeringId);
  if (taken) return taken;
  const not = refusedPeering(network, requester.value, accepter.value);
  if (not) return not;
  const peering: VpcPeeringConnection = {
    ...drawnAt(requester.value, params.tags),
    state: 'pending-acceptance',
    id: params.peeringId,
    requester: sideOf(requester.value),
    accepter: sideOf(accepter.value),
  };
  return ok([added('vpcPeeringConnections', peering)]);
}
