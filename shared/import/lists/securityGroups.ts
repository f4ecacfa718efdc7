import { z } from 'zod';
import {
  AccountId,
  PrefixListId,
  SecurityGroupId,
  VpcId,
  VpcPeeringConnectionId,
} from '../../network/ids';
import type { RulePeer, SecurityGroupRule } from '../../network/security';
import { listReader } from '../list';
import { listOf, number, part, ref, tags, text } from '../shape';
import { base, OwnerId, union } from './base';

const IpPermission = z.object({
  IpProtocol: z.string(),
  FromPort: number,
  ToPort: number,
  IpRanges: listOf(z.object({ CidrIp: z.string(), Description: text })),
  Ipv6Ranges: listOf(z.object({ CidrIpv6: z.string(), Description: text })),
  PrefixListIds: listOf(z.object({ PrefixListId, Description: text })),
  UserIdGroupPairs: listOf(
    z.object({
      // EC2-Classic pairs may name the group alone: such a peer matches no interface of a VPC.
      GroupId: ref(SecurityGroupId),
      UserId: ref(AccountId),
      VpcId: ref(VpcId),
      VpcPeeringConnectionId: ref(VpcPeeringConnectionId),
      PeeringStatus: text,
      Description: text,
    }),
  ),
});
type IpPermission = z.infer<typeof IpPermission>;

export const securityGroups = listReader({
  key: 'SecurityGroups',
  call: 'DescribeSecurityGroups',
  shape: z.object({
    GroupId: SecurityGroupId,
    OwnerId,
    Tags: tags,
    GroupName: text,
    Description: text,
    VpcId: ref(VpcId),
    IpPermissions: listOf(IpPermission),
    IpPermissionsEgress: listOf(IpPermission),
  }),
  convert(aws, sink) {
    sink.put('securityGroups', {
      ...base(sink, aws, { vpcId: aws.VpcId }),
      id: aws.GroupId,
      groupName: aws.GroupName,
      description: aws.Description,
      vpcId: aws.VpcId,
      inbound: aws.IpPermissions.flatMap(toRules),
      outbound: aws.IpPermissionsEgress.flatMap(toRules),
    });
  },
});

/** One permission names many peers; evidence has to name one, so each becomes a rule of its own. */
function toRules(permission: IpPermission): SecurityGroupRule[] {
  const common = {
    protocol: protocolName(permission.IpProtocol),
    ...portsOf(permission.IpProtocol, permission.FromPort, permission.ToPort),
  };
  const rule = (peer: RulePeer, description: string | undefined) => ({
    ...common,
    peer,
    ...(description === undefined ? {} : { description }),
  });
  return [
    ...permission.IpRanges.map((r) => rule({ kind: 'ipv4', cidr: r.CidrIp }, r.Description)),
    ...permission.Ipv6Ranges.map((r) => rule({ kind: 'ipv6', cidr: r.CidrIpv6 }, r.Description)),
    ...permission.PrefixListIds.map((r) =>
      rule({ kind: 'prefix-list', prefixListId: r.PrefixListId }, r.Description),
    ),
    ...permission.UserIdGroupPairs.flatMap((r) =>
      r.GroupId === undefined
        ? []
        : [
            rule(
              {
                kind: 'security-group',
                groupId: r.GroupId,
                ...(r.UserId === undefined ? {} : { account: r.UserId }),
                ...(r.VpcId === undefined ? {} : { vpcId: r.VpcId }),
                ...(r.VpcPeeringConnectionId === undefined
                  ? {}
                  : { peeringConnectionId: r.VpcPeeringConnectionId }),
                ...(r.PeeringStatus === undefined ? {} : { peeringStatus: r.PeeringStatus }),
              },
              r.Description,
            ),
          ],
    ),
  ];
}

const protocolNames: Record<string, string> = {
  '1': 'icmp',
  '6': 'tcp',
  '17': 'udp',
  '58': 'icmpv6',
};

/** AWS takes numbers for names and answers either. */
function protocolName(protocol: string): string {
  return protocolNames[protocol] ?? protocol.toLowerCase();
}

/** DescribeSecurityGroupRules writes -1 for all ports, DescribeSecurityGroups leaves them out; in ICMP -1 is any type. */
function portsOf(
  protocol: string,
  from: number | undefined,
  to: number | undefined,
): { fromPort?: number; toPort?: number } {
  const icmp = protocolName(protocol).startsWith('icmp');
  const known = (port: number | undefined): port is number =>
    port !== undefined && (icmp || port !== -1);
  return {
    ...(known(from) ? { fromPort: from } : {}),
    ...(known(to) ? { toPort: to } : {}),
  };
}

/** Gives the rules of listed groups their ids. */
export const securityGroupRules = listReader({
  key: 'SecurityGroupRules',
  call: 'DescribeSecurityGroupRules',
  shape: z.object({
    SecurityGroupRuleId: z.string(),
    GroupId: SecurityGroupId,
    IsEgress: z.boolean(),
    IpProtocol: z.string(),
    FromPort: number,
    ToPort: number,
    CidrIpv4: text,
    CidrIpv6: text,
    PrefixListId: ref(PrefixListId),
    ReferencedGroupInfo: part({ GroupId: ref(SecurityGroupId) }),
  }),
  convert(aws, sink) {
    const peer =
      aws.CidrIpv4 ?? aws.CidrIpv6 ?? aws.PrefixListId ?? aws.ReferencedGroupInfo?.GroupId;
    const protocol = protocolName(aws.IpProtocol);
    const { fromPort, toPort } = portsOf(aws.IpProtocol, aws.FromPort, aws.ToPort);
    const side = aws.IsEgress ? 'outbound' : 'inbound';
    sink.amend('securityGroups', aws.GroupId, (group) => {
      const index = group[side].findIndex(
        (rule) =>
          rule.id === undefined &&
          rule.protocol === protocol &&
          rule.fromPort === fromPort &&
          rule.toPort === toPort &&
          peerText(rule.peer) === peer,
      );
      const rule = group[side][index];
      if (rule === undefined) return group;
      return {
        ...group,
        [side]: group[side].with(index, { id: aws.SecurityGroupRuleId, ...rule }),
      };
    });
  },
});

function peerText(peer: RulePeer): string {
  switch (peer.kind) {
    case 'ipv4':
    case 'ipv6':
      return peer.cidr;
    case 'prefix-list':
      return peer.prefixListId;
    case 'security-group':
      return peer.groupId;
  }
}

export const securityGroupVpcAssociations = listReader({
  key: 'SecurityGroupVpcAssociations',
  call: 'DescribeSecurityGroupVpcAssociations',
  shape: z.object({ GroupId: SecurityGroupId, VpcId, State: text }),
  convert(aws, sink) {
    if (aws.State !== undefined && aws.State !== 'associated') return;
    sink.amend('securityGroups', aws.GroupId, (group) => ({
      ...group,
      associatedVpcIds: union(group.associatedVpcIds, [aws.VpcId]),
    }));
  },
});
