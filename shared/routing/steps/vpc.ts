import { passNetworkAcl } from '../filters/networkAcl';
import { missing } from '../notRead';
import { describeParty, isAddress, type Packet, type Party } from '../packet';
import type { PositionAt } from '../position';
import { ended, evidence, go, lost, type Step, type Walk } from '../walk';
import { isHeldSomewhere } from './internetGateway';

/** The VPC's router delivers to whoever has the address in this VPC. Nobody else has: overlapping VPCs do not mix. */
export function deliverInVpc(walk: Walk, packet: Packet, at: PositionAt<'vpc'>): Step {
  const vpc = walk.network.vpcs.get(at.vpcId);
  const { destination } = packet;
  if (!isAddress(destination)) {
    walk.find(
      'UNKNOWN_DESTINATION',
      at.vpcId,
      `${at.vpcId} cannot tell where ${describeParty(destination)} is.`,
    );
    return lost;
  }
  const holder = walk.index.addresses.holderIn(at.vpcId, destination);
  const from = at.fromSubnetId === undefined ? {} : { fromSubnetId: at.fromSubnetId };
  if (holder !== undefined) {
    return go(packet, {
      at: 'arrival',
      networkInterfaceId: holder.networkInterface.id,
      forwarded: false,
      ...from,
    });
  }
  const natId = natOf(walk, destination);
  if (natId !== undefined) return go(packet, { at: 'nat-gateway-reply', id: natId });
  const sketched = walk.connection.sketchedSource;
  if (walk.direction === 'return' && sketched !== undefined && sketched.address === destination) {
    const subnet = walk.network.subnets.get(sketched.subnetId);
    if (subnet !== undefined && subnet.id !== at.fromSubnetId)
      passNetworkAcl(walk, packet, subnet, 'inbound');
    if (subnet !== undefined)
      walk.hop('subnet', subnet.id, packet, evidence({ kind: 'none' }, [subnet.id]));
    return { kind: 'delivered', packet };
  }
  if (vpc === undefined) {
    walk.find('UNKNOWN_DESTINATION', at.vpcId, `${at.vpcId} is not in the model.`, {
      missing: missing('DescribeVpcs', {}),
    });
    return lost;
  }
  return nobodyThere(walk, packet, at);
}

/** A NAT gateway that sent the request is there, even where its interface was not read. */
function natOf(walk: Walk, destination: Party): string | undefined {
  if (walk.direction === 'forward') return undefined;
  return walk.connection.translations.findLast(
    ({ at, after }) => after === destination && walk.network.natGateways.has(at),
  )?.at;
}

function nobodyThere(walk: Walk, packet: Packet, at: PositionAt<'vpc'>): Step {
  const vpc = walk.network.vpcs.get(at.vpcId) ?? {};
  const to = describeParty(packet.destination);
  const subnet = isAddress(packet.destination)
    ? walk.index.addresses.subnetIn(at.vpcId, packet.destination)
    : undefined;
  if (subnet !== undefined) {
    if (subnet.id !== at.fromSubnetId) passNetworkAcl(walk, packet, subnet, 'inbound');
    walk.hop('subnet', subnet.id, packet, evidence({ kind: 'none' }, [subnet.id]));
  }
  const unread = (['DescribeSubnets', 'DescribeNetworkInterfaces'] as const).find(
    (call) =>
      !walk.index.isRead(call, vpc) && !(call === 'DescribeSubnets' && subnet !== undefined),
  );
  const isSomewhere = isAddress(packet.destination) && isHeldSomewhere(walk, packet.destination);
  if (unread !== undefined || isSomewhere) {
    walk.find(
      'UNKNOWN_DESTINATION',
      subnet?.id ?? at.vpcId,
      `Who has ${to} in ${at.vpcId} was not read.`,
      {
        missing: missing(unread ?? 'DescribeNetworkInterfaces', vpc),
      },
    );
    return lost;
  }
  walk.find(
    'NO_POSSIBLE_DESTINATION',
    subnet?.id ?? at.vpcId,
    subnet === undefined
      ? `No subnet of ${at.vpcId} holds ${to}.`
      : `No interface in ${subnet.id} has ${to}.`,
  );
  return ended;
}
