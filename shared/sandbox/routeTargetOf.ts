import type { CollectionName, Network } from '../network/network';
import type { RouteTarget, RouteTargetKind } from '../network/routeTable';

/** The target that a text stands for: an id that the model holds, or `local`. Undefined for anything else. */
export function routeTargetOf(network: Network, text: string): RouteTarget | undefined {
  if (text === 'local') return { kind: 'local' };
  for (const [kind, collection] of Object.entries(routeTargetHolders))
    if (network[collection].has(text)) return { kind: kind as RouteTargetKind, id: text };
  return undefined;
}

/** The kinds of targets that the sandbox draws routes to, and where their records are. */
export const routeTargetHolders = {
  'internet-gateway': 'internetGateways',
  'nat-gateway': 'natGateways',
  'egress-only-internet-gateway': 'egressOnlyInternetGateways',
  'vpc-peering-connection': 'vpcPeeringConnections',
  'transit-gateway': 'transitGateways',
  'vpn-gateway': 'vpnGateways',
  'vpc-endpoint': 'vpcEndpoints',
  'network-interface': 'networkInterfaces',
  instance: 'instances',
} as const satisfies Partial<Record<RouteTargetKind, CollectionName>>;
