import type { ResourceRef } from '../../shared/diagram/diagram';
import type { Network } from '../../shared/network/network';

/**
 * What a card adds when it is seen close up: the address of what it stands for, else the id. Of several, the first
 * and how many more there are; undefined where the card says as much already.
 */
export function detailOf(
  network: Network | undefined,
  members: readonly ResourceRef[],
  said: string | undefined,
): string | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const detail = (network && addressOf(network, first)) ?? first.key;
  if (detail === said) return first.key === said ? undefined : first.key;
  return members.length === 1 ? detail : `${detail} +${members.length - 1}`;
}

function addressOf(network: Network, { collection, key }: ResourceRef): string | undefined {
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
