import type { MutableNetwork, Network } from '../network/network';
import type { RouteTarget } from '../network/routeTable';

/** Tells what a route's GatewayId is where its text does not: by the record that has this id. */
export function resolveRouteTargets(network: MutableNetwork): void {
  for (const [key, table] of network.routeTables) {
    if (!table.routes.some(isOpen)) continue;
    const routes = table.routes.map((route) =>
      isOpen(route) ? { ...route, target: resolved(network, route.target) } : route,
    );
    network.routeTables.set(key, { ...table, routes });
  }
}

function isOpen({ target }: { target: RouteTarget }): boolean {
  return target.kind === 'unknown' && target.id !== undefined;
}

function resolved(network: Network, target: RouteTarget): RouteTarget {
  const { id } = target;
  if (id === undefined) return target;
  if (network.internetGateways.has(id)) return { kind: 'internet-gateway', id };
  if (network.vpnGateways.has(id)) return { kind: 'vpn-gateway', id };
  if (network.vpcEndpoints.has(id)) return { kind: 'vpc-endpoint', id };
  return target;
}
