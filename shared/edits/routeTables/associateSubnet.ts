import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import { RouteTableId, SubnetId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';

export const AssociateSubnet = z.object({ tableId: RouteTableId, subnetId: SubnetId });
export type AssociateSubnet = z.infer<typeof AssociateSubnet>;

/**
 * Puts a subnet under a route table, taking it from the one that it was under.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRouteTableAssociation.html
 */
export function associateSubnet(network: Network, params: AssociateSubnet): Result<Diff, Refusal> {
  const table = find(network, 'routeTables', params.tableId);
  if (!table.ok) return table;
  const subnet = find(network, 'subnets', params.subnetId);
  if (!subnet.ok) return subnet;
  if (subnet.value.vpcId !== table.value.vpcId)
    return refused('subnet-of-other-vpc', params.subnetId, params.tableId);
  const { associations } = table.value;
  if (associations.some(({ subnetId }) => subnetId === params.subnetId)) return ok([]);
  const association = { main: false, subnetId: params.subnetId, state: 'associated' };
  return ok([
    ...withoutSubnet(network, params.subnetId),
    changed('routeTables', table.value, {
      ...table.value,
      associations: [...associations, association],
    }),
  ]);
}

export const DisassociateSubnet = z.object({ subnetId: SubnetId });
export type DisassociateSubnet = z.infer<typeof DisassociateSubnet>;

/** Leaves a subnet to the main table: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateRouteTable.html */
export function disassociateSubnet(
  network: Network,
  { subnetId }: DisassociateSubnet,
): Result<Diff, Refusal> {
  const subnet = find(network, 'subnets', subnetId);
  if (!subnet.ok) return subnet;
  const changes = withoutSubnet(network, subnetId);
  return changes.length === 0 ? refused('subnet-not-associated', subnetId) : ok(changes);
}

function withoutSubnet(network: Network, subnetId: string): Change[] {
  return [...network.routeTables.values()]
    .filter((table) => table.associations.some((each) => each.subnetId === subnetId))
    .map((table) =>
      changed('routeTables', table, {
        ...table,
        associations: table.associations.filter((each) => each.subnetId !== subnetId),
      }),
    );
}
