import { contains } from '../../address/cidr';
import { inAny, linkLocal } from '../../address/specialRanges';
import type { Route, RouteTable } from '../../network/routeTable';
import type { Subnet } from '../../network/vpc';
import { passNetworkAcl } from '../filters/networkAcl';
import { missing } from '../notRead';
import { describeParty, isAddress, type Packet, partyFamily, sameParty } from '../packet';
import type { PositionAt, Sender } from '../position';
import { type Choice, chooseRoute, routeEvidence } from '../routeChoice';
import { ended, evidence, go, lost, type Step, type Walk } from '../walk';
import { followRoute } from './followRoute';
import { answerByHost, isAnsweredByHost } from './hostServices';

/**
 * A packet wants to leave a subnet, or to reach a neighbour in it.
 *
 * Neighbours talk without the router: no route table, no network ACL. Everything else passes the subnet's network
 * ACL, unless what the route names next stands in this very subnet; transit gateways and Gateway Load Balancer
 * endpoints are the exceptions, judged by the ACL even there.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html
 *         https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html
 */
export function leaveSubnet(walk: Walk, packet: Packet, at: PositionAt<'subnet'>): Step {
  const subnet = walk.network.subnets.get(at.subnetId);
  if (subnet?.vpcId === undefined) {
    walk.find('UNKNOWN_RESOURCE', at.subnetId, `Subnet ${at.subnetId} is not in the model.`, {
      missing: missing('DescribeSubnets', subnet ?? {}),
    });
    return lost;
  }
  // An interface that nobody built has no step of its own before this one.
  const isSketched = at.sender.kind === 'interface' && at.sender.networkInterfaceId === '';
  if (isSketched && isAnsweredByHost(walk, packet, subnet.vpcId)) return answerByHost(walk, packet);
  if (isLinkLocal(packet)) return staysOnLink(walk, packet, subnet);
  if (isNeighbour(walk, packet, subnet)) {
    return toNeighbour(walk, packet, subnet, subnet.vpcId, at.sender);
  }
  const backOverPeering = returnToSender(walk, packet, subnet);
  if (backOverPeering !== undefined) {
    passNetworkAcl(walk, packet, subnet, 'outbound');
    showSubnet(walk, packet, subnet);
    walk.find(
      'NAT_RETURN_TO_SENDER',
      backOverPeering,
      `Replies to the NAT gateway at ${describeParty(packet.destination)} go back over ${backOverPeering}, whatever the routes of ${subnet.id} say.`,
    );
    return go(packet, { at: 'peering', id: backOverPeering, fromVpcId: subnet.vpcId });
  }
  const choice = chooseRoute(walk, packet, { subnet, vpcId: subnet.vpcId });
  if (meetsBorder(walk, packet, choice, subnet)) passNetworkAcl(walk, packet, subnet, 'outbound');
  showSubnet(walk, packet, subnet);
  return takeChoice(walk, packet, choice, {
    vpcId: subnet.vpcId,
    fromSubnetId: subnet.id,
    sender: at.sender,
  });
}

function isLinkLocal({ destination }: Packet): boolean {
  return isAddress(destination) && inAny(linkLocal, destination);
}

/** No router forwards it, and nobody in a subnet has such an address. https://www.rfc-editor.org/rfc/rfc3927 */
function staysOnLink(walk: Walk, packet: Packet, subnet: Subnet): Step {
  showSubnet(walk, packet, subnet);
  walk.find(
    'NO_POSSIBLE_DESTINATION',
    subnet.id,
    `${describeParty(packet.destination)} is a link-local address that no service of AWS has.`,
  );
  return ended;
}

/** What comes out of a Gateway Load Balancer endpoint is judged even then; what comes out of a transit gateway is not. */
function toNeighbour(
  walk: Walk,
  packet: Packet,
  subnet: Subnet,
  vpcId: string,
  sender: Sender,
): Step {
  if (sender.kind === 'gateway-load-balancer-endpoint') {
    passNetworkAcl(walk, packet, subnet, 'outbound');
    return go(packet, { at: 'vpc', vpcId });
  }
  if (sender.kind === 'transit-gateway') showSubnet(walk, packet, subnet);
  return go(packet, { at: 'vpc', vpcId, fromSubnetId: subnet.id });
}

/** The same for a table that belongs to no subnet. */
export function leaveByTable(walk: Walk, packet: Packet, at: PositionAt<'route-table'>): Step {
  const table = walk.network.routeTables.get(at.routeTableId);
  if (table === undefined) {
    walk.find(
      'ROUTE_TABLE_NOT_READ',
      at.routeTableId,
      `Route table ${at.routeTableId} was not read.`,
      {
        missing: missing('DescribeRouteTables', {}),
      },
    );
    return lost;
  }
  const choice = chooseRoute(walk, packet, { table, vpcId: at.vpcId });
  return takeChoice(walk, packet, choice, { vpcId: at.vpcId, sender: at.sender });
}

type Context = { vpcId: string; fromSubnetId?: string; sender: Sender };

function takeChoice(walk: Walk, packet: Packet, choice: Choice, context: Context): Step {
  switch (choice.kind) {
    case 'assumed-local':
      walk.find(
        'ASSUMED_LOCAL_ROUTE',
        context.vpcId,
        `No route table of ${context.vpcId} was read; the local route, which every table has, is assumed.`,
      );
      return go(packet, localPosition(context));
    case 'stopped':
      choice.tell();
      return choice.step;
    case 'route':
      showTable(walk, choice.packet, choice.table, choice.route);
      choice.tell();
      return followRoute(walk, choice.packet, choice.table, choice.route, context);
  }
}

function localPosition({ vpcId, fromSubnetId }: Context) {
  return { at: 'vpc', vpcId, ...(fromSubnetId === undefined ? {} : { fromSubnetId }) } as const;
}

function showSubnet(walk: Walk, packet: Packet, subnet: Subnet): void {
  walk.hop('subnet', subnet.id, packet, evidence({ kind: 'none' }, [subnet.id]));
}

function showTable(walk: Walk, packet: Packet, table: RouteTable, route: Route): void {
  walk.hop('route-table', table.id, packet, routeEvidence(table.id, route), {
    effect: route.state?.toLowerCase() === 'blackhole' ? 'blocks' : 'passes',
  });
}

function isNeighbour(walk: Walk, packet: Packet, subnet: Subnet): boolean {
  const { destination } = packet;
  if (!isAddress(destination)) return false;
  return walk.index.addresses.subnetBlocks(subnet).some((block) => contains(block, destination));
}

function returnToSender(walk: Walk, packet: Packet, subnet: Subnet): string | undefined {
  const memory = walk.connection.natOverPeering;
  if (walk.direction !== 'return' || memory === undefined || memory.vpcId !== subnet.vpcId)
    return undefined;
  if (!sameParty(memory.natAddress, packet.destination)) return undefined;
  const table =
    walk.index.tables.explicit.get(subnet.id)?.[0] ?? walk.index.tables.main.get(memory.vpcId);
  const leadsThere = table?.routes.some(({ target }) => target.id === memory.peeringId);
  return leadsThere ? undefined : memory.peeringId;
}

/**
 * Whether the packet crosses the subnet's border, where the network ACL stands. It does not where the route hands it
 * to something in the same subnet. Where nobody knows what it is handed to, it does so all the same if nothing in the
 * subnet forwards packets.
 */
function meetsBorder(walk: Walk, packet: Packet, choice: Choice, subnet: Subnet): boolean {
  if (choice.kind === 'stopped')
    return choice.step.kind !== 'lost' || !mayForwardIn(walk, packet, subnet);
  if (choice.kind === 'assumed-local') return true;
  const { kind, id = '' } = choice.route.target;
  switch (kind) {
    case 'nat-gateway':
      return isElsewhere(walk.network.natGateways.get(id), subnet);
    case 'network-interface':
      return isElsewhere(walk.network.networkInterfaces.get(id), subnet);
    case 'instance':
      return isElsewhere(walk.network.instances.get(id), subnet);
    default:
      return true;
  }
}

/**
 * Whether an interface of the subnet may take a packet that is not its own, and so keep it inside. A NAT gateway sends
 * it on through the same ACL, unless it turns IPv6 into IPv4; attachments and endpoints are judged by the ACL.
 */
function mayForwardIn(walk: Walk, packet: Packet, subnet: Subnet): boolean {
  if (!walk.index.isRead('DescribeNetworkInterfaces', subnet)) return true;
  return (walk.index.addresses.bySubnet.get(subnet.id) ?? []).some((one) => {
    if (one.sourceDestCheck === true || one.interfaceType === 'transit_gateway') return false;
    if (walk.index.natGatewayOfInterface(one.id) !== undefined)
      return partyFamily(packet.destination) === 6;
    return walk.index.endpointOfInterface(one.id) === undefined;
  });
}

function isElsewhere(
  record: { subnetId?: string | undefined } | undefined,
  subnet: Subnet,
): boolean {
  return record !== undefined && record.subnetId !== subnet.id;
}
