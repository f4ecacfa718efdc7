import { addressAt, type Cidr, type Cidr4, contains, parseCidr } from '../address/cidr';
import { formatIp, type Ip, parseIp } from '../address/ip';
import type { Network } from '../network/network';
import type { Subnet } from '../network/vpc';

/**
 * The lowest free IPv4 address of a subnet; undefined where there is none.
 *
 * AWS picks any free one; the lowest makes the same edit give the same network. The first four and the last
 * address of a subnet are AWS's own.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 *
 * @param also what was given away by the same edit
 */
export function freeAddress(
  network: Network,
  subnet: Subnet,
  also: ReadonlySet<string> = new Set(),
): string | undefined {
  const block = subnet.cidrBlock === undefined ? undefined : parseCidr(subnet.cidrBlock);
  if (block?.family !== 4) return undefined;
  const count = subnet.availableIpAddressCount;
  if (count !== undefined && count <= countIn(block, also)) return undefined;
  return lowestFree(block, takenIn(network, block, also), 2 ** (32 - block.prefixBits) - 1);
}

/** The lowest free IPv6 address of a subnet's first IPv6 block; undefined where it has none. */
export function freeIpv6Address(
  network: Network,
  subnet: Subnet,
  also: ReadonlySet<string> = new Set(),
): string | undefined {
  const [first] = subnet.ipv6CidrBlocks;
  const block = first && parseCidr(first.cidr);
  if (block?.family !== 6) return undefined;
  return lowestFree(block, takenIn(network, block, also), ENOUGH);
}

/** No subnet of a model has as many interfaces. */
const ENOUGH = 2 ** 20;

function lowestFree(block: Cidr, taken: ReadonlySet<Ip>, end: number): string | undefined {
  for (let offset = 4; offset < end; offset++) {
    const address = addressAt(block, offset);
    if (!taken.has(address)) return formatIp(address);
  }
  return undefined;
}

/** By address, not by subnet id: an interface may be known without its subnet. VPCs may overlap, which only skips an address. */
function takenIn(network: Network, block: Cidr, also: ReadonlySet<string>): Set<Ip> {
  const taken = new Set<Ip>();
  const take = (address: Ip | undefined) => {
    if (address !== undefined && contains(block, address)) taken.add(address);
  };
  ofInterfaces(network.networkInterfaces).forEach(take);
  ofInstances(network.instances).forEach(take);
  for (const text of also) take(parseIp(text));
  return taken;
}

/** A form is tried at every letter, with a subnet for each zone: addresses are read once, as no collection changes in place. */
const ofInterfaces = oncePer((interfaces: Network['networkInterfaces']) =>
  [...interfaces.values()].flatMap(({ privateIps, ipv6Addresses }) =>
    [...privateIps.map(({ address }) => address), ...ipv6Addresses].map(parseIp),
  ),
);
const ofInstances = oncePer((instances: Network['instances']) =>
  [...instances.values()].map(({ privateIp }) =>
    privateIp === undefined ? undefined : parseIp(privateIp),
  ),
);

function oncePer<K extends object, V>(read: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}

function countIn(block: Cidr4, addresses: ReadonlySet<string>): number {
  let count = 0;
  for (const text of addresses) {
    const address = parseIp(text);
    if (address !== undefined && contains(block, address)) count += 1;
  }
  return count;
}
