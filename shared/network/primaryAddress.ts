import type { CollectionName, Network } from './network';

/** The private address people know an interface or instance by: its primary one. */
export function primaryAddress(
  network: Network,
  { collection, key }: { collection: CollectionName; key: string },
): string | undefined {
  switch (collection) {
    case 'networkInterfaces': {
      const addresses = network.networkInterfaces.get(key)?.privateIps ?? [];
      return (addresses.find(({ primary }) => primary) ?? addresses[0])?.address;
    }
    case 'instances':
      return network.instances.get(key)?.privateIp;
    default:
      return undefined;
  }
}
