import { effectiveRouteTable } from '../../../shared/diagram/subnetKind';
import type { Network } from '../../../shared/network/network';
import { nameTag } from '../../../shared/network/record';
import { fieldWords } from '../../text/editing/words';
import { list } from '../../text/format';
import type { Option } from './form';
import { optionsIn } from './options';

/** A VPC's route tables, told apart by the subnets they route. */
export function tableOptions(network: Network, vpcId: string): Option[] {
  const subnets = new Map<string, string[]>();
  for (const subnet of network.subnets.values()) {
    if (subnet.vpcId !== vpcId) continue;
    const table = effectiveRouteTable(network, subnet);
    if (table === undefined) continue;
    subnets.set(table.id, [...(subnets.get(table.id) ?? []), nameTag(subnet) ?? subnet.id]);
  }
  return optionsIn(network, 'routeTables', vpcId, ({ id }) => subnetsText(subnets.get(id) ?? []));
}

const mostNamed = 3;

function subnetsText(names: readonly string[]): string {
  if (names.length === 0) return fieldWords.noTables;
  const sorted = names.toSorted();
  return sorted.length <= mostNamed
    ? list(sorted)
    : `${sorted.slice(0, mostNamed).join(', ')} +${sorted.length - mostNamed}`;
}

/** Whether a table routes what leaves some subnet. */
export function routesSubnets(network: Network, tableId: string): boolean {
  for (const subnet of network.subnets.values())
    if (effectiveRouteTable(network, subnet)?.id === tableId) return true;
  return false;
}
