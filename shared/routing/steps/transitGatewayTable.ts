import type { TransitGatewayAttachment, TransitGatewayRouteTable } from '../../network/connections';
import { isState } from '../../network/record';
import type { Route } from '../../network/routeTable';
import type { Subnet } from '../../network/vpc';
import { targetText } from '../index/compileTable';
import { compareText } from '../index/networkIndex';
import { missing } from '../notRead';
import { arriveOnPremises } from '../onPremises';
import { describeParty, isAddress, type Packet } from '../packet';
import type { PositionAt } from '../position';
import { narrowed, routeEvidence } from '../routeChoice';
import { selectRoute } from '../selectRoute';
import { transitTable } from '../transitTable';
import { ended, evidence, go, lost, type Step, type Walk } from '../walk';
import { isSameZone, noteZoneCrossing, zoneOf } from '../zones';
import { attachedVpc, checkState, showAttachment } from './transitGateway';

type Entry = PositionAt<'transit-gateway-attachment'>;

/**
 * Inside a transit gateway: the table with which the incoming attachment is associated names the outgoing one.
 * Source: https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
export function crossTransitGateway(walk: Walk, came: Packet, at: Entry): Step {
  const packet = at.entering === true ? enterFromOutside(walk, came, at) : came;
  const table = associatedTable(walk, at);
  if (table === 'none' || table === 'not-read') return table === 'none' ? ended : lost;
  const compiled = transitTable(walk.index, table);
  if (compiled.incomplete) {
    walk.hop(
      'transit-gateway-route-table',
      table.id,
      packet,
      evidence({ kind: 'not-read', call: 'SearchTransitGatewayRoutes' }, [table.id]),
      { effect: 'unknown' },
    );
    walk.find(
      'TGW_RTB_ROUTES_ARE_UNKNOWN',
      table.id,
      `The routes of ${table.id} were not all read.`,
      {
        missing: missing('SearchTransitGatewayRoutes', table),
      },
    );
    return lost;
  }
  const selection = selectRoute(compiled, packet.destination);
  const to = describeParty(packet.destination);
  const noRoute = evidence({ kind: 'no-route' }, [table.id]);
  switch (selection.kind) {
    case 'none':
      walk.hop('transit-gateway-route-table', table.id, packet, noRoute, { effect: 'blocks' });
      walk.find('NO_ROUTE_TO_DESTINATION', table.id, `No route of ${table.id} leads to ${to}.`, {
        fix: {
          kind: 'add-transit-gateway-route',
          routeTableId: table.id,
          destination: hostBlock(packet, to),
        },
      });
      return ended;
    case 'ambiguous':
    case 'depends':
      walk.hop('transit-gateway-route-table', table.id, packet, noRoute, { effect: 'unknown' });
      walk.find(
        'ROUTE_DEPENDS_ON_ADDRESS',
        table.id,
        `Which route of ${table.id} takes ${to} hangs on addresses that were not read (${selection.routes.map(targetText).join(', ')}).`,
      );
      return lost;
    case 'split': {
      const way = selection.ways[walk.choose(selection.ways.map(({ when }) => `${to} in ${when}`))];
      if (way?.route === undefined) {
        walk.hop('transit-gateway-route-table', table.id, packet, noRoute, { effect: 'blocks' });
        walk.find(
          'NO_ROUTE_TO_DESTINATION',
          table.id,
          `No route of ${table.id} leads to ${to} in ${way?.when}.`,
        );
        return ended;
      }
      return take(
        walk,
        narrowed(packet, way.within),
        at,
        table,
        way.route,
        compiled.attachmentsOf.get(way.route) ?? [],
      );
    }
    case 'route':
      return take(
        walk,
        packet,
        at,
        table,
        selection.route,
        compiled.attachmentsOf.get(selection.route) ?? [],
      );
  }
}

/** A packet from a VPN or Direct Connect starts at its attachment. */
function enterFromOutside(walk: Walk, packet: Packet, at: Entry): Packet {
  const attachment = walk.network.transitGatewayAttachments.get(at.attachmentId);
  if (attachment !== undefined) {
    showAttachment(walk, packet, attachment);
    checkState(walk, attachment);
  }
  const crossed: Packet = {
    ...packet,
    crossings: [
      ...packet.crossings,
      { kind: 'transit-gateway', id: at.transitGatewayId, entered: at.attachmentId, peered: false },
    ],
  };
  walk.hop(
    'transit-gateway',
    at.transitGatewayId,
    crossed,
    evidence({ kind: 'none' }, [at.transitGatewayId]),
  );
  return crossed;
}

function hostBlock(packet: Packet, text: string): string {
  if (!isAddress(packet.destination)) return packet.destination.family === 4 ? '0.0.0.0/0' : '::/0';
  return `${text}/${typeof packet.destination === 'number' ? 32 : 128}`;
}

function associatedTable(walk: Walk, at: Entry): TransitGatewayRouteTable | 'none' | 'not-read' {
  const { attachmentId, transitGatewayId } = at;
  const attachment = walk.network.transitGatewayAttachments.get(attachmentId);
  const tables = [...walk.network.transitGatewayRouteTables.values()]
    .filter((table) => (table.transitGatewayId ?? transitGatewayId) === transitGatewayId)
    .sort((a, b) => compareText(a.id, b.id));
  const listing = tables.find((table) =>
    table.associations?.some(
      (association) =>
        association.attachmentId === attachmentId &&
        !isState(association.state, 'disassociated', 'disassociating'),
    ),
  );
  if (listing !== undefined) return listing;
  // A peering attachment is one record for two gateways, and what it says of its association is the owner's side.
  const isOwnSide = attachment?.transitGatewayId === transitGatewayId;
  const told =
    isOwnSide && !isState(attachment?.association?.state, 'disassociated')
      ? attachment?.association?.routeTableId
      : undefined;
  if (told !== undefined) {
    const table = walk.network.transitGatewayRouteTables.get(told);
    if (table !== undefined) return table;
    walk.find('TGW_RTB_ROUTES_ARE_UNKNOWN', told, `${told} is not in the model.`, {
      missing: missing('DescribeTransitGatewayRouteTables', attachment ?? {}),
    });
    return 'not-read';
  }
  const gateway = walk.network.transitGateways.get(transitGatewayId);
  const allListed =
    walk.index.isRead('DescribeTransitGatewayRouteTables', gateway ?? attachment ?? {}) &&
    tables.every((table) => table.associations !== undefined);
  if (!allListed) {
    walk.find(
      'TGW_RTB_ROUTES_ARE_UNKNOWN',
      attachmentId,
      `With which table ${attachmentId} is associated was not read.`,
      {
        missing: missing('GetTransitGatewayRouteTableAssociations', gateway ?? {}),
      },
    );
    return 'not-read';
  }
  walk.find(
    'TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION',
    attachmentId,
    `${attachmentId} is associated with no transit gateway route table.`,
    {
      fix: { kind: 'associate-transit-gateway-route-table', attachmentId },
    },
  );
  return 'none';
}

function take(
  walk: Walk,
  packet: Packet,
  at: Entry,
  table: TransitGatewayRouteTable,
  route: Route,
  attachmentIds: readonly string[],
): Step {
  const blackhole = isState(route.state, 'blackhole');
  walk.hop('transit-gateway-route-table', table.id, packet, routeEvidence(table.id, route), {
    effect: blackhole ? 'blocks' : 'passes',
  });
  if (blackhole) {
    walk.find(
      'TGW_RTB_BAD_STATE_ROUTE',
      table.id,
      `The route of ${table.id} that takes ${describeParty(packet.destination)} is a blackhole.`,
    );
    return ended;
  }
  const id =
    attachmentIds[
      attachmentIds.length > 1 ? walk.choose(attachmentIds.map((one) => `over ${one}`)) : 0
    ];
  const attachment = id === undefined ? undefined : walk.network.transitGatewayAttachments.get(id);
  if (attachment === undefined) {
    walk.find(
      'UNKNOWN_RESOURCE',
      id ?? table.id,
      `${id ?? 'The attachment the route names'} is not in the model.`,
      {
        missing: missing('DescribeTransitGatewayAttachments', table),
      },
    );
    return lost;
  }
  return leaveBy(walk, packet, at, attachment);
}

function leaveBy(
  walk: Walk,
  packet: Packet,
  at: Entry,
  attachment: TransitGatewayAttachment,
): Step {
  const left = leftBy(packet, attachment.id);
  showAttachment(walk, left, attachment);
  if (!checkState(walk, attachment)) return ended;
  switch (attachment.resourceType) {
    case 'vpc':
      return enterVpc(walk, left, at, attachment);
    case 'vpn':
    case 'direct-connect-gateway':
    case 'connect':
    case 'client-vpn':
    case 'vpn-concentrator':
      return arriveOnPremises(walk, left, {
        via: attachment.id,
        vpnConnectionId: attachment.resourceType === 'vpn' ? attachment.resourceId : undefined,
        replyFrom: {
          at: 'transit-gateway-attachment',
          transitGatewayId: at.transitGatewayId,
          attachmentId: attachment.id,
          entering: true,
        },
        downCode: 'TGW_BAD_STATE_VPN',
      });
    case 'peering':
    case 'tgw-peering':
      return enterPeer(walk, left, at, attachment);
    default:
      walk.find(
        'UNSUPPORTED_COMPONENT',
        attachment.id,
        `${attachment.id} leads to a ${attachment.resourceType}, which is not modelled.`,
      );
      return lost;
  }
}

function leftBy(packet: Packet, attachmentId: string): Packet {
  const crossings = packet.crossings.map((crossing, index) =>
    crossing.kind === 'transit-gateway' && index === packet.crossings.length - 1
      ? { ...crossing, left: attachmentId }
      : crossing,
  );
  return { ...packet, crossings };
}

/**
 * The table of the attachment's subnet decides how it goes on in the VPC. In the zone the packet comes from, where
 * the attachment stands there; else AWS picks one of its zones. Appliance mode keeps both directions in one zone.
 * Source: https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html
 */
function enterVpc(
  walk: Walk,
  packet: Packet,
  at: Entry,
  attachment: TransitGatewayAttachment,
): Step {
  const subnets = (attachment.subnetIds ?? [])
    .flatMap((id) => walk.network.subnets.get(id) ?? [])
    .sort((a, b) => (zoneKey(a) < zoneKey(b) ? -1 : 1));
  const vpcId = attachedVpc(walk, attachment);
  if (
    attachment.subnetIds === undefined ||
    subnets.length < attachment.subnetIds.length ||
    vpcId === undefined
  ) {
    walk.find(
      'TGW_ATTACHMENT_SUBNETS_NOT_READ',
      attachment.id,
      `In which subnets ${attachment.id} stands was not read, so which route table takes the packet is not known.`,
      {
        missing: missing('DescribeTransitGatewayVpcAttachments', attachment),
      },
    );
    return lost;
  }
  const subnet = pickSubnet(walk, packet, at, attachment, subnets);
  if (subnet === undefined) return lost;
  noteZoneCrossing(walk, at.zone, subnet, attachment.id);
  return go(packet, {
    at: 'subnet',
    subnetId: subnet.id,
    sender: { kind: 'transit-gateway', attachmentId: attachment.id },
  });
}

/**
 * Without appliance mode each direction keeps to the zone it comes from, where the attachment stands there. With it,
 * both directions keep to one zone: the source's, unless the destination is known to be in another; then any.
 */
function pickSubnet(
  walk: Walk,
  packet: Packet,
  at: Entry,
  attachment: TransitGatewayAttachment,
  subnets: readonly Subnet[],
): Subnet | undefined {
  const { applianceZones } = walk.connection;
  const keepsZone = isState(attachment.applianceModeSupport, 'enable');
  const kept = keepsZone ? applianceZones.get(attachment.id) : undefined;
  const isHashed = keepsZone && kept === undefined && goesToOtherZone(walk, packet, at);
  const wanted = kept ?? at.zone ?? {};
  const near = isHashed
    ? undefined
    : subnets.find((subnet) => isSameZone(zoneOf(subnet), wanted) === true);
  const ways = subnets.map((subnet) => `through ${subnet.availabilityZone ?? subnet.id}`);
  const picked = near ?? subnets[subnets.length > 1 ? walk.choose(ways) : 0];
  if (walk.direction === 'forward' && picked !== undefined) {
    applianceZones.set(attachment.id, zoneOf(picked));
  }
  return picked;
}

function goesToOtherZone(walk: Walk, { destination }: Packet, { zone }: Entry): boolean {
  if (!isAddress(destination) || zone === undefined) return false;
  const [holder, second] = walk.index.addresses.holdersOf(destination);
  const subnetId = second === undefined ? holder?.networkInterface.subnetId : undefined;
  const subnet = subnetId === undefined ? undefined : walk.network.subnets.get(subnetId);
  return isSameZone(zoneOf(subnet), zone) === false;
}

function zoneKey(subnet: Subnet): string {
  return `${subnet.availabilityZone ?? ''} ${subnet.id}`;
}

/** Transit gateways of two Regions or accounts, joined: static routes on each side, no group references across. */
function enterPeer(
  walk: Walk,
  packet: Packet,
  at: Entry,
  attachment: TransitGatewayAttachment,
): Step {
  const ends = [
    attachment.requester?.transitGatewayId,
    attachment.accepter?.transitGatewayId,
    attachment.resourceId,
  ];
  const other = ends.find((id) => id !== undefined && id !== at.transitGatewayId);
  const owner =
    attachment.transitGatewayId === at.transitGatewayId ? other : attachment.transitGatewayId;
  if (owner === undefined || !walk.network.transitGateways.has(owner)) {
    walk.find(
      'UNKNOWN_DESTINATION',
      attachment.id,
      `The transit gateway on the other side of ${attachment.id} is not in the model.`,
    );
    return lost;
  }
  const crossed: Packet = {
    ...packet,
    crossings: [
      ...packet.crossings,
      { kind: 'transit-gateway', id: owner, entered: attachment.id, peered: true },
    ],
  };
  walk.hop('transit-gateway', owner, crossed, evidence({ kind: 'none' }, [owner]));
  return go(crossed, {
    at: 'transit-gateway-attachment',
    transitGatewayId: owner,
    attachmentId: twinOf(walk, owner, attachment),
  });
}

/** Both sides list the peering under one id; files that list it twice name the other side's by its own. */
function twinOf(
  walk: Walk,
  transitGatewayId: string,
  attachment: TransitGatewayAttachment,
): string {
  const own = walk.index
    .attachmentsOf(transitGatewayId)
    .find(
      (candidate) =>
        candidate.id !== attachment.id &&
        candidate.resourceType === 'peering' &&
        candidate.resourceId === attachment.transitGatewayId,
    );
  return own?.id ?? attachment.id;
}
