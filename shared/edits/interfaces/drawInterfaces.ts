import type { Change } from '../../network/diff';
import type { NetworkInterfaceId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Subnet } from '../../network/vpc';
import type { NetworkInterface } from '../../network/workloads';
import { ok, type Result } from '../../result';
import { added, changed, removed } from '../change';
import { freeAddress, freeIpv6Address } from '../freeAddress';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';

export type InterfaceWords = {
  id: NetworkInterfaceId;
  subnet: Subnet;
  /** What makes it somebody's. */
  more: Partial<NetworkInterface>;
  /** Takes a subnet without IPv4 as well, and an IPv6 address wherever the subnet gives them out. */
  takesIpv6?: boolean;
};

export type DrawnInterfaces = { interfaces: NetworkInterface[]; diff: Change[] };

/** Interfaces on the lowest free addresses of their subnets, with the subnets' counts of free addresses. */
export function drawInterfaces(
  network: Network,
  words: readonly InterfaceWords[],
): Result<DrawnInterfaces, Refusal> {
  const interfaces: NetworkInterface[] = [];
  const given = new Set<string>();
  const used = new Map<Subnet, number>();
  for (const { id, subnet, more, takesIpv6 } of words) {
    if (network.networkInterfaces.has(id) || interfaces.some((each) => each.id === id))
      return refused('id-taken', id);
    const address = freeAddress(network, subnet, given);
    const wantsIpv6 = takesIpv6 && (subnet.assignIpv6AddressOnCreation || subnet.ipv6Native);
    const ipv6 = wantsIpv6 ? freeIpv6Address(network, subnet, given) : undefined;
    if (address === undefined && subnet.cidrBlock !== undefined)
      return refused('no-free-address', subnet.id);
    if (address === undefined && ipv6 === undefined) return refused('no-ipv4-in-subnet', subnet.id);
    for (const each of [address, ipv6]) if (each !== undefined) given.add(each);
    if (address !== undefined) used.set(subnet, (used.get(subnet) ?? 0) + 1);
    interfaces.push({
      ...drawnAt(subnet),
      state: 'in-use',
      id,
      ...(subnet.vpcId === undefined ? {} : { vpcId: subnet.vpcId }),
      subnetId: subnet.id,
      ...(subnet.availabilityZone === undefined
        ? {}
        : { availabilityZone: subnet.availabilityZone }),
      interfaceType: 'interface',
      description: '',
      requesterManaged: false,
      privateIps: address === undefined ? [] : [{ address, primary: true }],
      ipv6Addresses: ipv6 === undefined ? [] : [ipv6],
      sourceDestCheck: true,
      ...more,
    });
  }
  return ok({
    interfaces,
    diff: [
      ...[...used].flatMap(([subnet, count]) => countChange(subnet, -count)),
      ...interfaces.map((each) => added('networkInterfaces', each)),
    ],
  });
}

/** Takes interfaces away, and gives their addresses back to their subnets. */
export function interfaceRemoval(network: Network, ids: Iterable<string>): Change[] {
  const diff: Change[] = [];
  const freed = new Map<string, number>();
  for (const id of ids) {
    const networkInterface = network.networkInterfaces.get(id);
    if (!networkInterface) continue;
    diff.push(removed('networkInterfaces', networkInterface));
    const { subnetId, privateIps } = networkInterface;
    if (subnetId) freed.set(subnetId, (freed.get(subnetId) ?? 0) + privateIps.length);
  }
  for (const [id, count] of freed) {
    const subnet = network.subnets.get(id);
    if (subnet) diff.push(...countChange(subnet, count));
  }
  return diff;
}

function countChange(subnet: Subnet, more: number): Change[] {
  const count = subnet.availableIpAddressCount;
  if (count === undefined) return [];
  return [changed('subnets', subnet, { ...subnet, availableIpAddressCount: count + more })];
}
