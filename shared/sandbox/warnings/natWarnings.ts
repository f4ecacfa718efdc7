import { sameCidr } from '../../address/cidr';
import { nat64 } from '../../address/specialRanges';
import { blockOf, destinationKey } from '../../edits/routes/destination';
import type { Network } from '../../network/network';
import type { RouteTable } from '../../network/routeTable';
import { type Warning, warning } from '../warning';
import { isDefaultRoute, tableOfSubnets } from './subnetTables';

/** NAT gateways that do not do what they are there for. */
export function* natWarnings(network: Network): Generator<Warning> {
  const tables = tableOfSubnets(network);
  for (const { id, subnetId, connectivityType } of network.natGateways.values()) {
    const table = tables.get(subnetId ?? '');
    if (!table) continue;
    const reachesInternet = table.routes.some(
      (route) => isDefaultRoute(route) && route.target.kind === 'internet-gateway',
    );
    const isPrivate = connectivityType === 'private';
    if (!isPrivate && !reachesInternet)
      yield warning('nat-without-internet-route', id, subnetId ?? '', table.id);
    if (isPrivate && reachesInternet)
      yield warning('private-nat-to-internet', id, subnetId ?? '', table.id);
    if (table.routes.some(({ target }) => target.id === id))
      yield warning('nat-serves-own-subnet', id, subnetId ?? '', table.id);
  }
  yield* crossings(network, tables);
  for (const table of network.routeTables.values())
    for (const { destination, target } of table.routes) {
      const block = target.kind === 'nat-gateway' ? blockOf(destination) : undefined;
      if (block?.family === 6 && !sameCidr(block, nat64))
        yield warning('nat-takes-nat64-only', table.id, destinationKey(destination));
    }
}

function* crossings(network: Network, tables: ReadonlyMap<string, RouteTable>): Generator<Warning> {
  for (const [subnetId, table] of tables) {
    const zone = network.subnets.get(subnetId)?.availabilityZone;
    for (const { target } of table.routes) {
      if (target.kind !== 'nat-gateway' || zone === undefined) continue;
      const natGateway = network.natGateways.get(target.id ?? '');
      const own = network.subnets.get(natGateway?.subnetId ?? '');
      if (own?.availabilityZone !== undefined && own.availabilityZone !== zone)
        yield warning('nat-in-other-zone', subnetId, natGateway?.id ?? '', own.availabilityZone);
    }
  }
}

/** Lambda functions whose only way out leads to an internet gateway. */
export function* functionWarnings(network: Network): Generator<Warning> {
  const tables = tableOfSubnets(network);
  for (const { id, interfaceType, subnetId } of network.networkInterfaces.values()) {
    if (interfaceType !== 'lambda') continue;
    const way = tables
      .get(subnetId ?? '')
      ?.routes.find((route) => isDefaultRoute(route) && blockOf(route.destination)?.family === 4);
    if (way?.target.kind === 'internet-gateway')
      yield warning('lambda-in-public-subnet', id, subnetId ?? '');
  }
}
