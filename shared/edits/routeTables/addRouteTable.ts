import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { RouteTableId, VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { find, takenId } from '../find';
import type { Refusal } from '../refusal';
import { drawnTable } from './drawnTable';

export const AddRouteTable = z.object({
  tableId: RouteTableId,
  vpcId: VpcId,
  tags: Tags.optional(),
});
export type AddRouteTable = z.infer<typeof AddRouteTable>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRouteTable.html */
export function addRouteTable(network: Network, params: AddRouteTable): Result<Diff, Refusal> {
  const vpc = find(network, 'vpcs', params.vpcId);
  if (!vpc.ok) return vpc;
  const taken = takenId(network, 'routeTables', params.tableId);
  if (taken) return taken;
  return ok([added('routeTables', drawnTable(vpc.value, params.tableId, { tags: params.tags }))]);
}
