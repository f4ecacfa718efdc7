import { formatIp, parseIp } from '../../address/ip';
import type { CollectionName, Network } from '../../network/network';
import { type OwnerKind, ownerOf } from '../../network/owner';
import { nameTag } from '../../network/record';
import type { NetworkInterface } from '../../network/workloads';

/** A resource that a word may mean. */
export type Named = {
  kind: NamedKind;
  id: string;
  name?: string;
  account?: string;
  region?: string;
  vpcId?: string;
};

export type NamedKind =
  | 'instance'
  | 'network-interface'
  | 'subnet'
  | 'vpc'
  | 'vpn-gateway'
  | 'load-balancer'
  | 'vpc-endpoint'
  | 'nat-gateway'
  | 'transit-gateway'
  | 'internet-gateway';

/** One of an interface's addresses: the private one it stands on, and what people know it by. */
export type AddressHolder = { networkInterface: NetworkInterface; address: string };

export type NameIndex = {
  byId: ReadonlyMap<string, Named>;
  byName: ReadonlyMap<string, readonly Named[]>;
  /** By the address in its one spelling; public addresses lead to the private one behind them. */
  byAddress: ReadonlyMap<string, readonly AddressHolder[]>;
};

const indexes = new WeakMap<Network, NameIndex>();

/** What words can mean in a network, made on first use and forgotten with the network. */
export function nameIndex(network: Network): NameIndex {
  let index = indexes.get(network);
  if (index === undefined) {
    index = { ...namesOf(network), byAddress: addressesOf(network) };
    indexes.set(network, index);
  }
  return index;
}

/** Every spelling of an address is one key. */
export function addressKey(text: string): string | undefined {
  const address = parseIp(text);
  return address === undefined ? undefined : formatIp(address);
}

/** Collections in the order in which candidates are listed. */
const kinds = [
  ['instances', 'instance'],
  ['networkInterfaces', 'network-interface'],
  ['loadBalancers', 'load-balancer'],
  ['vpcEndpoints', 'vpc-endpoint'],
  ['subnets', 'subnet'],
  ['vpcs', 'vpc'],
  ['vpnGateways', 'vpn-gateway'],
  ['natGateways', 'nat-gateway'],
  ['transitGateways', 'transit-gateway'],
  ['internetGateways', 'internet-gateway'],
] as const satisfies readonly (readonly [CollectionName, NamedKind])[];

/** What an id means, without an index of all names: of two kinds with one id the later is meant, as there. */
export function kindOfId(network: Network, id: string): NamedKind | undefined {
  return kinds.findLast(([collection]) => network[collection].has(id))?.[1];
}

/** Owners of whom nothing is known but that they are there. */
const nameless: ReadonlySet<OwnerKind> = new Set(['unknown', 'aws-managed']);

function namesOf(network: Network): Pick<NameIndex, 'byId' | 'byName'> {
  const byId = new Map<string, Named>();
  const byName = new Map<string, Named[]>();
  for (const [collection, kind] of kinds) {
    for (const record of network[collection].values()) {
      const names = new Set<string>();
      const tag = nameTag(record);
      if (tag !== undefined) names.add(tag);
      if ('name' in record && typeof record.name === 'string') names.add(record.name);
      if (kind === 'network-interface') {
        const owner = ownerOf(network, record as NetworkInterface);
        // An owner with a record of its own is named by that record.
        if (owner.ref === undefined && owner.id !== undefined) names.add(owner.id);
        if (owner.ref === undefined && !nameless.has(owner.kind)) names.add(owner.name);
      }
      const [name] = names;
      const named: Named = {
        kind,
        id: record.id,
        ...(name === undefined ? {} : { name }),
        ...(record.account === undefined ? {} : { account: record.account }),
        ...(record.region === undefined ? {} : { region: record.region }),
        ...('vpcId' in record && record.vpcId !== undefined ? { vpcId: record.vpcId } : {}),
      };
      byId.set(record.id, named);
      for (const each of names) push(byName, each, named);
    }
  }
  for (const [name, list] of byName) byName.set(name, withoutOwnInterfaces(network, list));
  return { byId, byName };
}

/** An instance and its interface often carry one name: then the instance is meant. */
function withoutOwnInterfaces(network: Network, list: readonly Named[]): Named[] {
  const instances = new Set(list.filter((each) => each.kind === 'instance').map(({ id }) => id));
  return list.filter((each) => {
    const attachedTo = network.networkInterfaces.get(each.id)?.attachment?.instanceId;
    return attachedTo === undefined || !instances.has(attachedTo);
  });
}

function addressesOf(network: Network): Map<string, AddressHolder[]> {
  const holders = new Map<string, AddressHolder[]>();
  const put = (text: string | undefined, holder: AddressHolder) => {
    const key = text === undefined ? undefined : addressKey(text);
    if (key !== undefined) push(holders, key, holder);
  };
  for (const networkInterface of network.networkInterfaces.values()) {
    for (const { address, publicIp } of networkInterface.privateIps) {
      put(address, { networkInterface, address });
      put(publicIp, { networkInterface, address });
    }
    for (const address of networkInterface.ipv6Addresses)
      put(address, { networkInterface, address });
  }
  return holders;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
