import type { Network } from '../network/network';
import { isState } from '../network/record';
import { endpointType } from '../network/vpcEndpoint';
import type { Charge } from './charge';
import { type CostLine, costOf } from './cost';
import { listPrices } from './prices';
import type { PriceTable } from './priceTable';

/**
 * What a network costs by the hour however little is sent: NAT gateways, endpoints, attachments, VPN connections and
 * public addresses. Each resource pays once, whoever uses it; a path's own cost says what that path rests on.
 *
 * Source: https://aws.amazon.com/vpc/pricing/ https://aws.amazon.com/privatelink/pricing/
 *         https://aws.amazon.com/transit-gateway/pricing/
 * Not priced: load balancers, instances, Direct Connect, ServiceNetwork and Tunnel endpoints.
 */
export function standingCost(network: Network, prices: PriceTable = listPrices): CostLine[] {
  const charges = [
    ...natGateways(network),
    ...endpoints(network),
    ...attachments(network),
    ...publicAddresses(network),
  ];
  return [...costOf({ charges, unpriced: [] }, prices).lines];
}

function* natGateways(network: Network): Generator<Charge> {
  for (const nat of network.natGateways.values()) {
    if (isState(nat.state, 'deleted', 'deleting', 'failed')) continue;
    const regional = nat.availabilityMode === 'regional';
    const zones = new Set(
      nat.addresses.map((each) => each.availabilityZoneId ?? each.availabilityZone),
    ).size;
    yield {
      item: regional ? 'regional-nat-gateway-hour' : 'nat-gateway-hour',
      region: nat.region,
      resourceId: nat.id,
      count: regional ? Math.max(1, zones) : 1,
    };
  }
}

function* endpoints(network: Network): Generator<Charge> {
  for (const endpoint of network.vpcEndpoints.values()) {
    if (isState(endpoint.state, 'deleted', 'deleting', 'rejected', 'failed')) continue;
    const { region, id: resourceId } = endpoint;
    const count = Math.max(1, endpoint.subnetIds.length);
    const type = endpointType(endpoint);
    if (type === 'Interface') yield { item: 'interface-endpoint-hour', region, resourceId, count };
    else if (type === 'GatewayLoadBalancer')
      yield { item: 'gwlb-endpoint-hour', region, resourceId, count };
    else if (type === 'Resource')
      yield { item: 'resource-endpoint-hour', region, resourceId, count: 1 };
  }
}

function* attachments(network: Network): Generator<Charge> {
  for (const { id, region, state } of network.transitGatewayAttachments.values())
    if (!isState(state, 'deleted', 'deleting', 'rejected', 'failed'))
      yield { item: 'transit-gateway-attachment-hour', region, resourceId: id, count: 1 };
  for (const { id, region, state } of network.vpnConnections.values())
    if (!isState(state, 'deleted', 'deleting'))
      yield { item: 'vpn-connection-hour', region, resourceId: id, count: 1 };
}

/** Every public IPv4 address is billed, in use or not; the same one may stand in several records. */
function* publicAddresses(network: Network): Generator<Charge> {
  const seen = new Set<string>();
  const charge = (publicIp: string | undefined, region: string | undefined, id: string) => {
    if (publicIp === undefined || seen.has(publicIp)) return [];
    seen.add(publicIp);
    return [{ item: 'public-ipv4-hour' as const, region, resourceId: id, count: 1 }];
  };
  for (const { publicIp, region, id } of network.addresses.values())
    yield* charge(publicIp ?? id, region, id);
  for (const { addresses, region, id } of network.natGateways.values())
    for (const { publicIp } of addresses) yield* charge(publicIp, region, id);
  for (const { privateIps, region, id } of network.networkInterfaces.values())
    for (const { publicIp } of privateIps) yield* charge(publicIp, region, id);
}
