import { isState } from '../network/record';
import type { Route, RouteTable } from '../network/routeTable';
import { nodeId, type SceneCard, type SceneRoute, type SceneTile, type SceneZone } from './scene';

/**
 * The lines inside one VPC: from a subnet to what stands in a subnet and takes its default route (a NAT gateway, a
 * Gateway Load Balancer endpoint, an appliance), and from a NAT gateway on to the internet gateway. One line a subnet
 * or pair, never one an instance.
 *
 * @param tables by subnet node id
 */
export function subnetRoutes(
  zones: readonly SceneZone[],
  tables: ReadonlyMap<string, RouteTable | undefined>,
  shelf: readonly SceneTile[],
): SceneRoute[] {
  const subnets = zones.flatMap((zone) => zone.subnets);
  const holders = new Map<string, { card: SceneCard; subnetId: string }>();
  for (const subnet of subnets)
    for (const card of subnet.cards)
      for (const ref of [...card.members, ...card.covers, ...(card.ref ? [card.ref] : [])])
        holders.set(nodeId(ref), { card, subnetId: subnet.id });

  const routes: SceneRoute[] = [];
  for (const subnet of subnets) {
    const table = tables.get(subnet.id);
    if (table === undefined) continue;
    for (const route of table.routes.filter(isDefault)) {
      const holder = holders.get(targetNode(route) ?? '');
      if (holder === undefined || holder.subnetId === subnet.id) continue;
      holder.card.routed = true;
      const id = `${subnet.id}>${holder.card.id}`;
      if (routes.some((known) => known.id === id)) continue;
      routes.push({
        id,
        from: subnet.id,
        to: holder.card.id,
        ref: { collection: 'routeTables', key: table.id },
        dead: isState(route.state, 'blackhole'),
      });
    }
  }
  const internetGateway = shelf.find((tile) => tile.ref?.collection === 'internetGateways');
  if (internetGateway !== undefined)
    for (const subnet of subnets)
      for (const card of subnet.cards)
        if (card.icon === 'nat-gateway' && subnet.kind === 'public')
          routes.push({
            id: `${card.id}>${internetGateway.id}`,
            from: card.id,
            to: internetGateway.id,
            dead: false,
          });
  return routes;
}

function isDefault(route: Route): boolean {
  const { destination } = route;
  return (
    destination.kind !== 'prefix-list' &&
    (destination.cidr === '0.0.0.0/0' || destination.cidr === '::/0')
  );
}

function targetNode({ target }: Route): string | undefined {
  if (target.id === undefined) return undefined;
  if (target.kind === 'nat-gateway') return nodeId({ collection: 'natGateways', key: target.id });
  if (target.kind === 'vpc-endpoint') return nodeId({ collection: 'vpcEndpoints', key: target.id });
  if (target.kind === 'network-interface')
    return nodeId({ collection: 'networkInterfaces', key: target.id });
  if (target.kind === 'instance') return nodeId({ collection: 'instances', key: target.id });
  return undefined;
}
