import { parseIp } from '../../address/ip';
import { nat64Ipv4 } from '../../address/ipv6';
import type { NatGateway } from '../../network/gateways';
import { isState } from '../../network/record';
import { passNetworkAcl } from '../filters/networkAcl';
import { missing } from '../notRead';
import { describeParty, ICMP, type Packet, type Party, TCP, UDP } from '../packet';
import type { Position, PositionAt } from '../position';
import { ended, evidence, go, lost, type Step, type Walk } from '../walk';
import { noteZoneCrossing, zoneOf } from '../zones';

/**
 * Sends a packet on under the NAT gateway's own private address; an internet gateway then puts the public one there.
 *
 * It serves what comes from its VPC (or through a transit gateway), TCP, UDP and ICMP, and answers nobody who
 * addresses it. No security group; its subnet's network ACL applies. Replies go to ports 1024-65535.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html
 */
export function passNatGateway(walk: Walk, packet: Packet, at: PositionAt<'nat-gateway'>): Step {
  const nat = walk.network.natGateways.get(at.id);
  if (nat === undefined) {
    walk.find('UNKNOWN_RESOURCE', at.id, `${at.id} is not in the model.`, {
      missing: missing('DescribeNatGateways', walk.network.vpcs.get(at.vpcId) ?? {}),
    });
    return lost;
  }
  enterSubnet(walk, packet, nat, at.fromSubnetId);
  if (walk.direction === 'return') {
    walk.hop('nat-gateway', nat.id, packet, evidence({ kind: 'none' }, [nat.id]), {
      effect: 'blocks',
    });
    walk.find(
      'NAT_NO_SESSION',
      nat.id,
      `The reply is routed through ${nat.id}, which never saw the request and drops it.`,
    );
    return ended;
  }
  const zone = zoneOfSubnet(walk, at.fromSubnetId);
  const address = sourceAddress(walk, nat, zone);
  const inner = innerDestination(packet.destination);
  const translated: Packet = {
    ...packet,
    source: address ?? packet.source,
    destination: inner ?? packet.destination,
    clientPorts: NAT_PORTS,
    identity: { lostBy: `NAT gateway ${nat.id}` },
  };
  const shown = evidence(
    {
      kind: 'translation',
      from: describeParty(packet.source),
      to: describeParty(translated.source),
    },
    [nat.id],
  );
  walk.hop('nat-gateway', nat.id, translated, shown);
  if (!isWorking(walk, nat)) return ended;
  if (![TCP, UDP, ICMP].includes(Number(packet.protocol))) {
    walk.find('PROTOCOL_RESTRICTION', nat.id, `${nat.id} carries TCP, UDP and ICMP alone.`);
  }
  if (typeof packet.source === 'bigint' && inner === undefined) {
    walk.find('NAT_IPV4_ONLY', nat.id, `${nat.id} takes IPv6 only to 64:ff9b::/96.`);
    return ended;
  }
  if (address === undefined) {
    walk.find('UNKNOWN_RESOURCE', nat.id, `The addresses of ${nat.id} were not read.`, {
      missing: missing('DescribeNatGateways', nat),
    });
    return lost;
  }
  walk.connection.translations.push({ at: nat.id, before: packet, after: address });
  return leave(walk, translated, nat);
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html: a NAT gateway uses ports 1024-65535. */
const NAT_PORTS = [1024, 65535] as const;

function enterSubnet(
  walk: Walk,
  packet: Packet,
  nat: NatGateway,
  fromSubnetId: string | undefined,
): void {
  if (nat.subnetId === undefined) {
    checkRegionalZone(walk, nat, zoneOfSubnet(walk, fromSubnetId));
    return;
  }
  const subnet = walk.network.subnets.get(nat.subnetId);
  if (subnet === undefined) return;
  const from = fromSubnetId === undefined ? undefined : walk.network.subnets.get(fromSubnetId);
  noteZoneCrossing(walk, zoneOf(from), subnet, nat.id);
  if (subnet.id !== fromSubnetId) {
    passNetworkAcl(walk, packet, subnet, 'inbound');
    walk.hop('subnet', subnet.id, packet, evidence({ kind: 'none' }, [subnet.id]));
  }
}

/** `available` is no health signal, and a gateway that is being deleted may still carry traffic. */
function isWorking(walk: Walk, nat: NatGateway): boolean {
  if (nat.state === undefined) {
    walk.find('BAD_STATE', nat.id, `The state of ${nat.id} was not read.`, { severity: 'unknown' });
    return true;
  }
  if (isState(nat.state, 'available', 'deleting')) return true;
  walk.find(
    'BAD_STATE',
    nat.id,
    `${nat.id} is ${nat.state}${nat.failureCode ? ` (${nat.failureCode})` : ''}.`,
  );
  return false;
}

/**
 * A regional NAT gateway serves a zone it has addresses in; in automatic mode it comes to others within the hour and
 * meanwhile serves them across zones.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html
 */
function checkRegionalZone(walk: Walk, nat: NatGateway, zone: string | undefined): void {
  if (zone === undefined || nat.addresses.some(({ availabilityZone }) => availabilityZone === zone))
    return;
  if (isState(nat.autoProvisionZones, 'enabled')) {
    walk.find(
      'AVAILABILITY_ZONE_CROSSED',
      nat.id,
      `${nat.id} is not in ${zone} yet and serves it from another zone.`,
    );
    return;
  }
  walk.find('REGIONAL_NGW_ROUTE_AZ_RESTRICTION', nat.id, `${nat.id} has no address in ${zone}.`, {
    fix: { kind: 'add-nat-gateway-zone', natGatewayId: nat.id, availabilityZone: zone },
  });
}

function sourceAddress(walk: Walk, nat: NatGateway, zone: string | undefined): Party | undefined {
  const live = nat.addresses.filter(
    ({ status }) => status === undefined || isState(status, 'succeeded', 'associated', 'assigned'),
  );
  if (nat.subnetId === undefined) {
    const near = live.find(({ availabilityZone }) => availabilityZone === zone) ?? live[0];
    return parsed(near?.publicIp) ?? parsed(near?.privateIp);
  }
  // It spreads connections over its addresses; the primary stands for them.
  const primary = live.find(({ isPrimary }) => isPrimary) ?? live[0];
  return parsed(primary?.privateIp) ?? interfaceAddress(walk, primary?.networkInterfaceId);
}

function interfaceAddress(walk: Walk, networkInterfaceId: string | undefined): Party | undefined {
  if (networkInterfaceId === undefined) return undefined;
  const record = walk.network.networkInterfaces.get(networkInterfaceId);
  return parsed(
    (record?.privateIps.find(({ primary }) => primary) ?? record?.privateIps[0])?.address,
  );
}

function parsed(text: string | undefined): Party | undefined {
  return text === undefined ? undefined : parseIp(text);
}

/** The IPv4 destination inside a 64:ff9b::/96 one. */
function innerDestination(destination: Party): Party | undefined {
  if (typeof destination === 'bigint') return nat64Ipv4(destination);
  if (typeof destination === 'number' || destination.kind === 'any' || destination.nat64 !== true)
    return undefined;
  const { nat64: _, ...plain } = destination;
  return { ...plain, family: 4 };
}

function leave(walk: Walk, packet: Packet, nat: NatGateway): Step {
  const sender = { kind: 'nat-gateway', id: nat.id } as const;
  if (nat.subnetId !== undefined)
    return go(packet, { at: 'subnet', subnetId: nat.subnetId, sender });
  return go(packet, regionalPosition(walk, nat, sender) ?? { at: 'internet' });
}

function regionalPosition(
  walk: Walk,
  nat: NatGateway,
  sender: { kind: 'nat-gateway'; id: string },
): Position | undefined {
  const vpcId = nat.vpcId ?? '';
  if (nat.routeTableId !== undefined && walk.network.routeTables.has(nat.routeTableId)) {
    return { at: 'route-table', routeTableId: nat.routeTableId, vpcId, sender };
  }
  walk.find(
    'ASSUMED_REGIONAL_NAT_ROUTES',
    nat.id,
    `The route table of ${nat.id} is not in the model; its pre-filled route to the internet gateway is assumed.`,
  );
  const [id] = [...walk.network.internetGateways.values()]
    .filter(({ attachments }) => attachments.some((attachment) => attachment.vpcId === vpcId))
    .map((gateway) => gateway.id)
    .sort();
  return id === undefined ? undefined : { at: 'internet-gateway-out', id, vpcId };
}

/** A reply meets the gateway that sent the request: it gets its old destination back. */
export function replyThroughNatGateway(
  walk: Walk,
  packet: Packet,
  at: PositionAt<'nat-gateway-reply'>,
): Step {
  const nat = walk.network.natGateways.get(at.id);
  const translation = walk.connection.translations.findLast((candidate) => candidate.at === at.id);
  if (nat === undefined || translation === undefined) return lost;
  const { before } = translation;
  const { clientPorts: _, ...rest } = packet;
  const restored: Packet = {
    ...rest,
    // NAT64 turned the server's address into IPv4 on the way there.
    source: typeof before.destination === typeof packet.source ? packet.source : before.destination,
    destination: before.source,
    ...(before.clientPorts === undefined ? {} : { clientPorts: before.clientPorts }),
  };
  const shown = evidence(
    {
      kind: 'translation',
      from: describeParty(packet.destination),
      to: describeParty(restored.destination),
    },
    [nat.id],
  );
  walk.hop('nat-gateway', nat.id, restored, shown);
  const sender = { kind: 'nat-gateway', id: nat.id } as const;
  if (nat.subnetId !== undefined)
    return go(restored, { at: 'subnet', subnetId: nat.subnetId, sender });
  if (nat.routeTableId !== undefined && walk.network.routeTables.has(nat.routeTableId)) {
    return go(restored, {
      at: 'route-table',
      routeTableId: nat.routeTableId,
      vpcId: nat.vpcId ?? '',
      sender,
    });
  }
  return go(restored, { at: 'vpc', vpcId: nat.vpcId ?? '' });
}

function zoneOfSubnet(walk: Walk, subnetId: string | undefined): string | undefined {
  return subnetId === undefined ? undefined : walk.network.subnets.get(subnetId)?.availabilityZone;
}
