import { z } from 'zod';
import {
  AccountId,
  NetworkAclId,
  PrefixListId,
  SecurityGroupId,
  SubnetId,
  VpcId,
  VpcPeeringConnectionId,
} from './ids';
import { recordFields } from './record';

/** What a security group rule lets in or out to: one peer a rule, so that evidence can name the very one. */
export const RulePeer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ipv4'), cidr: z.string() }),
  z.object({ kind: z.literal('ipv6'), cidr: z.string() }),
  z.object({ kind: z.literal('prefix-list'), prefixListId: PrefixListId }),
  z.object({
    kind: z.literal('security-group'),
    groupId: SecurityGroupId,
    account: AccountId.optional(),
    vpcId: VpcId.optional(),
    peeringConnectionId: VpcPeeringConnectionId.optional(),
    /** A stale rule names a peering that is gone. */
    peeringStatus: z.string().optional(),
  }),
]);
export type RulePeer = z.infer<typeof RulePeer>;

/**
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 * `protocol` is `-1` (all), `tcp`, `udp`, `icmp`, `icmpv6` or a number as text. For ICMP `fromPort` is the
 * type and `toPort` the code, -1 any. Absent ports mean all.
 */
export const SecurityGroupRule = z.object({
  /** Known where DescribeSecurityGroupRules was read. */
  id: z.string().optional(),
  protocol: z.string(),
  fromPort: z.number().optional(),
  toPort: z.number().optional(),
  peer: RulePeer,
  description: z.string().optional(),
});
export type SecurityGroupRule = z.infer<typeof SecurityGroupRule>;

/** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html */
export const SecurityGroup = z.object({
  ...recordFields,
  id: SecurityGroupId,
  groupName: z.string().optional(),
  description: z.string().optional(),
  vpcId: VpcId.optional(),
  /** From DescribeSecurityGroupVpcAssociations: further VPCs whose interfaces may hold the group. */
  associatedVpcIds: z.array(VpcId).optional(),
  inbound: z.array(SecurityGroupRule),
  outbound: z.array(SecurityGroupRule),
});
export type SecurityGroup = z.infer<typeof SecurityGroup>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclEntry.html */
export const NetworkAclEntry = z.object({
  ruleNumber: z.number(),
  egress: z.boolean(),
  action: z.enum(['allow', 'deny']),
  /** `-1` (all) or an IP protocol number as text. */
  protocol: z.string(),
  cidr: z.string().optional(),
  ipv6Cidr: z.string().optional(),
  fromPort: z.number().optional(),
  toPort: z.number().optional(),
  icmpType: z.number().optional(),
  icmpCode: z.number().optional(),
});
export type NetworkAclEntry = z.infer<typeof NetworkAclEntry>;

/** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html; entries stand in any order. */
export const NetworkAcl = z.object({
  ...recordFields,
  id: NetworkAclId,
  vpcId: VpcId.optional(),
  isDefault: z.boolean().optional(),
  entries: z.array(NetworkAclEntry),
  associations: z.array(z.object({ id: z.string().optional(), subnetId: SubnetId })),
});
export type NetworkAcl = z.infer<typeof NetworkAcl>;
