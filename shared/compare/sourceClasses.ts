import { parseIp } from '../address/ip';
import type { Network } from '../network/network';
import type { NetworkInterface } from '../network/workloads';
import { networkIndex } from '../routing/index/networkIndex';
import type { RequestSource } from '../routing/request';
import { type AddressMarks, addressMarks } from './addressMarks';

/** Sources whose requests get the same answers, but for ids and addresses. */
export type SourceClass = { first: RequestSource; members: readonly number[] };

/**
 * Puts sources into classes: same subnet, same groups, same kinds of addresses, and no rule, route or policy that
 * would tell their addresses apart. A source that takes part in routing itself (a route's target, an appliance) is
 * alone in its class, and so is anything but an interface or an instance with one.
 *
 * @returns members as indexes into `sources`
 */
export function sourceClasses(network: Network, sources: readonly RequestSource[]): SourceClass[] {
  const marks = addressMarks(network);
  const special = takingPart(network);
  const classes = new Map<string, { first: RequestSource; members: number[] }>();
  for (const [index, source] of sources.entries()) {
    const key = classKey(network, source, marks, special) ?? JSON.stringify(source);
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { first: source, members: [index] });
    else known.members.push(index);
  }
  return [...classes.values()];
}

/** The interface that speaks for a source, where there is exactly one. */
export function soleInterface(
  network: Network,
  source: RequestSource,
): NetworkInterface | undefined {
  if (source.kind === 'network-interface')
    return source.address === undefined ? network.networkInterfaces.get(source.id) : undefined;
  if (source.kind !== 'instance') return undefined;
  const [only, ...others] = networkIndex(network).interfacesOfInstance(source.id);
  return others.length > 0 ? undefined : only;
}

function classKey(
  network: Network,
  source: RequestSource,
  marks: AddressMarks,
  special: ReadonlySet<string>,
): string | undefined {
  const networkInterface = soleInterface(network, source);
  if (networkInterface?.subnetId === undefined || special.has(networkInterface.id))
    return undefined;
  const { subnetId } = networkInterface;
  const instanceId = networkInterface.attachment?.instanceId;
  const instance = instanceId === undefined ? undefined : network.instances.get(instanceId);
  const mark = (text: string) => {
    const address = parseIp(text);
    return address === undefined ? 'no address' : marks(subnetId, address);
  };
  return JSON.stringify([
    source.kind,
    subnetId,
    networkInterface.vpcId,
    networkInterface.account,
    networkInterface.region,
    networkInterface.availabilityZone,
    networkInterface.groups?.toSorted(),
    networkInterface.privateIps.map((each) => [
      each.primary,
      each.publicIp !== undefined,
      mark(each.address),
    ]),
    networkInterface.ipv6Addresses.map(mark),
    networkInterface.interfaceType,
    networkInterface.requesterManaged,
    networkInterface.sourceDestCheck,
    networkInterface.denyAllIgwTraffic,
    networkInterface.state,
    networkInterface.attachment?.status,
    instanceId === undefined,
    instance?.state,
    instance?.sourceDestCheck,
    instance?.groups?.toSorted(),
  ]);
}

/** Interfaces that other traffic is led to: what they send may meet themselves. */
function takingPart(network: Network): Set<string> {
  const ids = new Set<string>();
  for (const table of network.routeTables.values())
    for (const { target } of table.routes) if (target.id !== undefined) ids.add(target.id);
  for (const { networkInterfaceId } of network.declared.appliances) ids.add(networkInterfaceId);
  for (const nat of network.natGateways.values())
    for (const { networkInterfaceId } of nat.addresses)
      if (networkInterfaceId !== undefined) ids.add(networkInterfaceId);
  for (const endpoint of network.vpcEndpoints.values())
    for (const id of endpoint.networkInterfaceIds) ids.add(id);
  for (const instance of network.instances.values())
    if (ids.has(instance.id)) for (const id of instance.networkInterfaceIds) ids.add(id);
  return ids;
}
