import { aws, type Reasons, thisModel } from './reason';

/** https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html */
export const peeringReasons = {
  'peering-with-itself': {
    reason: 'A VPC is not peered with itself.',
    source: aws('vpc/latest/peering/vpc-peering-basics'),
  },
  'peering-exists': {
    reason: 'Two VPCs have one peering connection between them, and these have it.',
    source: aws('vpc/latest/peering/vpc-peering-basics'),
  },
  'peering-overlap': {
    reason: 'VPCs with overlapping CIDR blocks are not peered, not even for their other blocks.',
    source: aws('vpc/latest/peering/invalid-peering-configurations'),
  },
  'peering-across-partitions': {
    reason: 'Regions of different partitions of AWS are not peered.',
    source: aws('vpc/latest/peering/vpc-peering-basics'),
  },
  'peering-not-pending': {
    reason: 'Only a request that waits for acceptance is accepted.',
    source: aws('vpc/latest/peering/vpc-peering-basics'),
  },
  'peering-not-active': {
    reason: 'The DNS option is set on an active peering connection.',
    source: aws('vpc/latest/peering/vpc-peering-dns'),
  },
  'peering-dns-needs-attributes': {
    reason: 'The DNS option needs enableDnsSupport and enableDnsHostnames on both VPCs.',
    source: aws('vpc/latest/peering/vpc-peering-dns'),
  },
  'route-table-in-neither-vpc': {
    reason: 'The route table belongs to neither of the two VPCs.',
    source: thisModel,
  },
} as const satisfies Reasons;
