import { addressAt, type Cidr4, contains, parseCidr } from '../address/cidr';
import { formatIp, parseIp } from '../address/ip';
import type { Network } from '../network/network';
import type { Subnet } from '../network/vpc';

/**
 * The lowest free IPv4 address of a subnet; undefined where there is none.
 *
 * AWS picks any free one; the lowest makes the same edit give the same network. The first four and the last
 * address of a subnet are AWS's own.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
 */
export function freeAddress(network: Network, subnet: Subnet): string | undefined {
  const block = subnet.cidrBlock === undefined ? undefined : parseCidr(subnet.cidrBlock);
  if (block?.family !== 4 || subnet.availableIpAddressCount === 0) return undefined;
  const taken = takenIn(network, block);
  const last = 2 ** (32 - block.prefixBits) - 1;
  for (let offset = 4; offset < last; offset++) {
    const address = addressAt(block, offset);
    if (!taken.has(address)) return formatIp(address);
  }
  return undefined;
}

/** By address, not by subnet id: an interface may be known without its subnet. VPCs may overlap, which only skips an address. */
function takenIn(network: Network, block: Cidr4): Set<number | bigint> {
  const taken = new Set<number | bigint>();
  const take = (text: string | undefined) => {
    const address = text === undefined ? undefined : parseIp(text);
    if (address !== undefined && contains(block, address)) taken.add(address);
  };
  for (const each of network.networkInterfaces.values())
    for (const { address } of each.privateIps) take(address);
  for (const { privateIp } of network.instances.values()) take(privateIp);
  return taken;
}
