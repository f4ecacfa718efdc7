import { z } from 'zod';
import { NetworkAclId, SubnetId, VpcId } from '../../network/ids';
import { listReader } from '../list';
import { flag, listOf, number, part, ref, tags, text } from '../shape';
import { base, OwnerId } from './base';

export const networkAcls = listReader({
  key: 'NetworkAcls',
  call: 'DescribeNetworkAcls',
  shape: z.object({
    NetworkAclId,
    OwnerId,
    Tags: tags,
    VpcId: ref(VpcId),
    IsDefault: flag,
    Entries: listOf(
      z.object({
        RuleNumber: z.number(),
        Egress: z.boolean(),
        RuleAction: z.enum(['allow', 'deny']),
        Protocol: z.string(),
        CidrBlock: text,
        Ipv6CidrBlock: text,
        PortRange: part({ From: number, To: number }),
        IcmpTypeCode: part({ Type: number, Code: number }),
      }),
    ),
    Associations: listOf(z.object({ NetworkAclAssociationId: text, SubnetId })),
  }),
  convert(aws, sink) {
    sink.put('networkAcls', {
      ...base(sink, aws, { vpcId: aws.VpcId }),
      id: aws.NetworkAclId,
      vpcId: aws.VpcId,
      isDefault: aws.IsDefault,
      entries: aws.Entries.map((entry) => ({
        ruleNumber: entry.RuleNumber,
        egress: entry.Egress,
        action: entry.RuleAction,
        protocol: entry.Protocol,
        cidr: entry.CidrBlock,
        ipv6Cidr: entry.Ipv6CidrBlock,
        fromPort: entry.PortRange?.From,
        toPort: entry.PortRange?.To,
        icmpType: entry.IcmpTypeCode?.Type,
        icmpCode: entry.IcmpTypeCode?.Code,
      })),
      associations: aws.Associations.map((association) => ({
        id: association.NetworkAclAssociationId,
        subnetId: association.SubnetId,
      })),
    });
  },
});
