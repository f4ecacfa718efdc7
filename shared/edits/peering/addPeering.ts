import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { RouteTableId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Result } from '../../result';
import { find } from '../find';
import { type Edit, inTurn } from '../inTurn';
import { type Refusal, refused } from '../refusal';
import { addRoute } from '../routes/addRoute';
import { blocksOf } from '../vpcBlocks';
import { acceptPeering } from './acceptPeering';
import { RequestPeering, requestPeering } from './requestPeering';
import { setPeeringDns } from './setPeeringDns';

export const AddPeering = z.object({
  ...RequestPeering.shape,
  /** Tables of either VPC that get routes to all blocks of the other one. */
  routeTableIds: z.array(RouteTableId),
  /** Whether public host names of one VPC resolve to private addresses in the other, both ways. */
  dnsResolution: z.boolean(),
});
export type AddPeering = z.infer<typeof AddPeering>;

/**
 * Requests and accepts a peering connection, sets its DNS option, and routes to it on both sides: four steps in AWS,
 * of which nothing works before the last.
 * Source: https://docs.aws.amazon.com/vpc/latest/peering/working-with-vpc-peering.html
 */
export function addPeering(network: Network, params: AddPeering): Result<Diff, Refusal> {
  const { peeringId, dnsResolution } = params;
  const dns = { peeringId, requester: true, accepter: true };
  return inTurn(network, [
    (now) => requestPeering(now, params),
    (now) => acceptPeering(now, { peeringId }),
    ...(dnsResolution ? [(now: Network) => setPeeringDns(now, dns)] : []),
    ...[...new Set(params.routeTableIds)].map(
      (id): Edit =>
        (now) =>
          routeAcross(now, params, id),
    ),
  ]);
}

function routeAcross(
  network: Network,
  { peeringId, requesterVpcId, accepterVpcId }: AddPeering,
  tableId: RouteTableId,
): Result<Diff, Refusal> {
  const table = find(network, 'routeTables', tableId);
  if (!table.ok) return table;
  const { vpcId } = table.value;
  if (vpcId !== requesterVpcId && vpcId !== accepterVpcId)
    return refused('route-table-in-neither-vpc', tableId);
  const other = find(network, 'vpcs', vpcId === requesterVpcId ? accepterVpcId : requesterVpcId);
  if (!other.ok) return other;
  const target = { kind: 'vpc-peering-connection', id: peeringId } as const;
  return inTurn(
    network,
    blocksOf(other.value).map(
      (destination): Edit =>
        (now) =>
          addRoute(now, { tableId, destination, target }),
    ),
  );
}
