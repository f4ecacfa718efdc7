import { aws, type Reasons, thisModel } from './reason';

/** https://docs.aws.amazon.com/vpc/latest/privatelink/what-is-privatelink.html */
export const endpointsReasons = {
  'service-not-offered': {
    reason: 'The Region does not offer a service of this name with this type of endpoint.',
    source: aws('vpc/latest/privatelink/aws-services-privatelink-support'),
  },
  'service-not-allowed': {
    reason:
      'The endpoint service does not let in the account of the VPC: its provider has to add it to the allowed principals.',
    source: aws('vpc/latest/privatelink/configure-endpoint-service'),
  },
  'no-gateway-endpoint-for-service': {
    reason: 'Gateway endpoints exist for Amazon S3, S3 Express One Zone and DynamoDB only.',
    source: aws('vpc/latest/privatelink/gateway-endpoints'),
  },
  'gateway-endpoint-in-other-region': {
    reason: 'A gateway endpoint reaches its service in its own Region only.',
    source: aws('vpc/latest/privatelink/vpc-endpoints-s3'),
  },
  'route-table-in-other-vpc': {
    reason: 'A gateway endpoint is associated with route tables of its own VPC only.',
    source: aws('vpc/latest/privatelink/gateway-endpoints'),
  },
  'gateway-route-table': {
    reason: 'A gateway route table takes no prefix list as a destination.',
    source: aws('vpc/latest/userguide/gateway-route-tables'),
  },
  'duplicate-endpoint-route': {
    reason: 'A route table holds at most one endpoint route to a service.',
    source: aws('vpc/latest/privatelink/gateway-endpoints'),
  },
  'no-subnets': {
    reason: 'An endpoint without a subnet has no network interface to reach it by.',
    source: aws('vpc/latest/privatelink/create-interface-endpoint'),
  },
  'subnet-in-other-vpc': {
    reason: 'The subnets of an endpoint lie in its own VPC.',
    source: aws('vpc/latest/privatelink/create-interface-endpoint'),
  },
  'two-subnets-in-one-zone': {
    reason: 'An endpoint takes one subnet per Availability Zone.',
    source: aws('vpc/latest/privatelink/create-interface-endpoint'),
  },
  'service-not-in-zone': {
    reason: "The service is not offered in this subnet's Availability Zone.",
    source: aws('vpc/latest/privatelink/create-interface-endpoint'),
  },
  'no-free-address': {
    reason: 'The subnet has no free address for the network interface.',
    source: aws('vpc/latest/privatelink/create-interface-endpoint'),
  },
  'no-ipv4-in-subnet': {
    reason: 'The subnet has no IPv4 block to take an address from.',
    source: aws('vpc/latest/privatelink/privatelink-access-aws-services'),
  },
  'security-group-in-other-vpc': {
    reason: 'The security groups of an endpoint belong to its VPC or are associated with it.',
    source: aws('vpc/latest/userguide/security-group-assoc'),
  },
  'gateway-endpoint-in-use': {
    reason:
      'An S3 interface endpoint with private DNS for inbound Resolver endpoints alone rests on it.',
    source: aws('vpc/latest/privatelink/vpc-endpoints-s3'),
  },
  'not-a-gateway-endpoint': {
    reason: 'Only gateway endpoints are associated with route tables.',
    source: aws('vpc/latest/privatelink/gateway-endpoints'),
  },
  'requester-managed-endpoint': {
    reason: 'An AWS service made this endpoint and alone can remove it.',
    source: aws('vpc/latest/privatelink/create-interface-endpoint'),
  },
  'policy-too-long': {
    reason: 'An endpoint policy has at most 20,480 characters.',
    source: aws('vpc/latest/privatelink/vpc-limits-endpoints'),
  },
  'policy-not-json': {
    reason: 'The policy is no JSON.',
    source: aws('vpc/latest/privatelink/vpc-endpoints-access'),
  },
  'policy-malformed': {
    reason:
      'A statement of an endpoint policy has an Effect, a Principal, an Action or NotAction, and a Resource or NotResource.',
    source: aws('vpc/latest/privatelink/vpc-endpoints-access'),
  },
  'no-cross-region-service': {
    reason: 'The service is not offered to endpoints in other Regions.',
    source: aws('vpc/latest/privatelink/aws-services-cross-region-privatelink-support'),
  },
  'no-cross-region-in-zone': {
    reason: 'Endpoints in this Availability Zone reach no service of another Region.',
    source: aws('vpc/latest/privatelink/privatelink-share-your-services'),
  },
  'not-a-gateway-load-balancer-service': {
    reason: 'An endpoint of this type leads to an endpoint service behind a Gateway Load Balancer.',
    source: aws('vpc/latest/privatelink/gateway-load-balancer-endpoints'),
  },
  'gateway-load-balancer-endpoint-in-zone': {
    reason: 'The VPC has an endpoint for this service in the Availability Zone.',
    source: aws('vpc/latest/privatelink/gateway-load-balancer-endpoints'),
  },
  'not-a-lattice-arn': {
    reason: 'This is no ARN of a resource configuration, or of a service network.',
    source: aws('vpc/latest/privatelink/privatelink-access-resources'),
  },
  'endpoint-has-no-such-choice': {
    reason: 'Endpoints of this type have no such choice.',
    source: aws('vpc/latest/privatelink/concepts'),
  },
  'not-a-subnet-of-endpoint': {
    reason: 'The endpoint has no network interface in this subnet.',
    source: thisModel,
  },
  'no-groups': {
    reason: 'An interface endpoint has at least one security group.',
    source: aws('vpc/latest/privatelink/interface-endpoints'),
  },
  'no-such-connection': {
    reason: 'The endpoint service has no such endpoint connection.',
    source: thisModel,
  },
  'connection-does-not-wait': {
    reason: 'Only an endpoint that waits or was rejected is accepted.',
    source: aws('vpc/latest/privatelink/configure-endpoint-service'),
  },
} as const satisfies Reasons;
