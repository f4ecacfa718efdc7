import type { Network } from '../network/network';
import { endpointType } from '../network/vpcEndpoint';
import type { Charge, Charges, Unpriced } from './charge';
import { type Cost, costOf } from './cost';
import { type PathHop, type Place, placeOf } from './place';
import type { PriceTable } from './priceTable';

type Bill = { charges: Charge[]; unpriced: Unpriced[] };

/** What a path costs: per GB, and per month for what has to stand there. */
export function costOfPath(network: Network, hops: readonly PathHop[], table: PriceTable): Cost {
  return costOf(chargesOf(network, hops), table);
}

/**
 * What a path pays for, hop by hop.
 *
 * - Between zones a GB is billed to its sender and its receiver; not over PrivateLink, transit gateways and
 *   Client VPN (since 2022-04-01). Peering inside a zone is free; zones are the same by their id.
 * - Between Regions the sender pays.
 * - An AWS service of the same Region is free through an internet gateway; a NAT gateway still bills its bytes.
 *
 * Source: https://aws.amazon.com/ec2/pricing/on-demand/#Data_Transfer
 *         https://aws.amazon.com/blogs/architecture/overview-of-data-transfer-costs-for-common-architectures/
 * Assumed: a regional NAT gateway's hour is billed per zone; VPN traffic leaves at internet rates; a second
 * transit gateway bills no bytes that a first one billed.
 * Not priced: load balancers, Direct Connect, Resource, ServiceNetwork and Tunnel endpoints' bytes, appliances.
 */
export function chargesOf(network: Network, hops: readonly PathHop[]): Charges {
  const bill: Bill = { charges: [], unpriced: [] };
  let here: Place | undefined;
  for (const hop of hops) {
    const place = placeOf(network, hop);
    chargeMove(bill, hop, here, place);
    chargeHop(bill, network, hop, hops);
    if (place !== undefined) here = place;
    else if (here !== undefined && freeOfZones.has(hop.kind)) here = { region: here.region };
  }
  chargePublicAddresses(bill, network, hops);
  return { charges: onceAnHour(bill.charges), unpriced: bill.unpriced };
}

/** Past these, nobody bills a change of zone. */
const freeOfZones = new Set([
  'vpc-endpoint',
  'transit-gateway',
  'transit-gateway-attachment',
  'internet-gateway',
  'egress-only-internet-gateway',
  'vpn-gateway',
]);

function chargeMove(
  { charges }: Bill,
  hop: PathHop,
  from: Place | undefined,
  to: Place | undefined,
): void {
  if (from === undefined || to === undefined) return;
  if (from.region !== undefined && to.region !== undefined && from.region !== to.region) {
    const [region, toRegion] = [from.region, to.region];
    charges.push({ item: 'inter-region-gb', region, toRegion, resourceId: hop.id, count: 1 });
  } else if (from.zone !== undefined && to.zone !== undefined && from.zone !== to.zone) {
    charges.push({ item: 'inter-az-gb', region: to.region, resourceId: hop.id, count: 2 });
  }
}

function chargeHop(bill: Bill, network: Network, hop: PathHop, hops: readonly PathHop[]): void {
  switch (hop.kind) {
    case 'nat-gateway':
      chargeNatGateway(bill, network, hop);
      break;
    case 'vpc-endpoint':
      chargeEndpoint(bill, network, hop);
      break;
    case 'transit-gateway':
      if (!bill.charges.some((charge) => charge.item === 'transit-gateway-gb'))
        bill.charges.push({ ...charged(hop), item: 'transit-gateway-gb' });
      break;
    case 'transit-gateway-attachment':
      chargeAttachment(bill, network, hop);
      break;
    case 'vpn-gateway':
      chargeVpn(bill, network, hop);
      break;
    case 'internet':
      bill.charges.push({
        item: 'internet-egress-gb',
        region: regionNextTo(hop, hops),
        count: 1,
        leavingOnly: true,
      });
      break;
    case 'load-balancer':
      bill.unpriced.push({ resourceId: hop.id, what: 'load balancer' });
      break;
  }
}

function chargeNatGateway({ charges }: Bill, network: Network, hop: PathHop): void {
  const nat = network.natGateways.get(hop.id);
  const regional = nat?.availabilityMode === 'regional';
  const zones = new Set(
    nat?.addresses.map((each) => each.availabilityZoneId ?? each.availabilityZone),
  ).size;
  const addresses = new Set(nat?.addresses.flatMap((each) => each.publicIp ?? [])).size;
  const prefix = regional ? 'regional-nat-gateway' : 'nat-gateway';
  const base = charged({ ...hop, region: nat?.region ?? hop.region });
  charges.push({ ...base, item: `${prefix}-hour`, count: regional ? Math.max(1, zones) : 1 });
  charges.push({ ...base, item: `${prefix}-gb` });
  if (addresses > 0) charges.push({ ...base, item: 'public-ipv4-hour', count: addresses });
}

function chargeEndpoint({ charges, unpriced }: Bill, network: Network, hop: PathHop): void {
  const endpoint = network.vpcEndpoints.get(hop.id);
  if (endpoint === undefined) return;
  const base = charged({ ...hop, region: endpoint.region ?? hop.region });
  const zones = Math.max(1, endpoint.subnetIds.length);
  const type = endpointType(endpoint);
  switch (type) {
    case 'Gateway':
      charges.push({ ...base, item: 'gateway-endpoint-gb' });
      return;
    case 'Interface':
      charges.push({ ...base, item: 'interface-endpoint-hour', count: zones });
      charges.push({ ...base, item: 'interface-endpoint-gb' });
      return;
    case 'GatewayLoadBalancer':
      charges.push({ ...base, item: 'gwlb-endpoint-hour', count: zones });
      charges.push({ ...base, item: 'gwlb-endpoint-gb' });
      return;
    case 'Resource':
      charges.push({ ...base, item: 'resource-endpoint-hour' });
      unpriced.push({ resourceId: hop.id, what: 'Resource endpoint, per GB' });
      return;
    default:
      unpriced.push({ resourceId: hop.id, what: `${type} endpoint` });
  }
}

function chargeAttachment({ charges, unpriced }: Bill, network: Network, hop: PathHop): void {
  const attachment = network.transitGatewayAttachments.get(hop.id);
  const base = charged({ ...hop, region: attachment?.region ?? hop.region });
  charges.push({ ...base, item: 'transit-gateway-attachment-hour' });
  if (attachment?.resourceType === 'vpn') {
    const resourceId = attachment.resourceId ?? hop.id;
    charges.push({ ...base, item: 'vpn-connection-hour', resourceId });
    charges.push({ ...base, item: 'internet-egress-gb', resourceId, leavingOnly: true });
  } else if (attachment?.resourceType === 'direct-connect-gateway') {
    unpriced.push({ resourceId: hop.id, what: 'Direct Connect' });
  }
}

function chargeVpn({ charges, unpriced }: Bill, network: Network, hop: PathHop): void {
  const connections = [...network.vpnConnections.values()].filter(
    (connection) => connection.vpnGatewayId === hop.id,
  );
  if (connections.length === 0) {
    unpriced.push({ resourceId: hop.id, what: 'Direct Connect' });
    return;
  }
  const region = network.vpnGateways.get(hop.id)?.region ?? hop.region;
  for (const { id } of connections)
    charges.push({ item: 'vpn-connection-hour', region, resourceId: id, count: 1 });
  charges.push({
    item: 'internet-egress-gb',
    region,
    resourceId: hop.id,
    count: 1,
    leavingOnly: true,
  });
}

/** A workload that talks through an internet gateway itself holds a public IPv4 address for it. */
function chargePublicAddresses(
  { charges }: Bill,
  network: Network,
  hops: readonly PathHop[],
): void {
  const gateway = hops.findIndex((hop) => hop.kind === 'internet-gateway');
  if (gateway < 0 || hops.some((hop) => hop.kind === 'nat-gateway')) return;
  for (const hop of hops) {
    const record = network.networkInterfaces.get(hop.id);
    const publicIp = record
      ? record.privateIps.find((each) => each.publicIp !== undefined)?.publicIp
      : network.instances.get(hop.id)?.publicIp;
    if (publicIp === undefined) continue;
    charges.push({ ...charged(hop), item: 'public-ipv4-hour' });
    return;
  }
}

/** The Region where traffic meets the internet: of the last hop that has one, or of the first for what comes in. */
function regionNextTo(hop: PathHop, hops: readonly PathHop[]): string | undefined {
  const placed = hops.filter((each) => each.region !== undefined);
  return (hops[0] === hop ? placed[0] : placed.at(-1))?.region;
}

function charged(hop: PathHop): { region: string | undefined; resourceId: string; count: 1 } {
  return { region: hop.region, resourceId: hop.id, count: 1 };
}

/** A resource that the path meets twice is paid by the hour once; its bytes are billed each time. */
function onceAnHour(charges: readonly Charge[]): Charge[] {
  const seen = new Set<string>();
  return charges.filter((charge) => {
    if (!charge.item.endsWith('-hour')) return true;
    const key = `${charge.item} ${charge.resourceId}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
