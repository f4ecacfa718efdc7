import type { NatGateway } from '../../../network/gateways';
import type { Network } from '../../../network/network';
import { isState, type Tags } from '../../../network/record';
import { type Ref, ref } from './ref';
import { nameOf, ownTags, part, placeOf, type Thing, whole } from './thing';

export type GatewayThings = {
  'internet-gateway': { tags: Tags };
  'internet-gateway-attachment': { gateway: Ref; vpc: Ref };
  'egress-only-internet-gateway': { vpc: Ref; tags: Tags };
  /** An Elastic IP address; which one it is, AWS decides. */
  address: { tags: Tags };
  'nat-gateway': {
    connectivityType: 'public' | 'private';
    /** A zonal one. */
    subnet?: Ref | undefined;
    /** A regional one. */
    vpc?: Ref | undefined;
    /** Of a zonal public one, the primary first. */
    addresses: readonly Ref[];
    /** Of a regional one that does not find its own. */
    zones: readonly { availabilityZone: string; address: Ref }[];
    tags: Tags;
  };
};

export function* gatewayThings(network: Network): Generator<Thing> {
  for (const gateway of network.internetGateways.values()) {
    yield whole('internet-gateway', gateway, { tags: ownTags(gateway) });
    for (const { vpcId } of gateway.attachments)
      yield part(
        'internet-gateway-attachment',
        gateway,
        vpcId,
        { gateway: ref(gateway.id), vpc: ref(vpcId) },
        {
          name: nameOf(gateway, gateway.id),
          gives: [`${gateway.id} at ${vpcId}`, `internet at ${vpcId}`],
          claims: [`internet gateway of ${vpcId}`],
        },
      );
  }
  for (const gateway of network.egressOnlyInternetGateways.values()) {
    const [attachment] = gateway.attachments;
    if (attachment === undefined) continue;
    yield whole('egress-only-internet-gateway', gateway, {
      vpc: ref(attachment.vpcId),
      tags: ownTags(gateway),
    });
  }
  for (const address of network.addresses.values())
    if (!belongsToPlaceholder(network, address.networkInterfaceId, address.instanceId))
      yield whole('address', address, { tags: ownTags(address) });
  for (const nat of network.natGateways.values()) yield* thingsOfNat(network, nat);
}

/** An address that a drawn workload holds is made with the workload. */
function belongsToPlaceholder(network: Network, ...ids: (string | undefined)[]): boolean {
  return ids.some((id) => {
    if (id === undefined) return false;
    const record = network.networkInterfaces.get(id as never) ?? network.instances.get(id as never);
    return record?.authored === true && !isNatInterface(network, id);
  });
}

function isNatInterface(network: Network, id: string): boolean {
  return [...network.natGateways.values()].some(({ addresses }) =>
    addresses.some(({ networkInterfaceId }) => networkInterfaceId === id),
  );
}

function* thingsOfNat(network: Network, nat: NatGateway): Generator<Thing> {
  if (isState(nat.state, 'deleted', 'deleting', 'failed')) return;
  const regional = nat.availabilityMode === 'regional';
  const isPrivate = nat.connectivityType === 'private';
  const inOrder = nat.addresses.toSorted(
    (a, b) => Number(b.isPrimary === true) - Number(a.isPrimary === true),
  );
  const named = inOrder.flatMap(({ allocationId }) =>
    allocationId !== undefined && network.addresses.has(allocationId) ? [ref(allocationId)] : [],
  );
  const needsOne = !isPrivate && !regional && named.length === 0;
  const own = `address of ${nat.id}`;
  // Drawn without an address, or its address was not read: AWS wants one to make it.
  if (needsOne)
    yield {
      ...whole('address', { ...nat, id: own as never }, { tags: [] }),
      name: `${nameOf(nat, nat.id)} address`,
      recordId: nat.id,
      place: placeOf(nat),
    };
  const vpcId = nat.vpcId ?? network.subnets.get(nat.subnetId as never)?.vpcId;
  yield whole(
    'nat-gateway',
    nat,
    {
      connectivityType: isPrivate ? 'private' : 'public',
      subnet: regional || nat.subnetId === undefined ? undefined : ref(nat.subnetId),
      vpc: regional && vpcId !== undefined ? ref(vpcId) : undefined,
      addresses: isPrivate || regional ? [] : needsOne ? [ref(own)] : named,
      zones: regional ? zonesOf(nat) : [],
      tags: ownTags(nat),
    },
    {
      wants: isPrivate ? [] : [`internet at ${vpcId}`],
      claims: named.map((address) => `address ${address.ref}`),
    },
  );
}

function zonesOf(nat: NatGateway): { availabilityZone: string; address: Ref }[] {
  if (nat.autoProvisionZones === 'enabled') return [];
  return nat.addresses.flatMap(({ availabilityZone, allocationId }) =>
    availabilityZone === undefined || allocationId === undefined
      ? []
      : [{ availabilityZone, address: ref(allocationId) }],
  );
}
