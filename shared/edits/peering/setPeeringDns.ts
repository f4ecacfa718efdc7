import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { VpcPeeringConnectionId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import type { Refusal } from '../refusal';
import { refusedPeeringDns } from './peeringRules';

export const SetPeeringDns = z.object({
  peeringId: VpcPeeringConnectionId,
  /** Whether the requester's public host names resolve to private addresses for the other side. Absent: as it is. */
  requester: z.boolean().optional(),
  accepter: z.boolean().optional(),
});
export type SetPeeringDns = z.infer<typeof SetPeeringDns>;

/** Source: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-dns.html */
export function setPeeringDns(network: Network, params: SetPeeringDns): Result<Diff, Refusal> {
  const found = find(network, 'vpcPeeringConnections', params.peeringId);
  if (!found.ok) return found;
  const peering = found.value;
  const not = refusedPeeringDns(network, peering);
  if (not && (params.requester === true || params.accepter === true)) return not;
  const side = (name: 'requester' | 'accepter') => {
    const allowed = params[name];
    return allowed === undefined
      ? peering[name]
      : { ...peering[name], allowDnsResolutionFromRemoteVpc: allowed };
  };
  const after = { ...peering, requester: side('requester'), accepter: side('accepter') };
  return ok([changed('vpcPeeringConnections', peering, after)]);
}
