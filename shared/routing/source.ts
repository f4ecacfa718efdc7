import { addressAt } from '../address/cidr';
import type { Family, Ip } from '../address/ip';
import { parseIp } from '../address/ip';
import { ownerOf } from '../network/owner';
import { passingKinds } from '../network/ownerKind';
import { isState } from '../network/record';
import type { Subnet } from '../network/vpc';
import type { NetworkInterface } from '../network/workloads';
import type { Resolver } from './dns/answer';
import { compareText } from './index/networkIndex';
import { missing } from './notRead';
import { showOnPremises } from './onPremises';
import { entriesOf, vpcOf } from './onPremisesEntry';
import { describeParty, type Identity, isAddress, type Packet, type Party } from './packet';
import type { Position } from './position';
import type { RequestDestination, RequestSource } from './request';
import { evidence, lost, type Step, type Walk } from './walk';

/** Where a request starts, resolved in the model. */
export type Start = {
  /** The address it sends from, by family; the family it prefers first. */
  addresses: ReadonlyMap<Family, Party>;
  position: Position;
  identity: Identity | undefined;
  resolver: Resolver;
  region: string | undefined;
  vpcId: string | undefined;
  subnet: Subnet | undefined;
  networkInterface: NetworkInterface | undefined;
  /** Writes down the hops the packet starts with. */
  show(walk: Walk, packet: Packet): void;
};

export function startOf(walk: Walk, from: RequestSource, to: RequestDestination): Start | Step {
  switch (from.kind) {
    case 'network-interface': {
      const record = walk.network.networkInterfaces.get(from.id);
      return record === undefined
        ? notThere(walk, from.id)
        : startAtInterface(walk, record, from.address);
    }
    case 'instance':
      return startAtInstance(walk, from.id);
    case 'subnet':
      return startInSubnet(walk, from.id, to);
    case 'vpc':
      return startOutside(walk, { at: 'vpc', vpcId: from.id }, anyAddress, from.id);
    case 'vpn-gateway':
      return startAtVpnGateway(walk, from.id);
    case 'internet':
      return startOnInternet(walk, from.address);
    case 'on-premises':
      return startOnPremises(walk, from.address);
  }
}

function notThere(walk: Walk, id: string): Step {
  walk.find('NO_SOURCE_OR_DESTINATION', id, `${id} is not in the model, or has no address.`);
  return lost;
}

function startAtInstance(walk: Walk, id: string): Start | Step {
  const instance = walk.network.instances.get(id);
  const [first] =
    walk.index.interfacesOfInstance(id).length > 0
      ? walk.index.interfacesOfInstance(id)
      : (instance?.networkInterfaceIds ?? []).flatMap(
          (eni) => walk.network.networkInterfaces.get(eni) ?? [],
        );
  if (first === undefined) {
    walk.find('NO_SOURCE_OR_DESTINATION', id, `The interfaces of ${id} are not in the model.`, {
      missing: missing('DescribeNetworkInterfaces', instance ?? {}),
    });
    return lost;
  }
  return startAtInterface(walk, first);
}

function startAtInterface(walk: Walk, record: NetworkInterface, wanted?: string): Start | Step {
  const addresses = addressesOf(record, wanted);
  if (addresses.size === 0) return notThere(walk, record.id);
  const subnet =
    record.subnetId === undefined ? undefined : walk.network.subnets.get(record.subnetId);
  const vpcId = record.vpcId ?? subnet?.vpcId;
  return {
    addresses,
    position: { at: 'interface', networkInterfaceId: record.id },
    identity: {
      networkInterfaceId: record.id,
      vpcId,
      region: record.region,
      groups: record.groups,
    },
    resolver: vpcId === undefined ? { kind: 'public' } : { kind: 'vpc', vpcId, inbound: false },
    region: record.region ?? subnet?.region,
    vpcId,
    subnet,
    networkInterface: record,
    show: (at, packet) => showInterface(at, packet, record),
  };
}

/** An interface and the instance it belongs to, in the order in which a packet that leaves meets them. */
export function showInterface(walk: Walk, packet: Packet, record: NetworkInterface): void {
  const instanceId = record.attachment?.instanceId;
  const shown = evidence(
    { kind: 'interface', networkInterface: record.id, address: describeParty(packet.source) },
    [record.id],
  );
  if (instanceId !== undefined) walk.hop('instance', instanceId, packet, shown);
  walk.hop('network-interface', record.id, packet, shown);
}

function addressesOf(record: NetworkInterface, wanted: string | undefined): Map<Family, Ip> {
  const found = new Map<Family, Ip>();
  if (wanted !== undefined) {
    const asked = parseIp(wanted);
    const own = record.privateIps.find(
      ({ address, publicIp }) =>
        parseIp(address) === asked || (publicIp !== undefined && parseIp(publicIp) === asked),
    );
    const address = own === undefined ? asked : parseIp(own.address);
    const isOwn = own !== undefined || record.ipv6Addresses.some((text) => parseIp(text) === asked);
    if (address !== undefined && isOwn) found.set(typeof address === 'number' ? 4 : 6, address);
    return found;
  }
  const primary = record.privateIps.find((candidate) => candidate.primary) ?? record.privateIps[0];
  const ipv4 = primary === undefined ? undefined : parseIp(primary.address);
  const [first] = record.ipv6Addresses;
  const ipv6 = first === undefined ? undefined : parseIp(first);
  if (ipv4 !== undefined) found.set(4, ipv4);
  if (ipv6 !== undefined) found.set(6, ipv6);
  return found;
}

/**
 * "Any interface here": each kind of interface is a way of its own, told apart by what routing and filters look at,
 * and the destination is none of them. A subnet without interfaces is asked about as if one stood there, without groups or a public address.
 */
function startInSubnet(walk: Walk, id: string, to: RequestDestination): Start | Step {
  const subnet = walk.network.subnets.get(id);
  if (subnet === undefined) return notThere(walk, id);
  const kinds = new Map<string, NetworkInterface>();
  for (const record of walk.index.addresses.bySubnet.get(id) ?? []) {
    if (!isWorkload(walk, record) || isMeant(record, to)) continue;
    const isPublic = record.privateIps.some(({ publicIp }) => publicIp !== undefined);
    const key = JSON.stringify([
      [...(record.groups ?? ['?'])].sort(),
      isPublic,
      record.ipv6Addresses.length > 0,
      record.interfaceType,
    ]);
    if (!kinds.has(key)) kinds.set(key, record);
  }
  const workloads = [...kinds.values()].sort((a, b) => compareText(a.id, b.id));
  const picked =
    workloads[
      workloads.length > 1 ? walk.choose(workloads.map((record) => `from ${record.id}`)) : 0
    ];
  return picked === undefined ? sketchInterface(walk, subnet) : startAtInterface(walk, picked);
}

function isWorkload(walk: Walk, record: NetworkInterface): boolean {
  if (record.privateIps.length === 0 && record.ipv6Addresses.length === 0) return false;
  // Attached to nothing, it sends nothing.
  if (isState(record.state, 'available')) return false;
  return !passingKinds.has(ownerOf(walk.network, record).kind);
}

function isMeant(record: NetworkInterface, to: RequestDestination): boolean {
  switch (to.kind) {
    case 'network-interface':
      return record.id === to.id;
    case 'instance':
      return record.attachment?.instanceId === to.id;
    case 'address':
      return record.privateIps.some(({ address }) => address === to.address);
    default:
      return false;
  }
}

function sketchInterface(walk: Walk, subnet: Subnet): Start | Step {
  const addresses = new Map<Family, Ip>();
  for (const block of walk.index.addresses.subnetBlocks(subnet)) {
    // The first four addresses of a subnet are AWS's own.
    if (!addresses.has(block.family)) addresses.set(block.family, addressAt(block, 4));
  }
  const address = addresses.get(4) ?? addresses.get(6);
  if (address === undefined || subnet.vpcId === undefined) return notThere(walk, subnet.id);
  walk.connection.sketchedSource = { address, subnetId: subnet.id };
  return {
    addresses,
    position: {
      at: 'subnet',
      subnetId: subnet.id,
      sender: { kind: 'interface', networkInterfaceId: '' },
    },
    identity: undefined,
    resolver: { kind: 'vpc', vpcId: subnet.vpcId, inbound: false },
    region: subnet.region,
    vpcId: subnet.vpcId,
    subnet,
    networkInterface: undefined,
    show: () => undefined,
  };
}

const anyAddress: ReadonlyMap<Family, Party> = new Map([
  [4, { kind: 'any', family: 4 }],
  [6, { kind: 'any', family: 6 }],
]);

function startOutside(
  walk: Walk,
  position: Position,
  addresses: ReadonlyMap<Family, Party>,
  vpcId?: string,
): Start {
  return {
    addresses,
    position,
    identity: undefined,
    resolver: vpcId === undefined ? { kind: 'public' } : { kind: 'vpc', vpcId, inbound: false },
    region: vpcId === undefined ? undefined : walk.network.vpcs.get(vpcId)?.region,
    vpcId,
    subnet: undefined,
    networkInterface: undefined,
    show: () => undefined,
  };
}

function startAtVpnGateway(walk: Walk, id: string): Start | Step {
  const gateway = walk.network.vpnGateways.get(id);
  const vpcId = gateway && vpcOf(gateway);
  if (vpcId === undefined) return notThere(walk, id);
  return startOutside(walk, { at: 'vpn-gateway-in', id, vpcId }, anyAddress);
}

function startOnInternet(walk: Walk, text: string | undefined): Start | Step {
  const address = text === undefined ? undefined : parseIp(text);
  if (text !== undefined && address === undefined) return notThere(walk, text);
  const addresses = new Map<Family, Party>(
    address === undefined
      ? [
          [4, { kind: 'internet', family: 4 }],
          [6, { kind: 'internet', family: 6 }],
        ]
      : [[typeof address === 'number' ? 4 : 6, address]],
  );
  return {
    ...startOutside(walk, { at: 'internet' }, addresses),
    show: (at, packet) =>
      at.hop(
        'internet',
        'internet',
        packet,
        evidence({ kind: 'address', address: describeParty(packet.source) }),
      ),
  };
}

function startOnPremises(walk: Walk, text: string): Start | Step {
  const address = parseIp(text);
  if (address === undefined) return notThere(walk, text);
  const entries = entriesOf(walk, address);
  const entry = entries[entries.length > 1 ? walk.choose(entries.map(({ when }) => when)) : 0];
  if (entry === undefined) {
    walk.find(
      'ON_PREMISES_ENTRY_UNKNOWN',
      `on-premises:${text}`,
      `Nothing tells by which gateway ${text} reaches AWS: no VPN route, propagated route or declared network holds it.`,
    );
    return lost;
  }
  const [inbound] = walk.network.declared.inboundResolvers.toSorted((a, b) =>
    compareText(a.id, b.id),
  );
  return {
    ...startOutside(
      walk,
      entry.position,
      new Map([[typeof address === 'number' ? 4 : 6, address]]),
    ),
    resolver:
      inbound === undefined
        ? { kind: 'public' }
        : { kind: 'vpc', vpcId: inbound.vpcId, inbound: true },
    region: entry.region,
    show: (at, packet) =>
      showOnPremises(
        at,
        packet,
        isAddress(packet.source) ? packet.source : undefined,
        entry.prefix,
      ),
  };
}
