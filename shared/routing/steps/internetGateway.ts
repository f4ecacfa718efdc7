import { inAny, isPublic, rfc1918, rfc6598 } from '../../address/specialRanges';
import { isState } from '../../network/record';
import type { RouteTable } from '../../network/routeTable';
import { passBlockPublicAccess } from '../filters/blockPublicAccess';
import type { Holder } from '../index/addresses';
import { describeParty, isAddress, type Packet, type Party } from '../packet';
import type { PositionAt } from '../position';
import { routeEvidence } from '../routeChoice';
import { selectRoute } from '../selectRoute';
import { ended, evidence, go, type Step, type Walk } from '../walk';
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
      effect: source.kind === 'none' ? 'blocks' : 'passes',
    },
  );
  if (!isAttached(walk, id, vpcId)) return ended;
  if (dropsPrivateDestination(walk, packet, id)) return ended;
  if (source.kind === 'none') findNoPublicAddress(walk, packet, id, source.holder);
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
    walk.connection.translations.push({ at: id, before: packet, after: source.party });
  }
  return go(translated, { at: 'internet' });
}

type PublicSource = { kind: 'bound' | 'own' | 'none'; party: Party; holder: Holder | undefined };

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
  return { kind: 'none', party: { kind: 'internet', family: 4 }, holder };
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
  const holder = destinationHolder(walk, packet, vpcId);
  const translated: Packet =
    holder === undefined ? packet : { ...packet, destination: holder.address };
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
  if (holder === undefined) {
    const regionalNat = walk.connection.translations.findLast(
      ({ after }) => after === packet.destination,
    );
    if (walk.direction === 'return' && regionalNat !== undefined) {
      return go(packet, { at: 'nat-gateway-reply', id: regionalNat.at });
    }
    walk.find(
      'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
      id,
      `${describeParty(packet.destination)} is no public address of an interface behind ${id}.`,
    );
    return ended;
  }
  const { networkInterface } = holder;
  if (networkInterface.denyAllIgwTraffic === true && typeof packet.destination === 'bigint') {
    walk.find(
      'IGW_DENIED_BY_INTERFACE',
      networkInterface.id,
      `${networkInterface.id} denies all traffic through internet gateways.`,
    );
  }
  if (networkInterface.subnetId !== undefined && walk.direction === 'forward') {
    passBlockPublicAccess(walk, networkInterface.subnetId, 'inbound');
  }
  return enterByEdge(walk, translated, id, vpcId);
}

function destinationHolder(walk: Walk, packet: Packet, vpcId: string): Holder | undefined {
  const { destination } = packet;
  const mended = walk.connection.translations.findLast(({ after }) => after === destination);
  if (mended !== undefined && isAddress(mended.before.source) && !isAddress(destination)) {
    return walk.index.addresses.holderIn(vpcId, mended.before.source);
  }
  if (!isAddress(destination)) return undefined;
  if (typeof destination === 'bigint') return walk.index.addresses.holderIn(vpcId, destination);
  const holder = walk.index.addresses.publicHolderOf(destination);
  return holder?.networkInterface.vpcId === vpcId ? holder : undefined;
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
  if (selection.kind !== 'route') {
    walk.hop('route-table', table.id, packet, evidence({ kind: 'no-route' }, [table.id]), {
      effect: 'blocks',
    });
    walk.find(
      'NO_ROUTE_TO_DESTINATION',
      table.id,
      `No route of edge table ${table.id} leads to ${describeParty(packet.destination)}.`,
    );
    return ended;
  }
  walk.hop('route-table', table.id, packet, routeEvidence(table.id, selection.route));
  return followRoute(walk, packet, table, selection.route, { vpcId });
}
