import { type Cidr, contains, formatCidr, parseCidr } from '../../address/cidr';
import type { VpnConnection } from '../../network/gateways';
import { isState } from '../../network/record';
import { missing } from '../notRead';
import { arriveOnPremises, declaredNetworkOf, vpnProblem } from '../onPremises';
import { describeParty, isAddress, isPrivateParty, type Packet } from '../packet';
import type { PositionAt } from '../position';
import { ended, evidence, lost, type Step, type Walk } from '../walk';
import { enterByEdge } from './internetGateway';
import { findUnusableGateways } from './peering';

/**
 * From a VPC to a network behind a virtual private gateway. A route to the gateway is not enough: it forwards only to
 * prefixes that it knows, by a VPN connection's static routes or by BGP.
 * Source: https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html
 *         https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html
 */
export function leaveByVpnGateway(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'vpn-gateway-out'>,
): Step {
  walk.hop('vpn-gateway', at.id, packet, evidence({ kind: 'none' }, [at.id]));
  const gateway = walk.network.vpnGateways.get(at.id);
  const attachment = gateway?.attachments.find(({ vpcId }) => vpcId === at.vpcId);
  if (
    gateway !== undefined &&
    (attachment === undefined || isState(attachment.state, 'detached', 'detaching'))
  ) {
    walk.find('BAD_STATE_ATTACHMENT', at.id, `${at.id} is not attached to ${at.vpcId}.`);
    return ended;
  }
  if (
    isAddress(packet.source) &&
    walk.index.vpcBlocks(at.vpcId).length > 0 &&
    !walk.index.vpcBlocks(at.vpcId).some((block) => holdsAddress(block, packet.source))
  ) {
    walk.find(
      'VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS',
      at.id,
      `${describeParty(packet.source)} is no address of ${at.vpcId}, and ${at.id} forwards for no other network.`,
    );
    return ended;
  }
  const { destination } = packet;
  if (!isAddress(destination)) return unknownPrefix(walk, packet, at);
  return forwardToAddress(walk, packet, at, destination);
}

/**
 * By a connection with a static route, else by whichever learned the prefix. Tunnel health outranks both, so a
 * connection that is down stops the packet only where no other may carry it.
 */
function forwardToAddress(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'vpn-gateway-out'>,
  destination: number | bigint,
): Step {
  const connections = connectionsOf(walk, at.id);
  if (typeof destination === 'bigint' && connections.length > 0) {
    walk.find('VGW_NO_IPV6', at.id, `Site-to-Site VPN through ${at.id} carries no IPv6.`);
    return ended;
  }
  const learned = propagatedPrefix(walk, at, destination);
  const isLearned = learned !== undefined || isDeclared(walk, at, destination);
  const told = staticPrefixes(connections, destination);
  const speakers = connections
    .filter(({ staticRoutesOnly }) => told.length === 0 || staticRoutesOnly !== true)
    .map((connection) => ({ connection, prefix: learned }));
  const ways = [...told, ...(isLearned ? speakers : [])];
  if (ways.length === 0 && !isLearned) return unknownPrefix(walk, packet, at);
  const way = ways.find(({ connection }) => vpnProblem(connection) === undefined) ?? ways[0];
  return arriveOnPremises(walk, packet, {
    via: at.id,
    vpnConnectionId: way?.connection.id,
    prefix: way === undefined ? learned : way.prefix,
    replyFrom: { at: 'vpn-gateway-in', id: at.id, vpcId: at.vpcId },
    downCode: 'BAD_STATE_VPN',
  });
}

/** Connections with a static route for the address, the longest prefix first. */
function staticPrefixes(connections: readonly VpnConnection[], destination: number | bigint) {
  return connections
    .flatMap((connection) =>
      connection.routes.flatMap(({ cidr }) => {
        const block = parseCidr(cidr);
        return block !== undefined && contains(block, destination) ? [{ connection, block }] : [];
      }),
    )
    .sort((a, b) => b.block.prefixBits - a.block.prefixBits)
    .map(({ connection, block }) => ({ connection, prefix: formatCidr(block) }));
}

function isDeclared(
  walk: Walk,
  { id }: PositionAt<'vpn-gateway-out'>,
  destination: number | bigint,
): boolean {
  const declared = declaredNetworkOf(walk, destination);
  return declared !== undefined && (declared.via.length === 0 || declared.via.includes(id));
}

function unknownPrefix(walk: Walk, packet: Packet, at: PositionAt<'vpn-gateway-out'>): Step {
  const connections = connectionsOf(walk, at.id);
  const to = describeParty(packet.destination);
  const vpc = walk.network.vpcs.get(at.vpcId) ?? {};
  const read = walk.index.isRead('DescribeVpnConnections', vpc);
  // What Direct Connect brought shows in tables alone.
  const tablesRead = walk.index.isRead('DescribeRouteTables', vpc);
  const allStatic =
    connections.length > 0 &&
    connections.every(({ staticRoutesOnly }) => staticRoutesOnly === true);
  const everythingPropagates = (walk.index.tables.ofVpc.get(at.vpcId) ?? []).some((table) =>
    table.propagatingVpnGatewayIds.includes(at.id),
  );
  if (read && tablesRead && connections.length > 0 && (allStatic || everythingPropagates)) {
    walk.find('VGW_PREFIX_UNKNOWN', at.id, `${at.id} knows no prefix that holds ${to}.`);
    return ended;
  }
  walk.find(
    'VGW_PREFIXES_NOT_READ',
    at.id,
    `Whether ${at.id} knows a prefix that holds ${to} cannot be told: BGP and Direct Connect are not in EC2's answers.`,
    {
      ...(read ? {} : { missing: missing('DescribeVpnConnections', vpc) }),
    },
  );
  return lost;
}

function connectionsOf(walk: Walk, gatewayId: string) {
  return [...walk.network.vpnConnections.values()]
    .filter(
      ({ vpnGatewayId, state }) =>
        vpnGatewayId === gatewayId && !isState(state, 'deleted', 'deleting'),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What BGP brought shows only where a table propagates it. */
function propagatedPrefix(
  walk: Walk,
  at: PositionAt<'vpn-gateway-out'>,
  destination: number | bigint,
): string | undefined {
  for (const table of walk.index.tables.ofVpc.get(at.vpcId) ?? []) {
    for (const { route, block } of walk.index.table(table).candidates) {
      if (
        route.origin === 'propagated' &&
        route.target.id === at.id &&
        contains(block, destination)
      )
        return formatCidr(block);
    }
  }
  return undefined;
}

/** From a network behind the gateway into its VPC, to private addresses of interfaces alone. */
export function enterByVpnGateway(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'vpn-gateway-in'>,
): Step {
  walk.hop('vpn-gateway', at.id, packet, evidence({ kind: 'none' }, [at.id]));
  const gateway = walk.network.vpnGateways.get(at.id);
  if (
    gateway !== undefined &&
    !gateway.attachments.some(
      ({ vpcId, state }) => vpcId === at.vpcId && !isState(state, 'detached', 'detaching'),
    )
  ) {
    walk.find('BAD_STATE_ATTACHMENT', at.id, `${at.id} is not attached to ${at.vpcId}.`);
    return ended;
  }
  const blocks = walk.index.vpcBlocks(at.vpcId);
  if (blocks.length > 0 && !blocks.some((block) => holdsAddress(block, packet.destination))) {
    walk.find(
      'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
      at.id,
      `${describeParty(packet.destination)} is no private address of ${at.vpcId}, and ${at.id} leads nowhere else.`,
    );
    if (!isPrivateParty(packet.destination))
      findUnusableGateways(walk, packet.destination, at.vpcId);
    return ended;
  }
  return enterByEdge(walk, packet, at.id, at.vpcId);
}

function holdsAddress(block: Cidr, party: Packet['source']): boolean {
  return isAddress(party) && contains(block, party);
}
