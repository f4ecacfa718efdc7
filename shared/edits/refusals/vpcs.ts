import { aws, type Reasons, thisModel } from './reason';

const blocks = aws('vpc/latest/userguide/vpc-cidr-blocks');
const subnetSizing = aws('vpc/latest/userguide/subnet-sizing');

/** VPCs, subnets and their blocks of addresses. */
export const vpcsReasons = {
  'vpc-block-size': {
    reason: 'An IPv4 block of a VPC has 16 to 65,536 addresses (/28 to /16).',
    source: blocks,
  },
  'vpc-block-reserved': {
    reason: 'A VPC has no block of 0.0.0.0/8, 127.0.0.0/8, 169.254.0.0/16 or 224.0.0.0/4.',
    source: blocks,
  },
  'vpc-ipv6-block-size': {
    reason: 'An IPv6 block of a VPC is a /44 to a /60, in steps of four.',
    source: blocks,
  },
  'vpc-block-overlap': {
    reason: 'The VPC has a block that overlaps this one.',
    source: blocks,
  },
  'vpc-block-restricted': {
    reason: "The VPC's blocks do not go together with one of this range.",
    source: blocks,
  },
  'vpc-block-routed': {
    reason:
      'A route table of the VPC has a route into this block, or to all of it: a further block is smaller than that.',
    source: blocks,
  },
  'peered-block-overlap': {
    reason: 'A VPC that is peered with this one has a block that overlaps it.',
    source: blocks,
  },
  'no-such-block': { reason: 'The VPC has no such block.', source: thisModel },
  'primary-block-stays': {
    reason: 'The block that a VPC was made with stays.',
    source: blocks,
  },
  'vpc-block-in-use': {
    reason: 'A subnet lies in the block.',
    source: blocks,
  },
  'vpc-in-use': {
    reason: 'A VPC is removed once nothing is left in it.',
    source: aws('vpc/latest/userguide/delete-vpc'),
  },
  'subnet-size': {
    reason: 'An IPv4 block of a subnet has 16 to 65,536 addresses (/28 to /16).',
    source: subnetSizing,
  },
  'subnet-ipv6-size': {
    reason: 'An IPv6 block of a subnet is a /44 to a /64, in steps of four.',
    source: subnetSizing,
  },
  'subnet-without-block': {
    reason: 'A subnet has a block of IPv4 or IPv6 addresses.',
    source: subnetSizing,
  },
  'subnet-outside-vpc': {
    reason: 'The block of a subnet lies in a block of its VPC.',
    source: subnetSizing,
  },
  'subnet-overlap': {
    reason: 'The VPC has a subnet that overlaps this block.',
    source: subnetSizing,
  },
  'subnet-in-use': {
    reason: 'A subnet is removed once no network interface is left in it.',
    source: aws('vpc/latest/userguide/subnet-deleting'),
  },
  'ipv6-only-subnet-has-no-ipv4': {
    reason: 'An IPv6-only subnet has no IPv4 block.',
    source: aws('vpc/latest/userguide/create-subnets'),
  },
  'no-ipv6-in-subnet': {
    reason: 'The subnet has no IPv6 block.',
    source: aws('vpc/latest/userguide/subnet-ip-address-range'),
  },
  'subnet-has-ipv6': {
    reason: 'A subnet has one IPv6 block, and this one has it.',
    source: aws('AWSEC2/latest/APIReference/API_AssociateSubnetCidrBlock'),
  },
  'dns-servers-wrong': {
    reason:
      'A set of DHCP options names AmazonProvidedDNS, or one to four addresses of DNS servers.',
    source: aws('vpc/latest/userguide/DHCPOptionSetConcepts'),
  },
  'dhcp-options-in-use': {
    reason: 'A VPC uses this set of DHCP options.',
    source: aws('vpc/latest/userguide/DHCPOptionSet'),
  },
} as const satisfies Reasons;
