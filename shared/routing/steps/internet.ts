import { contains } from '../../address/cidr';
import { isPublic } from '../../address/specialRanges';
import { isState } from '../../network/record';
import { compareText } from '../index/networkIndex';
import { describeParty, isAddress, type Packet } from '../packet';
import type { Position } from '../position';
import { ended, evidence, go, lost, type Step, type Walk } from '../walk';

/** The internet carries a packet to whoever announces its destination: a VPC of the model, a service, or anyone. */
export function crossInternet(walk: Walk, packet: Packet): Step {
  const { destination } = packet;
  const session = walk.connection.translations.findLast(
    ({ after, vpcId }) => after === destination && vpcId !== undefined,
  );
  if (walk.direction === 'return' && session?.vpcId !== undefined) {
    return go(packet, { at: 'internet-gateway-in', id: session.at, vpcId: session.vpcId });
  }
  if (!isAddress(destination)) return arriveOutside(walk, packet);
  if (!isPublic(destination)) {
    showInternet(walk, packet, 'blocks');
    walk.find(
      'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
      'internet',
      `${describeParty(destination)} is a private address: nobody on the internet can send to it.`,
    );
    return ended;
  }
  const vpcId = announcedBy(walk, destination);
  if (vpcId !== undefined) {
    const gateway = gatewayOf(walk, vpcId, packet);
    if (gateway === undefined) {
      showInternet(walk, packet, 'blocks');
      const read = walk.index.isRead(
        'DescribeInternetGateways',
        walk.network.vpcs.get(vpcId) ?? {},
      );
      walk.find(
        'BAD_STATE_ATTACHMENT',
        vpcId,
        `No internet gateway is attached to ${vpcId}, which has ${describeParty(destination)}.`,
        {
          severity: read ? 'blocks' : 'unknown',
          fix: { kind: 'attach-internet-gateway', vpcId },
        },
      );
      return read ? ended : lost;
    }
    showInternet(walk, packet, 'passes');
    return go(packet, gateway);
  }
  return arriveOutside(walk, packet);
}

function arriveOutside(walk: Walk, packet: Packet): Step {
  const { destination } = packet;
  if (walk.direction === 'forward' && startedOutside(walk)) {
    // It started on the internet and stays there: not a path of this network.
    const allocated = isAddress(destination) && isUnusedElasticIp(walk, describeParty(destination));
    if (allocated) {
      walk.find(
        'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS',
        'internet',
        `${describeParty(destination)} is an Elastic IP address that is bound to nothing.`,
      );
      return ended;
    }
    walk.find(
      'UNKNOWN_DESTINATION',
      'internet',
      `Nobody in the model has ${describeParty(destination)}.`,
    );
    return lost;
  }
  if (isAddress(destination) || destination.kind !== 'service')
    showInternet(walk, packet, 'passes');
  else {
    const id = `aws-service:${destination.service}@${destination.region}`;
    walk.hop(
      'aws-service',
      id,
      packet,
      evidence({ kind: 'address', address: describeParty(destination) }, [id]),
    );
  }
  return { kind: 'delivered', packet, replyFrom: { at: 'internet' } };
}

function isUnusedElasticIp(walk: Walk, text: string): boolean {
  for (const address of walk.network.addresses.values()) {
    if (address.publicIp === text) return address.networkInterfaceId === undefined;
  }
  return false;
}

function startedOutside(walk: Walk): boolean {
  return walk.hops.every(
    ({ kind }) => kind === 'internet' || kind === 'aws-service' || kind === 'dns-resolver',
  );
}

/** Once: a packet that starts at a service or on the internet has shown that already. */
function showInternet(walk: Walk, packet: Packet, effect: 'passes' | 'blocks'): void {
  if (walk.hops.length > 0 && startedOutside(walk)) return;
  walk.hop(
    'internet',
    'internet',
    packet,
    evidence({ kind: 'address', address: describeParty(packet.destination) }),
    { effect },
  );
}

function announcedBy(walk: Walk, destination: number | bigint): string | undefined {
  if (typeof destination === 'number') {
    const holder = walk.index.addresses.publicHolderOf(destination);
    if (holder !== undefined) return holder.vpcId;
    return regionalNatOf(walk, destination);
  }
  for (const vpc of walk.network.vpcs.values()) {
    if (walk.index.vpcBlocks(vpc.id).some((block) => contains(block, destination))) return vpc.id;
  }
  return undefined;
}

/** A regional NAT gateway's public addresses belong to no interface of the model. */
function regionalNatOf(walk: Walk, destination: number): string | undefined {
  const translation = walk.connection.translations.find(({ after }) => after === destination);
  return translation === undefined
    ? undefined
    : walk.network.natGateways.get(translation.at)?.vpcId;
}

/** A reply comes in where the request went out; else an internet gateway takes it, else an egress-only one refuses it. */
function gatewayOf(walk: Walk, vpcId: string, packet: Packet): Position | undefined {
  const egressOnly = [...walk.network.egressOnlyInternetGateways.values()]
    .filter((gateway) => gateway.attachments.some((attachment) => attachment.vpcId === vpcId))
    .sort((a, b) => compareText(a.id, b.id));
  const isIpv6 = typeof packet.destination === 'bigint';
  const used = egressOnly.find(({ id }) => walk.connection.egressOnlyGateways.has(id));
  if (isIpv6 && used !== undefined) return { at: 'egress-only-in', id: used.id, vpcId };
  const ids: string[] = [];
  for (const gateway of walk.network.internetGateways.values()) {
    const attached = gateway.attachments.some(
      ({ vpcId: to, state }) =>
        to === vpcId && (state === undefined || isState(state, 'available', 'attached')),
    );
    if (attached) ids.push(gateway.id);
  }
  const [id] = ids.sort();
  if (id !== undefined) return { at: 'internet-gateway-in', id, vpcId };
  const [other] = isIpv6 ? egressOnly : [];
  return other && { at: 'egress-only-in', id: other.id, vpcId };
}
