import { blockOf } from '../../edits/routes/destination';
import type { Network } from '../../network/network';
import type { Route, RouteTable } from '../../network/routeTable';

/** Each subnet's route table: its own, else its VPC's main one. A subnet whose tables were not read is left out. */
export function tableOfSubnets(network: Network): ReadonlyMap<string, RouteTable> {
  const known = tables.get(network);
  if (known) return known;
  const own = new Map<string, RouteTable>();
  const main = new Map<string, RouteTable>();
  for (const table of network.routeTables.values())
    for (const { subnetId, main: isMain } of table.associations) {
      if (subnetId !== undefined) own.set(subnetId, table);
      if (isMain && table.vpcId !== undefined) main.set(table.vpcId, table);
    }
  const found = new Map<string, RouteTable>();
  for (const { id, vpcId } of network.subnets.values()) {
    const table = own.get(id) ?? main.get(vpcId ?? '');
    if (table) found.set(id, table);
  }
  tables.set(network, found);
  return found;
}

const tables = new WeakMap<Network, ReadonlyMap<string, RouteTable>>();

export function isDefaultRoute({ destination }: Route): boolean {
  return blockOf(destination)?.prefixBits === 0;
}
