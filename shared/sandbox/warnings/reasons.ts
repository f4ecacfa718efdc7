import { aws, type Reasons } from '../../edits/refusals/reason';

/** What AWS lets through, and why it is regretted. */
export const reasons = {
  'dead-route': {
    reason: 'The route leads to something that is gone or not ready, and drops what it matches.',
    source: aws('vpc/latest/userguide/route-tables-troubleshoot'),
  },
  'peering-not-transitive': {
    reason:
      "A peering connection carries traffic to the other VPC's own blocks only: not to a third VPC, the internet, a VPN or a gateway endpoint behind it.",
    source: aws('vpc/latest/peering/vpc-peering-basics'),
  },
  'peering-without-route-back': {
    reason: 'The other side of the peering connection has no route back.',
    source: aws('vpc/latest/peering/vpc-peering-routing'),
  },
} as const satisfies Reasons;
