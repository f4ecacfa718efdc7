import { z } from 'zod';
import {
  AccountId,
  AllocationId,
  InstanceId,
  ListenerArn,
  LoadBalancerArn,
  NetworkInterfaceId,
  SecurityGroupId,
  SubnetId,
  TargetGroupArn,
  VpcId,
  ZoneName,
} from './ids';
import { recordFields } from './record';

export const PrivateIpAddress = z.object({
  address: z.string(),
  primary: z.boolean(),
  /** The public IPv4 address bound to this very private one: an internet gateway looks at nothing else. */
  publicIp: z.string().optional(),
  allocationId: AllocationId.optional(),
  /** `amazon`, `amazon-elb`, ... or the account that holds the Elastic IP. */
  ipOwnerId: z.string().optional(),
});
export type PrivateIpAddress = z.infer<typeof PrivateIpAddress>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html (`state` holds Status) */
export const NetworkInterface = z.object({
  ...recordFields,
  id: NetworkInterfaceId,
  vpcId: VpcId.optional(),
  subnetId: SubnetId.optional(),
  availabilityZone: ZoneName.optional(),
  /** An open list: see section "Recognising owners" in `owner.ts`. */
  interfaceType: z.string().optional(),
  description: z.string().optional(),
  requesterId: z.string().optional(),
  requesterManaged: z.boolean().optional(),
  /** Operator.Principal, where AWS names one. */
  operator: z.string().optional(),
  privateIps: z.array(PrivateIpAddress),
  ipv6Addresses: z.array(z.string()),
  /** Group ids; absent where the source did not list them. */
  groups: z.array(SecurityGroupId).optional(),
  sourceDestCheck: z.boolean().optional(),
  denyAllIgwTraffic: z.boolean().optional(),
  attachment: z
    .object({
      instanceId: InstanceId.optional(),
      instanceOwnerId: z.string().optional(),
      deviceIndex: z.number().optional(),
      status: z.string().optional(),
    })
    .optional(),
});
export type NetworkInterface = z.infer<typeof NetworkInterface>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html (`state` holds State.Name) */
export const Instance = z.object({
  ...recordFields,
  id: InstanceId,
  vpcId: VpcId.optional(),
  subnetId: SubnetId.optional(),
  availabilityZone: ZoneName.optional(),
  instanceType: z.string().optional(),
  platform: z.string().optional(),
  privateIp: z.string().optional(),
  publicIp: z.string().optional(),
  iamInstanceProfileArn: z.string().optional(),
  sourceDestCheck: z.boolean().optional(),
  groups: z.array(SecurityGroupId).optional(),
  networkInterfaceIds: z.array(NetworkInterfaceId),
});
export type Instance = z.infer<typeof Instance>;

/** An Elastic IP address. `id` is the allocation id, or the address itself in EC2-Classic data. */
export const Address = z.object({
  ...recordFields,
  id: AllocationId,
  publicIp: z.string().optional(),
  privateIp: z.string().optional(),
  networkInterfaceId: NetworkInterfaceId.optional(),
  networkInterfaceOwnerId: AccountId.optional(),
  instanceId: InstanceId.optional(),
});
export type Address = z.infer<typeof Address>;

/** Load balancers come from files only: the scanner calls no API but EC2's. */
export const LoadBalancer = z.object({
  ...recordFields,
  id: LoadBalancerArn,
  name: z.string(),
  /** `application`, `network`, `gateway` or `classic`. */
  type: z.string(),
  /** `internet-facing` or `internal`. */
  scheme: z.string().optional(),
  dnsName: z.string().optional(),
  vpcId: VpcId.optional(),
  subnetIds: z.array(SubnetId),
  availabilityZones: z.array(ZoneName),
  groups: z.array(SecurityGroupId).optional(),
  crossZone: z.boolean().optional(),
  /** A Classic Load Balancer holds its listeners and instances itself. */
  classicListeners: z
    .array(
      z.object({ protocol: z.string(), port: z.number(), instancePort: z.number().optional() }),
    )
    .optional(),
  instanceIds: z.array(InstanceId).optional(),
});
export type LoadBalancer = z.infer<typeof LoadBalancer>;

export const Listener = z.object({
  ...recordFields,
  id: ListenerArn,
  loadBalancerArn: LoadBalancerArn.optional(),
  protocol: z.string().optional(),
  port: z.number().optional(),
  targetGroupArns: z.array(TargetGroupArn),
});
export type Listener = z.infer<typeof Listener>;

export const TargetGroup = z.object({
  ...recordFields,
  id: TargetGroupArn,
  name: z.string(),
  protocol: z.string().optional(),
  port: z.number().optional(),
  vpcId: VpcId.optional(),
  /** `instance`, `ip`, `lambda` or `alb`. */
  targetType: z.string().optional(),
  loadBalancerArns: z.array(LoadBalancerArn),
  /** From the target group's attributes; absent until they were read. */
  preserveClientIp: z.boolean().optional(),
  /** From DescribeTargetHealth; absent until it was read. */
  targets: z
    .array(
      z.object({
        id: z.string(),
        port: z.number().optional(),
        availabilityZone: z.string().optional(),
        health: z.string().optional(),
      }),
    )
    .optional(),
});
export type TargetGroup = z.infer<typeof TargetGroup>;
