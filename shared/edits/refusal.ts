import { err } from '../result';

/** Why AWS would not do it, and where AWS says so. */
const reasons = {
  'id-taken': {
    reason: 'The model already holds a resource with this id.',
    source: 'this model',
  },
  'no-such-vpc': { reason: 'The model holds no such VPC.', source: 'this model' },
  'no-such-subnet': { reason: 'The model holds no such subnet.', source: 'this model' },
  'no-such-route-table': { reason: 'The model holds no such route table.', source: 'this model' },
  'no-such-security-group': {
    reason: 'The model holds no such security group.',
    source: 'this model',
  },
  'no-such-endpoint': { reason: 'The model holds no such VPC endpoint.', source: 'this model' },
  'unknown-region': {
    reason: "The VPC's Region is not known, so the service has no name there.",
    source: 'this model',
  },
  'service-not-offered': {
    reason: 'The Region does not offer a service of this name with this type of endpoint.',
    source: aws('vpc/latest/privatelink/aws-services-privatelink-support'),
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
  'ids-do-not-fit': {
    reason: 'Each subnet of the endpoint needs the id of one network interface.',
    source: 'this model',
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
    reason: 'An IPv4 endpoint needs an IPv4 range in each of its subnets.',
    source: aws('vpc/latest/privatelink/privatelink-access-aws-services'),
  },
  'security-group-in-other-vpc': {
    reason: 'The security groups of an endpoint belong to its VPC or are associated with it.',
    source: aws('vpc/latest/userguide/security-group-assoc'),
  },
  'no-private-dns-for-service': {
    reason: 'Interface endpoints of this service have no private DNS.',
    source: aws('amazondynamodb/latest/developerguide/privatelink-interface-endpoints'),
  },
  'vpc-dns-attributes-off': {
    reason: 'Private DNS needs both enableDnsSupport and enableDnsHostnames on the VPC.',
    source: aws('vpc/latest/privatelink/privatelink-access-aws-services'),
  },
  'private-dns-conflict': {
    reason: 'Another endpoint or hosted zone of the VPC already answers for one of the names.',
    source: aws('vpc/latest/privatelink/create-interface-endpoint'),
  },
  'inbound-resolver-needs-gateway-endpoint': {
    reason:
      'Private DNS for inbound Resolver endpoints alone needs an S3 gateway endpoint in the VPC.',
    source: aws('AmazonS3/latest/userguide/privatelink-interface-endpoints'),
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
  'not-an-interface-endpoint': {
    reason: 'Only interface endpoints have private DNS that a user turns on.',
    source: aws('vpc/latest/privatelink/interface-endpoints'),
  },
  'private-dns-is-on': {
    reason: 'The endpoint has private DNS already.',
    source: aws('vpc/latest/privatelink/interface-endpoints'),
  },
  'group-name-reserved': {
    reason: 'The name of a security group does not start with "sg-".',
    source: aws('vpc/latest/userguide/creating-security-groups'),
  },
  'duplicate-group-name': {
    reason: 'The name of a security group is unique in its VPC.',
    source: aws('vpc/latest/userguide/creating-security-groups'),
  },
  'requester-managed-endpoint': {
    reason: 'An AWS service made this endpoint and alone can remove it.',
    source: aws('vpc/latest/privatelink/create-interface-endpoint'),
  },
  'policy-too-long': {
    reason: 'An endpoint policy has at most 20,480 characters.',
    source: aws('vpc/latest/privatelink/vpc-limits-endpoints'),
  },
} as const;

export type RefusalCode = keyof typeof reasons;
export const refusalCodes = Object.keys(reasons) as RefusalCode[];

/** An edit that AWS would not do, or that names something the model does not hold. */
export type Refusal = {
  code: RefusalCode;
  /** What it is about: ids, names, addresses. */
  about: readonly string[];
  reason: string;
  source: string;
};

export function refused(code: RefusalCode, ...about: string[]): { ok: false; error: Refusal } {
  return err({ code, about, ...reasons[code] });
}

function aws(path: string): string {
  return `https://docs.aws.amazon.com/${path}.html`;
}
