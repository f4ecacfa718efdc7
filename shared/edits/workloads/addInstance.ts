import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { InstanceId, NetworkInterfaceId, SecurityGroupId, SubnetId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import type { Instance } from '../../network/workloads';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { takenId } from '../find';
import { drawnAt } from '../place';
import type { Refusal } from '../refusal';
import { workloadInterfaces } from './workloadInterfaces';

export const AddInstance = z.object({
  instanceId: InstanceId,
  networkInterfaceId: NetworkInterfaceId,
  subnetId: SubnetId,
  /** Absent: the VPC's default group. */
  groupIds: z.array(SecurityGroupId).optional(),
  /** Absent: as the subnet has it. */
  hasPublicAddress: z.boolean().optional(),
  /** Off for what forwards packets of others, such as a NAT instance. Absent: on. */
  sourceDestCheck: z.boolean().optional(),
  instanceType: z.string().optional(),
  tags: Tags.optional(),
});
export type AddInstance = z.infer<typeof AddInstance>;

/** A running instance with one interface, as a placeholder for what will run there. */
export function addInstance(network: Network, params: AddInstance): Result<Diff, Refusal> {
  const { instanceId, networkInterfaceId, subnetId, instanceType } = params;
  const taken = takenId(network, 'instances', instanceId);
  if (taken) return taken;
  const subnet = network.subnets.get(subnetId);
  const sourceDestCheck = params.sourceDestCheck ?? true;
  const drawn = workloadInterfaces(
    network,
    {
      subnetIds: [subnetId],
      networkInterfaceIds: [networkInterfaceId],
      groupIds: params.groupIds,
      hasPublicAddress: params.hasPublicAddress ?? subnet?.mapPublicIpOnLaunch,
    },
    () => ({
      sourceDestCheck,
      attachment: { instanceId, deviceIndex: 0, status: 'attached' },
    }),
  );
  if (!drawn.ok) return drawn;
  const { interfaces, vpc, groups, diff } = drawn.value;
  const [own] = interfaces[0]?.privateIps ?? [];
  const zone = subnet?.availabilityZone;
  const instance: Instance = {
    ...drawnAt(vpc, params.tags),
    state: 'running',
    id: instanceId,
    vpcId: vpc.id,
    subnetId,
    ...(zone === undefined ? {} : { availabilityZone: zone }),
    ...(instanceType === undefined ? {} : { instanceType }),
    ...(own === undefined ? {} : { privateIp: own.address }),
    ...(own?.publicIp === undefined ? {} : { publicIp: own.publicIp }),
    sourceDestCheck,
    groups,
    networkInterfaceIds: [networkInterfaceId],
  };
  return ok([...diff, added('instances', instance)]);
}
