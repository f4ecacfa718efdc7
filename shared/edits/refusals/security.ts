import { aws, type Reasons, thisModel } from './reason';

const groups = aws('vpc/latest/userguide/creating-security-groups');
const rules = aws('vpc/latest/userguide/security-group-rules');
const acls = aws('vpc/latest/userguide/custom-network-acl');
const lists = aws('vpc/latest/userguide/managed-prefix-lists');

/** Security groups, network ACLs and prefix lists. */
export const securityReasons = {
  'group-name-reserved': {
    reason: 'The name of a security group does not start with "sg-".',
    source: groups,
  },
  'group-name-wrong': {
    reason:
      'The name and description of a security group have up to 255 characters of a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=&;{}!$*.',
    source: groups,
  },
  'duplicate-group-name': {
    reason: 'The name of a security group is unique in its VPC.',
    source: groups,
  },
  'default-group-stays': {
    reason: 'The default security group of a VPC is not removed.',
    source: aws('vpc/latest/userguide/default-security-group'),
  },
  'group-in-use': {
    reason: 'The group protects a network interface, or a rule of another group names it.',
    source: aws('vpc/latest/userguide/deleting-security-groups'),
  },
  'rule-protocol-wrong': {
    reason: 'A rule is for tcp, udp, icmp, icmpv6, a protocol number up to 255, or -1 for all.',
    source: rules,
  },
  'rule-ports-wrong': {
    reason:
      'Rules for TCP and UDP have ports from 0 to 65535, the lower one first; those for ICMP a type and a code; others none.',
    source: rules,
  },
  'rule-peer-wrong': {
    reason: 'A rule names a block of addresses of its own family.',
    source: rules,
  },
  'group-not-referable': {
    reason:
      'A rule names groups of its own VPC, of one that is peered with it in the same Region, or, inbound, of one behind a transit gateway that allows it.',
    source: rules,
  },
  'duplicate-rule': { reason: 'A security group has each rule once.', source: rules },
  'no-such-rule': { reason: 'There is no such rule.', source: thisModel },
  'rule-number-wrong': {
    reason: 'The number of a rule is between 1 and 32766.',
    source: acls,
  },
  'duplicate-rule-number': {
    reason: 'The network ACL has a rule of this number and direction already.',
    source: acls,
  },
  'acl-rule-needs-block': {
    reason: 'A rule of a network ACL names one block, of IPv4 or of IPv6.',
    source: acls,
  },
  'default-acl-stays': {
    reason: 'The default network ACL of a VPC is not removed.',
    source: aws('vpc/latest/userguide/default-network-acl'),
  },
  'acl-in-use': {
    reason: 'A network ACL is removed once no subnet is associated with it.',
    source: acls,
  },
  'subnet-in-vpc-of-other-acl': {
    reason: 'A network ACL serves subnets of its own VPC only.',
    source: acls,
  },
  'prefix-list-name-wrong': {
    reason:
      'The name of a prefix list has up to 255 characters and does not start with "com.amazonaws".',
    source: lists,
  },
  'prefix-list-size-wrong': {
    reason: 'A prefix list is made for 1 to 1,000 entries, and holds no more than it is made for.',
    source: lists,
  },
  'prefix-list-family': {
    reason: 'A prefix list holds blocks of one family, each once.',
    source: lists,
  },
  'prefix-list-of-aws': {
    reason: 'AWS alone changes its own prefix lists.',
    source: aws('vpc/latest/userguide/working-with-aws-managed-prefix-lists'),
  },
  'prefix-list-in-use': {
    reason: 'A route or a rule names the prefix list.',
    source: lists,
  },
} as const satisfies Reasons;
