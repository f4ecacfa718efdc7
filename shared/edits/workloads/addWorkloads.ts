import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { NetworkInterfaceId, SecurityGroupId, SubnetId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { type Refusal, refused } from '../refusal';
import { type Mark, type WorkloadWords, workloadInterfaces } from './workloadInterfaces';

const place = {
  subnetIds: z.array(SubnetId),
  /** One a subnet, in the same order. */
  networkInterfaceIds: z.array(NetworkInterfaceId),
  /** Absent: the VPC's default group. */
  groupIds: z.array(SecurityGroupId).optional(),
};

export const AddFunction = z.object({ functionName: z.string(), ...place });
export type AddFunction = z.infer<typeof AddFunction>;

/**
 * A Lambda function, by the interfaces it shares among its executions. It never has a public address.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
export function addFunction(network: Network, params: AddFunction): Result<Diff, Refusal> {
  const { functionName } = params;
  if (!/^[\w-]{1,64}$/.test(functionName)) return refused('workload-name-wrong', functionName);
  return drawn(network, params, (index) => ({
    interfaceType: 'lambda',
    description: `AWS Lambda VPC ENI-${functionName}-${uuid(index + 1)}`,
    requesterManaged: false,
  }));
}

export const AddTask = z.object({
  /** Of the ECS service. */
  serviceName: z.string().min(1).max(255),
  ...place,
  /** Absent: none. */
  hasPublicAddress: z.boolean().optional(),
});
export type AddTask = z.infer<typeof AddTask>;

/**
 * Container tasks of an ECS service in `awsvpc` mode, one a subnet.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html
 */
export function addTask(network: Network, params: AddTask): Result<Diff, Refusal> {
  const tags: Tags = [{ key: 'aws:ecs:serviceName', value: params.serviceName }];
  return drawn(network, params, (index, { account = '', region = '' }) => ({
    tags,
    description: `arn:aws:ecs:${region}:${account}:attachment/${uuid(index + 1)}`,
    requesterManaged: true,
  }));
}

export const AddDatabase = z.object({ databaseName: z.string().min(1).max(255), ...place });
export type AddDatabase = z.infer<typeof AddDatabase>;

/** Instances of an RDS database, one a subnet. RDS writes no name into its interfaces: the Name tag has it. */
export function addDatabase(network: Network, params: AddDatabase): Result<Diff, Refusal> {
  return drawn(network, params, () => ({
    tags: [{ key: 'Name', value: params.databaseName }],
    description: 'RDSNetworkInterface',
    requesterId: 'amazon-rds',
    requesterManaged: true,
  }));
}

function drawn(network: Network, words: WorkloadWords, mark: Mark): Result<Diff, Refusal> {
  const interfaces = workloadInterfaces(network, words, mark);
  return interfaces.ok ? ok(interfaces.value.diff) : interfaces;
}

/** Where AWS puts random digits, what is drawn counts. */
function uuid(n: number): string {
  return `00000000-0000-0000-0000-${n.toString().padStart(12, '0')}`;
}
