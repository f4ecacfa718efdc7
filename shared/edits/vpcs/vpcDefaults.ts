import type { NetworkAclId, SecurityGroupId } from '../../network/ids';
import type { NetworkAcl, NetworkAclEntry, SecurityGroup } from '../../network/security';
import type { Vpc } from '../../network/vpc';
import { drawnAt } from '../place';

/**
 * Lets everything pass.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html
 */
export function defaultAcl(vpc: Vpc, id: NetworkAclId): NetworkAcl {
  const hasIpv6 = vpc.ipv6CidrBlocks.length > 0;
  const entries = [false, true].flatMap((egress): NetworkAclEntry[] => [
    { ruleNumber: 100, egress, action: 'allow', protocol: '-1', cidr: '0.0.0.0/0' },
    ...(hasIpv6
      ? [{ ruleNumber: 101, egress, action: 'allow' as const, protocol: '-1', ipv6Cidr: '::/0' }]
      : []),
  ]);
  return {
    ...drawnAt(vpc),
    id,
    vpcId: vpc.id,
    isDefault: true,
    entries: [...entries, ...lastDenies(hasIpv6)],
    associations: [],
  };
}

/** The rules that close every list, as the API shows them. */
export function lastDenies(hasIpv6: boolean): NetworkAclEntry[] {
  return [false, true].flatMap((egress): NetworkAclEntry[] => [
    { ruleNumber: 32767, egress, action: 'deny', protocol: '-1', cidr: '0.0.0.0/0' },
    ...(hasIpv6
      ? [{ ruleNumber: 32768, egress, action: 'deny' as const, protocol: '-1', ipv6Cidr: '::/0' }]
      : []),
  ]);
}

/**
 * Lets its own members in and everything out.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
export function defaultGroup(vpc: Vpc, id: SecurityGroupId): SecurityGroup {
  const account = vpc.account === undefined ? {} : { account: vpc.account };
  return {
    ...drawnAt(vpc),
    id,
    groupName: 'default',
    description: 'default VPC security group',
    vpcId: vpc.id,
    inbound: [{ protocol: '-1', peer: { kind: 'security-group', groupId: id, ...account } }],
    outbound: [
      { protocol: '-1', peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } },
      ...(vpc.ipv6CidrBlocks.length > 0
        ? [{ protocol: '-1', peer: { kind: 'ipv6' as const, cidr: '::/0' } }]
        : []),
    ],
  };
}
