import { parseIp } from '../../address/ip';
import type { Change } from '../../network/diff';
import type { AllocationId, NetworkInterfaceId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Address } from '../../network/workloads';
import { ok, type Result } from '../../result';
import { added, changed, removed } from '../change';
import { drawnAt, type Place } from '../place';
import { type Refusal, refused } from '../refusal';
import { placeholderAddress } from '../suggest/publicAddress';

/** An Elastic IP that may be bound: one that is free in the model, or else a new one under this id. */
export function freeElasticAddress(
  network: Network,
  place: Place,
  id: AllocationId,
  wanted?: string,
): Result<{ address: Address; publicIp: string; isNew: boolean }, Refusal> {
  const known = network.addresses.get(id);
  if (known) {
    const holder = known.networkInterfaceId ?? known.instanceId ?? natGatewayWith(network, id);
    if (holder !== undefined) return refused('address-in-use', id, holder);
    if (known.publicIp === undefined) return refused('no-such-address', id);
    return ok({ address: known, publicIp: known.publicIp, isNew: false });
  }
  if (wanted !== undefined && typeof parseIp(wanted) !== 'number')
    return refused('not-an-address', wanted);
  const publicIp = wanted ?? placeholderAddress(network);
  if (publicIp === undefined) return refused('no-placeholder-address');
  return ok({ address: { ...drawnAt(place), id, publicIp }, publicIp, isNew: true });
}

/** A regional NAT gateway holds addresses without an interface that a call shows. */
function natGatewayWith(network: Network, allocationId: string): string | undefined {
  for (const { id, addresses } of network.natGateways.values())
    if (addresses.some((each) => each.allocationId === allocationId)) return id;
  return undefined;
}

/** Binds such an address to an interface's private one. */
export function bound(
  { address, isNew }: { address: Address; isNew: boolean },
  networkInterfaceId: NetworkInterfaceId,
  privateIp: string | undefined,
): Change {
  const after: Address = {
    ...address,
    networkInterfaceId,
    ...(privateIp === undefined ? {} : { privateIp }),
  };
  return isNew ? added('addresses', after) : changed('addresses', address, after);
}

/** What becomes of the Elastic IPs of interfaces that go: one that was only drawn goes too, any other is kept, idle. */
export function addressRelease(network: Network, interfaceIds: ReadonlySet<string>): Change[] {
  return [...network.addresses.values()]
    .filter(({ networkInterfaceId }) => interfaceIds.has(networkInterfaceId ?? ''))
    .map((address) => {
      if (address.authored === true) return removed('addresses', address);
      const { networkInterfaceId, networkInterfaceOwnerId, instanceId, privateIp, ...rest } =
        address;
      return changed('addresses', address, rest);
    });
}
