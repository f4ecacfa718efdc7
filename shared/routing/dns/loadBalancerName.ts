import { parseIp } from '../../address/ip';
import { ownerOf } from '../../network/owner';
import type { LoadBalancer, NetworkInterface } from '../../network/workloads';
import type { NetworkIndex } from '../index/networkIndex';
import { missing } from '../notRead';
import { type DnsAddress, type DnsAnswer, failed } from './answer';
import { normalName } from './names';

/** The addresses a load balancer's name stands for: one a zone. undefined where no load balancer has the name. */
export function loadBalancerAddresses(index: NetworkIndex, name: string): DnsAnswer | undefined {
  for (const loadBalancer of index.network.loadBalancers.values()) {
    if (loadBalancer.dnsName === undefined || normalName(loadBalancer.dnsName) !== name) continue;
    return addressesOf(index, loadBalancer);
  }
  return undefined;
}

/** An internet-facing one answers with public addresses, wherever the question comes from. */
export function addressesOf(index: NetworkIndex, loadBalancer: LoadBalancer): DnsAnswer {
  const isPublic = loadBalancer.scheme === 'internet-facing';
  const addresses = interfacesOf(index, loadBalancer).flatMap((networkInterface): DnsAddress[] => {
    const own =
      networkInterface.privateIps.find(({ primary }) => primary) ?? networkInterface.privateIps[0];
    const text = isPublic ? (own?.publicIp ?? own?.address) : own?.address;
    const address = text === undefined ? undefined : parseIp(text);
    if (address === undefined) return [];
    const place =
      networkInterface.availabilityZone === undefined
        ? ''
        : ` in ${networkInterface.availabilityZone}`;
    return [{ address, when: `${loadBalancer.name} answers with ${text}${place}` }];
  });
  if (addresses.length === 0) {
    return failed({
      hopeless: false,
      code: 'NO_SOURCE_OR_DESTINATION',
      at: loadBalancer.id,
      message: `The interfaces of ${loadBalancer.name} are not in the model.`,
      missing: missing('DescribeNetworkInterfaces', loadBalancer),
    });
  }
  return { kind: 'addresses', addresses, basis: 'model', refs: [loadBalancer.id] };
}

function interfacesOf(index: NetworkIndex, loadBalancer: LoadBalancer): NetworkInterface[] {
  return loadBalancer.subnetIds
    .flatMap((subnetId) => index.addresses.bySubnet.get(subnetId) ?? [])
    .filter((networkInterface) => {
      const { kind, name, ref } = ownerOf(index.network, networkInterface);
      // A name is unique among the load balancers of a Region; an ARN in a file need not fit the description.
      return (
        ref?.key === loadBalancer.id ||
        (kind.endsWith('load-balancer') && name === loadBalancer.name)
      );
    })
    .sort((a, b) =>
      `${a.availabilityZone} ${a.id}`.localeCompare(`${b.availabilityZone} ${b.id}`, 'en'),
    );
}
