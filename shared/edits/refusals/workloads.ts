import { aws, type Reasons } from './reason';

const balancers = aws('elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works');

/** What stands in subnets: load balancers, endpoint services, instances, functions, tasks, databases. */
export const workloadsReasons = {
  'load-balancer-name-wrong': {
    reason:
      'The name of a load balancer has up to 32 letters, digits and hyphens, no hyphen at an end, and does not start with "internal-".',
    source: aws('elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer'),
  },
  'duplicate-load-balancer-name': {
    reason: 'The name of a load balancer is unique in its account and Region.',
    source: aws('elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer'),
  },
  'load-balancer-zones': {
    reason:
      'A load balancer takes one subnet per Availability Zone, and an Application Load Balancer at least two.',
    source: balancers,
  },
  'load-balancer-needs-internet-gateway': {
    reason: 'An internet-facing load balancer needs an internet gateway attached to its VPC.',
    source: balancers,
  },
  'gateway-load-balancer-has-no-groups': {
    reason: 'A Gateway Load Balancer has no security groups and faces no internet.',
    source: aws('elasticloadbalancing/latest/gateway/gateway-load-balancers'),
  },
  'load-balancer-in-use': {
    reason: 'An endpoint service stands behind the load balancer.',
    source: aws('vpc/latest/privatelink/configure-endpoint-service'),
  },
  'listener-protocol-wrong': {
    reason: 'Load balancers of this type have no listener of this protocol and port.',
    source: aws('elasticloadbalancing/latest/APIReference/API_CreateListener'),
  },
  'duplicate-listener': {
    reason: 'The load balancer listens on this port already.',
    source: aws('elasticloadbalancing/latest/APIReference/API_CreateListener'),
  },
  'duplicate-target-group-name': {
    reason: 'The name of a target group is unique in its account and Region.',
    source: aws('elasticloadbalancing/latest/APIReference/API_CreateTargetGroup'),
  },
  'service-needs-load-balancers': {
    reason:
      'An endpoint service stands behind Network Load Balancers, or behind Gateway Load Balancers, of its own account and Region.',
    source: aws('vpc/latest/privatelink/create-endpoint-service'),
  },
  'principal-wrong': {
    reason:
      'A principal is * for everybody, or the ARN of an account (arn:aws:iam::111122223333:root), a user or a role, without a path.',
    source: aws('AWSEC2/latest/APIReference/API_ModifyVpcEndpointServicePermissions'),
  },
  'endpoint-service-in-use': {
    reason: 'Endpoints are connected to the service: reject them first.',
    source: aws('vpc/latest/privatelink/configure-endpoint-service'),
  },
  'too-many-groups': {
    reason: 'A network interface has at most 16 security groups.',
    source: aws('vpc/latest/userguide/amazon-vpc-limits'),
  },
  'interface-of-aws': {
    reason: 'AWS runs this network interface for something else: change or remove that.',
    source: aws('AWSEC2/latest/UserGuide/requester-managed-eni'),
  },
  'address-needs-internet-gateway': {
    reason: 'An Elastic IP address is bound in a VPC with an internet gateway.',
    source: aws('vpc/latest/userguide/vpc-eips'),
  },
  'interface-has-address': {
    reason: 'The network interface has a public address already.',
    source: aws('AWSEC2/latest/UserGuide/elastic-ip-addresses-eip'),
  },
  'interface-without-ipv4': {
    reason: 'The network interface has no IPv4 address to bind one to.',
    source: aws('AWSEC2/latest/UserGuide/elastic-ip-addresses-eip'),
  },
  'workload-name-wrong': {
    reason:
      'A function goes by up to 64 letters, digits, hyphens and underscores, others by any name.',
    source: aws('lambda/latest/api/API_CreateFunction'),
  },
} as const satisfies Reasons;
