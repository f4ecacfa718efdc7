import { type Cidr, contains, parseCidr } from '../../address/cidr';
import { type Ip, parseIp } from '../../address/ip';
import type { Network } from '../../network/network';
import type { Subnet } from '../../network/vpc';
import type { NetworkInterface } from '../../network/workloads';

/** A private address and the interface that holds it. */
export type Holder = {
  networkInterface: NetworkInterface;
  /** The interface's own, else its subnet's. undefined: neither was read. */
  vpcId: string | undefined;
  address: Ip;
  publicIp: Ip | undefined;
};

export type AddressIndex = {
  /** Whoever holds a private or IPv6 address; VPCs may overlap, so there may be several. */
  holdersOf(address: Ip): readonly Holder[];
  /** Whoever a public IPv4 address is bound to. */
  publicHolderOf(address: Ip): Holder | undefined;
  /** The holder in one VPC. Duplicates (broken data) are settled by the smaller interface id. */
  holderIn(vpcId: string, address: Ip): Holder | undefined;
  subnetIn(vpcId: string, address: Ip): Subnet | undefined;
  subnetBlocks(subnet: Subnet): readonly Cidr[];
  readonly byInstance: ReadonlyMap<string, readonly NetworkInterface[]>;
  readonly bySubnet: ReadonlyMap<string, readonly NetworkInterface[]>;
  readonly subnets: ReadonlyMap<string, readonly Subnet[]>;
};

/** Made once for the two collections that it is of: an edit of others leaves it as it is. */
export function addressIndex(network: Network): AddressIndex {
  const { networkInterfaces, subnets } = network;
  const ofInterfaces = made.get(networkInterfaces) ?? new WeakMap<Subnets, AddressIndex>();
  const known = ofInterfaces.get(subnets);
  if (known !== undefined) return known;
  const index = indexAddresses({ networkInterfaces, subnets });
  made.set(networkInterfaces, ofInterfaces.set(subnets, index));
  return index;
}

type Subnets = Network['subnets'];
type Addressed = Pick<Network, 'networkInterfaces' | 'subnets'>;

const made = new WeakMap<Network['networkInterfaces'], WeakMap<Subnets, AddressIndex>>();

function indexAddresses(network: Addressed): AddressIndex {
  const held = new Map<Ip, Holder[]>();
  const publicly = new Map<Ip, Holder>();
  const byInstance = new Map<string, NetworkInterface[]>();
  const bySubnet = new Map<string, NetworkInterface[]>();
  for (const networkInterface of network.networkInterfaces.values()) {
    const instanceId = networkInterface.attachment?.instanceId;
    if (instanceId !== undefined) add(byInstance, instanceId, networkInterface);
    if (networkInterface.subnetId !== undefined)
      add(bySubnet, networkInterface.subnetId, networkInterface);
    const vpcId = vpcOf(network, networkInterface);
    for (const { address: text, publicIp: publicText } of networkInterface.privateIps) {
      const address = parseIp(text);
      if (address === undefined) continue;
      const publicIp = publicText === undefined ? undefined : parseIp(publicText);
      const holder = { networkInterface, vpcId, address, publicIp };
      add(held, address, holder);
      if (publicIp !== undefined) keepFirst(publicly, publicIp, holder);
    }
    for (const text of networkInterface.ipv6Addresses) {
      const address = parseIp(text);
      if (address !== undefined)
        add(held, address, { networkInterface, vpcId, address, publicIp: undefined });
    }
  }
  for (const list of byInstance.values()) list.sort(byDeviceThenId);
  for (const list of bySubnet.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const list of held.values()) {
    if (list.length > 1)
      list.sort((a, b) => (a.networkInterface.id < b.networkInterface.id ? -1 : 1));
  }

  const subnets = new Map<string, Subnet[]>();
  for (const subnet of network.subnets.values()) {
    if (subnet.vpcId !== undefined) add(subnets, subnet.vpcId, subnet);
  }
  for (const list of subnets.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));

  const blocks = new Map<Subnet, readonly Cidr[]>();
  const subnetBlocks = (subnet: Subnet): readonly Cidr[] => {
    let parsed = blocks.get(subnet);
    if (parsed === undefined) {
      parsed = parseBlocks([
        ...(subnet.cidrBlock === undefined ? [] : [subnet.cidrBlock]),
        ...subnet.ipv6CidrBlocks.map(({ cidr }) => cidr),
      ]);
      blocks.set(subnet, parsed);
    }
    return parsed;
  };
  return {
    holdersOf: (address) => held.get(address) ?? [],
    publicHolderOf: (address) => publicly.get(address),
    holderIn: (vpcId, address) => held.get(address)?.find((holder) => holder.vpcId === vpcId),
    subnetIn: (vpcId, address) =>
      subnets
        .get(vpcId)
        ?.find((subnet) => subnetBlocks(subnet).some((block) => contains(block, address))),
    subnetBlocks,
    byInstance,
    bySubnet,
    subnets,
  };
}

function vpcOf(network: Addressed, { vpcId, subnetId }: NetworkInterface): string | undefined {
  return vpcId ?? (subnetId === undefined ? undefined : network.subnets.get(subnetId)?.vpcId);
}

/** Reads blocks and leaves out what is none: a broken block in a file covers no address. */
export function parseBlocks(texts: readonly string[]): Cidr[] {
  return texts.flatMap((text) => parseCidr(text) ?? []);
}

function add<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The smaller id, so that the order of records never shows. */
function keepFirst(map: Map<Ip, Holder>, address: Ip, holder: Holder): void {
  const known = map.get(address);
  if (known === undefined || holder.networkInterface.id < known.networkInterface.id) {
    map.set(address, holder);
  }
}

function byDeviceThenId(a: NetworkInterface, b: NetworkInterface): number {
  const byDevice = (a.attachment?.deviceIndex ?? 0) - (b.attachment?.deviceIndex ?? 0);
  return byDevice !== 0 ? byDevice : a.id < b.id ? -1 : 1;
}
