import { aws, type Reasons } from '../../edits/refusals/reason';

const peering = aws('vpc/latest/peering/vpc-peering-basics');
const nat = aws('vpc/latest/userguide/nat-gateway-basics');
const endpointPolicies = aws('vpc/latest/privatelink/vpc-endpoints-access');

/** What AWS lets through, and why it is regretted. */
export const reasons = {
  'dead-route': {
    reason: 'The route leads to something that is gone or not ready, and drops what it matches.',
    source: aws('vpc/latest/userguide/route-tables-troubleshoot'),
  },
  'peering-not-transitive': {
    reason:
      "A peering connection carries traffic to the other VPC's own blocks only: not to a third VPC, the internet, a VPN or a gateway endpoint behind it.",
    source: peering,
  },
  'peering-without-route-back': {
    reason: 'The other side of the peering connection has no route back.',
    source: aws('vpc/latest/peering/vpc-peering-routing'),
  },
  'nat-takes-nat64-only': {
    reason: 'A NAT gateway takes IPv6 to 64:ff9b::/96 only, and drops all other.',
    source: aws('vpc/latest/userguide/nat-gateway-nat64-dns64'),
  },
  'nat-without-internet-route': {
    reason: "The public NAT gateway's own subnet has no route to an internet gateway.",
    source: aws('vpc/latest/userguide/nat-gateway-troubleshooting'),
  },
  'private-nat-to-internet': {
    reason:
      "The private NAT gateway's subnet routes to an internet gateway, which drops what has no public address.",
    source: nat,
  },
  'nat-in-other-zone': {
    reason:
      'The subnet goes through a NAT gateway in another Availability Zone: its traffic crosses zones, and stops when that zone does.',
    source: nat,
  },
  'nat-serves-own-subnet': {
    reason: "The NAT gateway's own subnet routes to it, so that what it sends comes back.",
    source: aws('vpc/latest/userguide/nat-gateway-troubleshooting'),
  },
  'lambda-in-public-subnet': {
    reason:
      "A Lambda function has no public address: through its subnet's route to an internet gateway it reaches nothing.",
    source: aws('lambda/latest/dg/configuration-vpc-internet'),
  },
  'vpc-overlap': {
    reason: 'The VPCs overlap: they are never peered, and a transit gateway routes to one of them.',
    source: aws('vpc/latest/userguide/vpc-cidr-blocks'),
  },
  'public-vpc-block': {
    reason: 'The block belongs to somebody on the internet, whom the VPC then cannot reach.',
    source: aws('vpc/latest/userguide/vpc-cidr-blocks'),
  },
  'block-of-docker': {
    reason: 'Services such as Cloud9 and SageMaker use 172.17.0.0/16 inside.',
    source: aws('vpc/latest/userguide/vpc-cidr-blocks'),
  },
  'gateway-endpoint-without-vpc-dns': {
    reason:
      'Gateway endpoints go with both DNS attributes of the VPC, where Amazon DNS tells the addresses.',
    source: aws('vpc/latest/privatelink/vpc-endpoints-s3'),
  },
  'private-dns-without-vpc-dns': {
    reason: "The endpoint's private DNS has no effect while a DNS attribute of the VPC is off.",
    source: aws('vpc/latest/privatelink/privatelink-access-aws-services'),
  },
  'private-dns-bypasses-gateway-endpoint': {
    reason:
      'Private DNS leads all S3 traffic of the VPC to the interface endpoint, which costs by the GB, past the gateway endpoint, which costs nothing.',
    source: aws('AmazonS3/latest/userguide/privatelink-interface-endpoints'),
  },
  'endpoint-admits-nobody': {
    reason: 'No security group of the endpoint lets anybody in.',
    source: aws('vpc/latest/privatelink/create-interface-endpoint'),
  },
  'gateway-endpoint-without-table': {
    reason: 'The gateway endpoint is associated with no route table, so that nothing takes it.',
    source: aws('vpc/latest/privatelink/gateway-endpoints'),
  },
  'ecr-endpoint-incomplete': {
    reason: 'Pulling images takes the endpoints ecr.api and ecr.dkr, and one for S3.',
    source: aws('AmazonECR/latest/userguide/vpc-endpoints'),
  },
  'endpoint-waits': {
    reason: 'The provider has yet to accept the endpoint. It costs by the hour until then, too.',
    source: aws('vpc/latest/privatelink/concepts'),
  },
  'policy-allows-nothing': {
    reason: 'No statement of the policy allows anything, so that everything is denied.',
    source: endpointPolicies,
  },
  'policy-for-other-service': {
    reason: "No action that the policy allows is one of the endpoint's service.",
    source: endpointPolicies,
  },
  'policy-principal-on-gateway': {
    reason:
      'On a gateway endpoint an account as the principal means its root user alone. Allow "*" with a condition on aws:PrincipalAccount or aws:PrincipalArn.',
    source: endpointPolicies,
  },
  'attachment-zone-missing': {
    reason:
      'The VPC has subnets in an Availability Zone in which its attachment has none: they do not reach the transit gateway.',
    source: aws('vpc/latest/tgw/tgw-vpc-attachments'),
  },
  'attachment-without-table': {
    reason: 'The attachment is associated with no route table: what comes from it goes nowhere.',
    source: aws('vpc/latest/tgw/how-transit-gateways-work'),
  },
  'propagation-hidden-by-overlap': {
    reason:
      'The VPC overlaps one that propagates to the same route table: its blocks are not propagated.',
    source: aws('vpc/latest/tgw/tgw-vpc-attachments'),
  },
  'acl-without-replies': {
    reason:
      'Network ACLs keep no state: this one admits requests, and lets no replies out on ports 1024 to 65535.',
    source: aws('vpc/latest/userguide/custom-network-acl'),
  },
  'exclusion-without-effect': {
    reason: 'Under block-ingress, an exclusion that allows egress changes nothing.',
    source: aws('vpc/latest/userguide/security-vpc-bpa-basics'),
  },
  'quota-exceeded': {
    reason: 'More than AWS gives an account by default: the quota has to be raised first.',
    source: aws('vpc/latest/userguide/amazon-vpc-limits'),
  },
} as const satisfies Reasons;
