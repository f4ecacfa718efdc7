import { contains } from '../../address/cidr';
import { type Ip, parseIp } from '../../address/ip';
import { inAny, isPublic, rfc1918, rfc6598 } from '../../address/specialRanges';
import { isState } from '../../network/record';
import type { Route, RouteTable } from '../../network/routeTable';
import { passBlockPublicAccess } from '../filters/blockPublicAccess';
import type { Holder } from '../index/addresses';
import { missing } from '../notRead';
import { describeParty, isAddress, type Packet, type Party } from '../packet';
import type { PositionAt } from '../position';
import { routeEvidence } from '../routeChoice';
import { selectRoute } from '../selectRoute';
import { ended, evidence, go, lost, type Step, type Translation, type Walk } from '../walk';
import { followRoute } from './followRoute';

/**
 * Out to the internet. IPv4 needs a public address bound to the packet's very source address, which the gateway puts
 * in its place; IPv6 needs nothing.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
 *         https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html
 */
export function leaveByInternetGateway(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'internet-gateway-out'>,
): Step {
  const { id, vpcId } = at;
  const source = publicSource(walk, packet, vpcId);
  const translated: Packet = {
    ...packet,
    source: source.party,
    identity: { lostBy: `internet gateway ${id}` },
  };
  const changed = evidence(
    {
      kind: 'translation',
      from: describeParty(packet.source),
      to: describeParty(translated.source),
    },
    [id],
  );
  walk.hop(
    'internet-gateway',
    id,
    translated,
    source.party === packet.source ? evidence({ kind: 'none' }, [id]) : changed,
    {
      effect: effects[source.kind],
    },
  );
  if (!isAttached(walk, id, vpcId)) return ended;
  if (dropsPrivateDestination(walk, packet, id)) return ended;
  passSpoofCheck(walk, packet, id, vpcId);
  if (source.kind === 'none') findNoPublicAddress(walk, packet, id, source.holder);
  if (source.kind === 'not-read') {
    walk.find(
      'UNKNOWN_RESOURCE',
      id,
      `Whether ${describeParty(packet.source)} has a public address was not read.`,
      { missing: missing('DescribeNetworkInterfaces', walk.network.vpcs.get(vpcId) ?? {}) },
    );
  }
  if (
    source.holder?.networkInterface.denyAllIgwTraffic === true &&
    typeof packet.source === 'bigint'
  ) {
    walk.find(
      'IGW_DENIED_BY_INTERFACE',
      source.holder.networkInterface.id,
      `${source.holder.networkInterface.id} denies all traffic through internet gateways.`,
    );
  }
  if (at.subnetId !== undefined) {
    passRedirection(walk, id, at.subnetId);
    passBlockPublicAccess(walk, at.subnetId, 'internet-gateway');
  }
  // Mended, too: the reply must find its way back to judge the rest.
  if (source.kind !== 'own') {
    walk.connection.translations.push({ at: id, vpcId, before: packet, after: source.party });
  }
  return go(translated, { at: 'internet' });
}

const effects = { bound: 'passes', own: 'passes', none: 'blocks', 'not-read': 'unknown' } as const;

type PublicSource = {
  kind: 'bound' | 'own' | 'none' | 'not-read';
  party: Party;
  holder: Holder | undefined;
};

function publicSource(walk: Walk, packet: Packet, vpcId: string): PublicSource {
  const { source } = packet;
  if (!isAddress(source)) return { kind: 'own', party: source, holder: undefined };
  const holder = walk.index.addresses.holderIn(vpcId, source);
  if (typeof source === 'bigint')
    return { kind: isPublic(source) ? 'own' : 'none', party: source, holder };
  // A regional NAT gateway puts its public address in itself.
  const byNat = walk.connection.translations.some(
    ({ after }) => after === source && isPublic(source),
  );
  if (byNat && holder === undefined) return { kind: 'own', party: source, holder };
  if (holder?.publicIp !== undefined) return { kind: 'bound', party: holder.publicIp, holder };
  const natAddress = holder === undefined ? natPublicAddress(walk, source) : undefined;
  if (natAddress !== undefined) return { kind: 'bound', party: natAddress, holder };
  const someone: Party = { kind: 'internet', family: 4 };
  const inside = walk.index.vpcBlocks(vpcId).some((block) => contains(block, source));
  const vpc = walk.network.vpcs.get(vpcId) ?? {};
  const unread =
    holder === undefined &&
    (!walk.index.isRead('DescribeNetworkInterfaces', vpc) || isHeldSomewhere(walk, source));
  if (unread && (inside || walk.index.vpcBlocks(vpcId).length === 0)) {
    return { kind: 'not-read', party: someone, holder };
  }
  return { kind: 'none', party: someone, holder };
}

/** By an interface whose VPC was not read. */
export function isHeldSomewhere(walk: Walk, address: Ip): boolean {
  return walk.index.addresses.holdersOf(address).some(({ vpcId }) => vpcId === undefined);
}

/** A NAT gateway tells its own addresses, even where its interface was not read. */
function natPublicAddress(walk: Walk, source: Ip): Ip | undefined {
  const { at } = walk.connection.translations.findLast(({ after }) => after === source) ?? {};
  const addresses = at === undefined ? [] : (walk.network.natGateways.get(at)?.addresses ?? []);
  for (const { privateIp, publicIp } of addresses) {
    if (privateIp === undefined || publicIp === undefined) continue;
    if (parseIp(privateIp) === source) return parseIp(publicIp);
  }
  return undefined;
}

function findNoPublicAddress(
  walk: Walk,
  packet: Packet,
  id: string,
  holder: Holder | undefined,
): void {
  const source = describeParty(packet.source);
  if (holder === undefined) {
    walk.find(
      'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
      id,
      `${source} is no interface's address in the VPC of ${id}, so it has no public address there.`,
    );
    return;
  }
  const { id: interfaceId, interfaceType } = holder.networkInterface;
  // Lambda's interfaces never get a public address: https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html
  const mayHaveOne =
    interfaceType !== 'lambda' && walk.index.natGatewayOfInterface(interfaceId) === undefined;
  walk.find(
    'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
    interfaceId,
    `${source} of ${interfaceId} has no public address.`,
    {
      fix: mayHaveOne
        ? {
            kind: 'associate-public-address',
            networkInterfaceId: interfaceId,
            privateAddress: source,
          }
        : undefined,
    },
  );
}

function dropsPrivateDestination(walk: Walk, packet: Packet, id: string): boolean {
  const { destination } = packet;
  if (!isAddress(destination)) return false;
  const code = inAny(rfc1918, destination)
    ? 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS'
    : inAny(rfc6598, destination)
      ? 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS'
      : undefined;
  if (code === undefined) return false;
  walk.find(
    code,
    id,
    `${id} drops packets to ${describeParty(destination)}: no host on the internet has that address.`,
  );
  return true;
}

/**
 * A gateway takes IPv6 of its own VPC alone: what a transit gateway brings from elsewhere is dropped. (IPv4 from
 * elsewhere has no public address there, which is said instead.)
 * Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html
 */
export function passSpoofCheck(walk: Walk, { source }: Packet, id: string, vpcId: string): void {
  if (typeof source !== 'bigint' || !walk.network.vpcs.has(vpcId)) return;
  if (walk.index.vpcBlocks(vpcId).some((block) => contains(block, source))) return;
  walk.find(
    'GATEWAY_REJECTS_SPOOFED_TRAFFIC',
    id,
    `${describeParty(source)} is no address of ${vpcId}, so ${id} drops what it sends.`,
  );
}

/** The route's `active` state vouches for a gateway that was not read itself. */
export function isAttached(walk: Walk, id: string, vpcId: string): boolean {
  const gateway =
    walk.network.internetGateways.get(id) ?? walk.network.egressOnlyInternetGateways.get(id);
  if (gateway === undefined) return true;
  const attachment = gateway.attachments.find((candidate) => candidate.vpcId === vpcId);
  if (
    attachment !== undefined &&
    (attachment.state === undefined || isState(attachment.state, 'available', 'attached'))
  ) {
    return true;
  }
  walk.find('BAD_STATE_ATTACHMENT', id, `${id} is not attached to ${vpcId}.`, {
    fix: { kind: 'attach-internet-gateway', internetGatewayId: id, vpcId },
  });
  return false;
}

/**
 * A subnet whose inbound traffic the gateway's edge table sends elsewhere may not answer past that appliance.
 * Source: https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html
 */
function passRedirection(walk: Walk, id: string, subnetId: string): void {
  const table = walk.index.tables.edge.get(id);
  const subnet = walk.network.subnets.get(subnetId);
  if (table === undefined || subnet === undefined) return;
  for (const block of walk.index.addresses.subnetBlocks(subnet)) {
    const selection = selectRoute(walk.index.table(table), block.base);
    if (selection.kind !== 'route' || selection.route.target.kind === 'local') continue;
    if (standsIn(walk, selection.route.target.id, subnetId)) continue;
    walk.find(
      'INGRESS_RTB_TRAFFIC_REDIRECTION',
      table.id,
      `${table.id} sends what enters for ${subnetId} to ${selection.route.target.id ?? 'an appliance'} first, so the subnet may not use ${id} directly.`,
    );
    return;
  }
}

function standsIn(walk: Walk, targetId: string | undefined, subnetId: string): boolean {
  if (targetId === undefined) return false;
  return walk.network.networkInterfaces.get(targetId)?.subnetId === subnetId;
}

/** In from the internet, to the private address behind the public one. */
export function enterByInternetGateway(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'internet-gateway-in'>,
): Step {
  const { id, vpcId } = at;
  const session = sessionOf(walk, packet, id);
  const holder = session === undefined ? destinationHolder(walk, packet, vpcId) : undefined;
  const destination = session?.before.source ?? holder?.address ?? packet.destination;
  const translated: Packet = { ...packet, destination };
  walk.hop(
    'internet-gateway',
    id,
    translated,
    evidence(
      {
        kind: 'translation',
        from: describeParty(packet.destination),
        to: describeParty(translated.destination),
      },
      [id],
    ),
  );
  if (!isAttached(walk, id, vpcId)) return ended;
  if (dropsPrivateSource(walk, packet, id)) return ended;
  if (session !== undefined) return enterByEdge(walk, translated, id, vpcId);
  return holder === undefined
    ? enterWithoutHolder(walk, packet, id)
    : enterToHolder(walk, translated, holder, at);
}

/** A reply to what went out here before finds the address that was replaced. */
function sessionOf(walk: Walk, packet: Packet, id: string): Translation | undefined {
  if (walk.direction === 'forward') return undefined;
  return walk.connection.translations.findLast(
    (translation) => translation.at === id && translation.after === packet.destination,
  );
}

function enterToHolder(
  walk: Walk,
  packet: Packet,
  { networkInterface }: Holder,
  { id, vpcId }: PositionAt<'internet-gateway-in'>,
): Step {
  if (networkInterface.denyAllIgwTraffic === true && typeof packet.destination === 'bigint') {
    walk.find(
      'IGW_DENIED_BY_INTERFACE',
      networkInterface.id,
      `${networkInterface.id} denies all traffic through internet gateways.`,
    );
  }
  const subnetId = inspectingSubnet(walk, packet, id) ?? networkInterface.subnetId;
  if (subnetId !== undefined && walk.direction === 'forward') {
    passBlockPublicAccess(walk, subnetId, 'inbound');
  }
  return enterByEdge(walk, packet, id, vpcId);
}

/** Where an edge table leads to an appliance first, its subnet is the one that touches the gateway. */
function inspectingSubnet(walk: Walk, packet: Packet, id: string): string | undefined {
  const table = walk.index.tables.edge.get(id);
  const selection = table && selectRoute(walk.index.table(table), packet.destination);
  const targetId = selection?.kind === 'route' ? selection.route.target.id : undefined;
  if (targetId === undefined) return undefined;
  return (
    walk.network.networkInterfaces.get(targetId)?.subnetId ??
    walk.network.vpcEndpoints.get(targetId)?.subnetIds[0]
  );
}

/** The public addresses of a regional NAT gateway belong to no interface of the model. */
function enterWithoutHolder(walk: Walk, packet: Packet, id: string): Step {
  const nat = walk.connection.translations.findLast(({ after }) => after === packet.destination);
  if (walk.direction === 'return' && nat !== undefined) {
    return go(packet, { at: 'nat-gateway-reply', id: nat.at });
  }
  walk.find(
    'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
    id,
    `${describeParty(packet.destination)} is no public address of an interface behind ${id}.`,
  );
  return ended;
}

function destinationHolder(walk: Walk, packet: Packet, vpcId: string): Holder | undefined {
  const { destination } = packet;
  if (!isAddress(destination)) return undefined;
  if (typeof destination === 'bigint') return walk.index.addresses.holderIn(vpcId, destination);
  const holder = walk.index.addresses.publicHolderOf(destination);
  return holder?.vpcId === vpcId ? holder : undefined;
}

function dropsPrivateSource(walk: Walk, packet: Packet, id: string): boolean {
  if (!isAddress(packet.source)) return false;
  const code = inAny(rfc1918, packet.source)
    ? 'IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS'
    : inAny(rfc6598, packet.source)
      ? 'IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS'
      : undefined;
  if (code === undefined) return false;
  walk.find(code, id, `${id} drops packets from ${describeParty(packet.source)}.`);
  return true;
}

/**
 * Behind an internet gateway an appliance needs a public address of its own.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
 */
function passPublicAppliance(
  walk: Walk,
  { destination }: Packet,
  table: RouteTable,
  { target }: Route,
  gatewayId: string,
): void {
  if (target.kind !== 'network-interface' || typeof destination !== 'number') return;
  const appliance =
    target.id === undefined ? undefined : walk.network.networkInterfaces.get(target.id);
  if (appliance === undefined || !walk.network.internetGateways.has(gatewayId)) return;
  if (appliance.privateIps.some(({ publicIp }) => publicIp !== undefined)) return;
  walk.find(
    'INGRESS_RTB_NO_PUBLIC_IP',
    appliance.id,
    `${table.id} sends what enters at ${gatewayId} to ${appliance.id}, which has no public address.`,
  );
}

/**
 * What enters at a gateway is routed by the gateway's edge table, where it has one; else straight to its interface.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html
 */
export function enterByEdge(walk: Walk, packet: Packet, gatewayId: string, vpcId: string): Step {
  const table: RouteTable | undefined = walk.index.tables.edge.get(gatewayId);
  if (table === undefined) {
    const vpc = walk.network.vpcs.get(vpcId) ?? {};
    if (!walk.index.isRead('DescribeRouteTables', vpc)) {
      walk.find(
        'ASSUMED_NO_EDGE_TABLE',
        gatewayId,
        `Route tables were not read; that none routes what enters ${gatewayId} is assumed.`,
      );
    }
    return go(packet, { at: 'vpc', vpcId });
  }
  const selection = selectRoute(walk.index.table(table), packet.destination);
  if (selection.kind === 'route') {
    const { route } = selection;
    walk.hop('route-table', table.id, packet, routeEvidence(table.id, route), {
      effect: isState(route.state, 'blackhole') ? 'blocks' : 'passes',
    });
    passPublicAppliance(walk, packet, table, route, gatewayId);
    return followRoute(walk, packet, table, route, { vpcId });
  }
  const isNone = selection.kind === 'none';
  walk.hop('route-table', table.id, packet, evidence({ kind: 'no-route' }, [table.id]), {
    effect: isNone ? 'blocks' : 'unknown',
  });
  const to = describeParty(packet.destination);
  if (isNone) {
    walk.find(
      'NO_ROUTE_TO_DESTINATION',
      table.id,
      `No route of edge table ${table.id} leads to ${to}.`,
    );
    return ended;
  }
  walk.find(
    'ROUTE_DEPENDS_ON_ADDRESS',
    table.id,
    `Which route of edge table ${table.id} takes ${to} cannot be told.`,
  );
  return lost;
}
