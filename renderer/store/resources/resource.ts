import type { ResourceRef } from '../../../shared/diagram/diagram';
import type { AnyRecord, CollectionName, Network, RecordOf } from '../../../shared/network/network';
import { ownerOf } from '../../../shared/network/owner';
import { nameTag } from '../../../shared/network/record';

export function recordOf(network: Network, ref: ResourceRef): AnyRecord | undefined {
  return network[ref.collection].get(ref.key);
}

/** AWS's id, or the key where a record has none. */
export function idOf(record: AnyRecord, key: string): string {
  return 'id' in record ? record.id : key;
}

/**
 * What people call it: its Name tag, else the name AWS keeps for its kind, else nothing.
 * An interface goes by its owner's name, which is what people know it by.
 */
export function nameOf(network: Network, { collection, key }: ResourceRef): string | undefined {
  const record = network[collection].get(key);
  if (record === undefined) return undefined;
  const tagged = 'tags' in record ? nameTag(record) : undefined;
  return tagged ?? ownNames[collection]?.(record, network);
}

/** Never empty: the name, or the id. */
export function titleOf(network: Network, ref: ResourceRef): string {
  const named = nameOf(network, ref);
  if (named !== undefined) return named;
  const record = recordOf(network, ref);
  return record === undefined ? ref.key : idOf(record, ref.key);
}

/** A ref as one text, for maps and lists. */
export function refKey({ collection, key }: ResourceRef): string {
  return `${collection}/${key}`;
}

type Namer = (record: AnyRecord, network: Network) => string | undefined;

function namer<C extends CollectionName>(
  name: (record: RecordOf<C>, network: Network) => string | undefined,
): Namer {
  return name as Namer;
}

const ownNames: { [C in CollectionName]?: Namer } = {
  accounts: namer<'accounts'>((r) => r.name),
  regions: namer<'regions'>((r) => r.name),
  availabilityZones: namer<'availabilityZones'>((r) => r.name),
  prefixLists: namer<'prefixLists'>((r) => r.name),
  securityGroups: namer<'securityGroups'>((r) => r.groupName),
  networkInterfaces: namer<'networkInterfaces'>((r, network) => {
    const owner = ownerOf(network, r);
    return owner.kind === 'unknown' ? undefined : owner.name;
  }),
  addresses: namer<'addresses'>((r) => r.publicIp),
  customerGateways: namer<'customerGateways'>((r) => r.deviceName ?? r.ipAddress),
  serviceDetails: namer<'serviceDetails'>((r) => r.serviceName),
  serviceConfigurations: namer<'serviceConfigurations'>((r) => r.serviceName),
  vpcEndpoints: namer<'vpcEndpoints'>((r) => r.serviceName),
  loadBalancers: namer<'loadBalancers'>((r) => r.name),
  targetGroups: namer<'targetGroups'>((r) => r.name),
  listeners: namer<'listeners'>((r) => r.protocol && `${r.protocol} ${r.port ?? ''}`.trim()),
};
