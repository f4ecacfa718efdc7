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
  const take = (text: string | undefined) => {
    const address = text === undefined ? undefined : parseIp(text);
    if (address !== undefined && contains(block, address)) taken.add(address);
  };
  for (const each of network.networkInterfaces.values()) {
    if (block.family === 4) for (const { address } of each.privateIps) take(address);
    else each.ipv6Addresses.forEach(take);
  }
  for (const { privateIp } of network.instances.values()) take(privateIp);
  also.forEach(take);
  return taken;
}

function countIn(block: Cidr4, addresses: ReadonlySet<string>): number {
  let count = 0;
  for (const text of addresses) {
    const address = parseIp(text);
    if (address !== undefined && contains(block, address)) count += 1;
  }
  return count;
}
