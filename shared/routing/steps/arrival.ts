import { isState } from '../../network/record';
import type { NetworkInterface } from '../../network/workloads';
import { passNetworkAcl } from '../filters/networkAcl';
import { passSecurityGroups } from '../filters/securityGroup';
import { missing } from '../notRead';
import { describeParty, type Packet, sameParty } from '../packet';
import type { PositionAt } from '../position';
import { ended, evidence, go, lost, type Step, type Walk } from '../walk';
import { noteZoneCrossing, zoneOf } from '../zones';

/** A packet reaches an interface: through its subnet's network ACL, if it comes from outside, and its groups. */
export function arriveAtInterface(walk: Walk, packet: Packet, at: PositionAt<'arrival'>): Step {
  const networkInterface = walk.network.networkInterfaces.get(at.networkInterfaceId);
  if (networkInterface === undefined) {
    walk.find(
      'UNKNOWN_RESOURCE',
      at.networkInterfaceId,
      `${at.networkInterfaceId} is not in the model.`,
      {
        missing: missing('DescribeNetworkInterfaces', {}),
      },
    );
    return lost;
  }
  enterSubnet(walk, packet, networkInterface, at.fromSubnetId);
  if (at.forwarded) return forward(walk, packet, networkInterface);
  const translation = walk.connection.translations.findLast(
    ({ at: where, after }) => where === networkInterface.id && sameParty(after, packet.destination),
  );
  if (walk.direction === 'return' && translation !== undefined) {
    passSecurityGroups(walk, packet, networkInterface, 'inbound');
    return go(packet, { at: 'appliance', networkInterfaceId: networkInterface.id });
  }
  const natId = walk.index.natGatewayOfInterface(networkInterface.id);
  if (natId !== undefined) return arriveAtNat(walk, packet, natId);
  const endpoint = walk.index.endpointOfInterface(networkInterface.id);
  passSecurityGroups(walk, packet, networkInterface, 'inbound');
  if (endpoint !== undefined) {
    return go(packet, {
      at: 'interface-endpoint',
      id: endpoint.id,
      networkInterfaceId: networkInterface.id,
    });
  }
  return deliver(walk, packet, networkInterface);
}

function enterSubnet(
  walk: Walk,
  packet: Packet,
  networkInterface: NetworkInterface,
  fromSubnetId: string | undefined,
): void {
  const { subnetId } = networkInterface;
  if (subnetId === fromSubnetId && subnetId !== undefined) return;
  const subnet = subnetId === undefined ? undefined : walk.network.subnets.get(subnetId);
  if (subnet === undefined) {
    walk.find(
      'UNKNOWN_RESOURCE',
      networkInterface.id,
      `The subnet of ${networkInterface.id} is not in the model.`,
      {
        missing: missing('DescribeSubnets', networkInterface),
      },
    );
    return;
  }
  const from = fromSubnetId === undefined ? undefined : walk.network.subnets.get(fromSubnetId);
  const at = walk.index.endpointOfInterface(networkInterface.id)?.id ?? networkInterface.id;
  noteZoneCrossing(walk, zoneOf(from), subnet, at);
  passNetworkAcl(walk, packet, subnet, 'inbound');
  walk.hop('subnet', subnet.id, packet, evidence({ kind: 'none' }, [subnet.id]));
}

/**
 * An interface takes packets that are not its own only with its source/destination check off.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html
 */
function forward(walk: Walk, packet: Packet, networkInterface: NetworkInterface): Step {
  passSecurityGroups(walk, packet, networkInterface, 'inbound');
  const { id, sourceDestCheck } = networkInterface;
  const effect = sourceDestCheck === false ? 'passes' : sourceDestCheck ? 'blocks' : 'unknown';
  const owner = networkInterface.attachment?.instanceId;
  walk.hop(
    'appliance',
    id,
    packet,
    evidence(
      { kind: 'interface', networkInterface: id, address: describeParty(packet.destination) },
      [id, owner],
    ),
    { effect },
  );
  if (sourceDestCheck === true) {
    walk.find(
      'ENI_SOURCE_DEST_CHECK_RESTRICTION',
      id,
      `${id} checks source and destination, so it drops packets it should forward.`,
      {
        fix: { kind: 'disable-source-dest-check', networkInterfaceId: id },
      },
    );
  } else if (sourceDestCheck === undefined) {
    walk.find('UNKNOWN_RESOURCE', id, `Whether ${id} checks source and destination was not read.`, {
      missing: missing('DescribeNetworkInterfaces', networkInterface),
    });
  }
  if (isDead(walk, networkInterface, packet)) return ended;
  return go(packet, { at: 'appliance', networkInterfaceId: id });
}

function arriveAtNat(walk: Walk, packet: Packet, natId: string): Step {
  const known = walk.connection.translations.some(
    ({ at, after }) => at === natId && sameParty(after, packet.destination),
  );
  if (walk.direction === 'return' && known)
    return go(packet, { at: 'nat-gateway-reply', id: natId });
  walk.hop('nat-gateway', natId, packet, evidence({ kind: 'none' }, [natId]), { effect: 'blocks' });
  walk.find(
    'NAT_ACCEPTS_NO_CONNECTIONS',
    natId,
    `${natId} accepts no connection that is addressed to itself.`,
  );
  return ended;
}

function deliver(walk: Walk, packet: Packet, networkInterface: NetworkInterface): Step {
  const { id } = networkInterface;
  const instanceId = networkInterface.attachment?.instanceId;
  const shown = evidence(
    { kind: 'interface', networkInterface: id, address: describeParty(packet.destination) },
    [id],
  );
  walk.hop('network-interface', id, packet, shown);
  const stopped = isState(instanceOf(walk, networkInterface)?.state, 'stopped', 'stopping');
  if (!stopped && isDead(walk, networkInterface, packet)) return ended;
  if (instanceId !== undefined) walk.hop('instance', instanceId, packet, shown);
  warnIfStopped(walk, networkInterface);
  if (isSomebodyElse(walk, id)) return ended;
  return { kind: 'delivered', packet, replyFrom: { at: 'interface', networkInterfaceId: id } };
}

/** Networks with overlapping blocks have an address twice, and routes decide which of the two is met. */
function isSomebodyElse(walk: Walk, id: string): boolean {
  const { originInterfaceId, targetInterfaceId } = walk.connection;
  const isReply = walk.direction === 'return';
  const meant = isReply ? originInterfaceId : targetInterfaceId;
  if (meant === undefined || meant === id) return false;
  walk.find(
    isReply ? 'RETURN_TO_OTHER_INTERFACE' : 'REQUEST_TO_OTHER_INTERFACE',
    id,
    `The ${isReply ? 'reply' : 'request'} reaches ${id}, which has the same address as ${meant}.`,
  );
  return true;
}

/** Nothing is left of a terminated instance; a stopped one keeps its interface, but forwards nothing. */
function isDead(walk: Walk, networkInterface: NetworkInterface, packet: Packet): boolean {
  const instance = instanceOf(walk, networkInterface);
  if (!isState(instance?.state, 'stopped', 'stopping', 'terminated', 'shutting-down')) return false;
  const id = instance?.id ?? '';
  walk.hop(
    'instance',
    id,
    packet,
    evidence({ kind: 'state', state: instance?.state ?? '' }, [id]),
    { effect: 'blocks' },
  );
  walk.find('BAD_STATE', id, `${id} is ${instance?.state}.`);
  return true;
}

/**
 * Whether a stopped instance would answer is not a matter of the network, which is what a trace judges: the path is
 * there once it runs.
 */
function warnIfStopped(walk: Walk, networkInterface: NetworkInterface): void {
  const instance = instanceOf(walk, networkInterface);
  if (walk.direction === 'return' || !isState(instance?.state, 'stopped', 'stopping')) return;
  const id = instance?.id ?? '';
  walk.find('BAD_STATE', id, `${id} is ${instance?.state}: nothing answers until it runs.`, {
    severity: 'warns',
  });
}

function instanceOf(walk: Walk, { attachment }: NetworkInterface) {
  return attachment?.instanceId === undefined
    ? undefined
    : walk.network.instances.get(attachment.instanceId);
}
