import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import { AllocationId, NetworkInterfaceId, SecurityGroupId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Instance, NetworkInterface } from '../../network/workloads';
import { ok, type Result } from '../../result';
import { changed, removed } from '../change';
import { selectGroups } from '../endpoints/endpointGroups';
import { find } from '../find';
import { internetGatewayOf } from '../gateways/internetGateway';
import { bound, freeElasticAddress } from '../interfaces/elasticAddress';
import { type Refusal, refused } from '../refusal';
import { isOfAws } from './removeWorkload';
import { MOST_GROUPS } from './workloadInterfaces';

export const SetGroups = z.object({
  networkInterfaceId: NetworkInterfaceId,
  groupIds: z.array(SecurityGroupId),
});
export type SetGroups = z.infer<typeof SetGroups>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html */
export function setGroups(
  network: Network,
  { networkInterfaceId, groupIds }: SetGroups,
): Result<Diff, Refusal> {
  const found = ownInterface(network, networkInterfaceId);
  if (!found.ok) return found;
  const vpc = find(network, 'vpcs', found.value.vpcId);
  if (!vpc.ok) return vpc;
  if (groupIds.length === 0) return refused('no-groups', networkInterfaceId);
  const groups = selectGroups(network, groupIds, vpc.value);
  if (!groups.ok) return groups;
  if (groups.value.length > MOST_GROUPS) return refused('too-many-groups', networkInterfaceId);
  return ok([
    changed('networkInterfaces', found.value, { ...found.value, groups: groups.value }),
    ...onInstance(network, found.value, { groups: groups.value }),
  ]);
}

export const SetSourceDestCheck = z.object({
  networkInterfaceId: NetworkInterfaceId,
  enabled: z.boolean(),
});
export type SetSourceDestCheck = z.infer<typeof SetSourceDestCheck>;

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html */
export function setSourceDestCheck(
  network: Network,
  { networkInterfaceId, enabled }: SetSourceDestCheck,
): Result<Diff, Refusal> {
  const found = ownInterface(network, networkInterfaceId);
  if (!found.ok) return found;
  return ok([
    changed('networkInterfaces', found.value, { ...found.value, sourceDestCheck: enabled }),
    ...onInstance(network, found.value, { sourceDestCheck: enabled }),
  ]);
}

export const BindAddress = z.object({
  networkInterfaceId: NetworkInterfaceId,
  /** An Elastic IP of the model that is free, or the id of a new one. */
  allocationId: AllocationId,
  /** Of a new one. Absent: one of the addresses that are kept for documentation. */
  publicIp: z.string().optional(),
});
export type BindAddress = z.infer<typeof BindAddress>;

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html */
export function bindAddress(network: Network, params: BindAddress): Result<Diff, Refusal> {
  const found = ownInterface(network, params.networkInterfaceId);
  if (!found.ok) return found;
  const { id, vpcId, privateIps } = found.value;
  const primary = privateIps.find((each) => each.primary) ?? privateIps[0];
  if (!primary) return refused('interface-without-ipv4', id);
  if (primary.publicIp !== undefined) return refused('interface-has-address', id, primary.publicIp);
  if (!internetGatewayOf(network, vpcId ?? ''))
    return refused('address-needs-internet-gateway', id, vpcId ?? '');
  const elastic = freeElasticAddress(network, found.value, params.allocationId, params.publicIp);
  if (!elastic.ok) return elastic;
  const { publicIp } = elastic.value;
  const after = privateIps.map((each) =>
    each === primary ? { ...each, publicIp, allocationId: params.allocationId } : each,
  );
  return ok([
    bound(elastic.value, id, primary.address),
    changed('networkInterfaces', found.value, { ...found.value, privateIps: after }),
    ...onInstance(network, found.value, { publicIp }),
  ]);
}

export const ReleaseAddress = z.object({ allocationId: AllocationId });
export type ReleaseAddress = z.infer<typeof ReleaseAddress>;

/** Unbinds an Elastic IP where it is bound, and gives it back. */
export function releaseAddress(
  network: Network,
  { allocationId }: ReleaseAddress,
): Result<Diff, Refusal> {
  const address = find(network, 'addresses', allocationId);
  if (!address.ok) return address;
  for (const { id, addresses } of network.natGateways.values())
    if (addresses.some((each) => each.allocationId === allocationId))
      return refused('address-in-use', allocationId, id);
  const holder = network.networkInterfaces.get(address.value.networkInterfaceId ?? '');
  if (!holder) return ok([removed('addresses', address.value)]);
  if (isOfAws(network, holder)) return refused('address-in-use', allocationId, holder.id);
  const privateIps = holder.privateIps.map((each) => {
    if (each.publicIp !== address.value.publicIp) return each;
    const { publicIp, allocationId: _, ipOwnerId, ...rest } = each;
    return rest;
  });
  const instance = network.instances.get(holder.attachment?.instanceId ?? '');
  return ok([
    removed('addresses', address.value),
    changed('networkInterfaces', holder, { ...holder, privateIps }),
    ...(instance ? [changed('instances', instance, withoutPublicIp(instance))] : []),
  ]);
}

function withoutPublicIp({ publicIp: _, ...rest }: Instance): Instance {
  return rest;
}

/** An interface that its owner changes by itself, not through an endpoint or gateway. */
function ownInterface(network: Network, id: string): Result<NetworkInterface, Refusal> {
  const found = find(network, 'networkInterfaces', id);
  if (!found.ok) return found;
  return isOfAws(network, found.value)
    ? refused('interface-of-aws', id, found.value.description ?? '')
    : found;
}

/** An instance repeats what its first interface has. */
function onInstance(
  network: Network,
  { id, attachment }: NetworkInterface,
  more: Partial<Instance>,
): Change[] {
  const instance = network.instances.get(attachment?.instanceId ?? '');
  if (!instance || instance.networkInterfaceIds[0] !== id) return [];
  return [changed('instances', instance, { ...instance, ...more })];
}
