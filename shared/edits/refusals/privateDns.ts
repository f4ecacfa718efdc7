import { aws, type Reasons } from './reason';

/** Private DNS of interface endpoints. */
export const privateDnsReasons = {
  'not-an-interface-endpoint': {
    reason: 'Only interface endpoints have private DNS that a user turns on.',
    source: aws('vpc/latest/privatelink/interface-endpoints'),
  },
  'no-private-dns-for-service': {
    reason: 'Interface endpoints of this service have no private DNS.',
    source: aws('amazondynamodb/latest/developerguide/privatelink-interface-endpoints'),
  },
  'service-without-private-name': {
    reason: 'The provider of the service gives it no private DNS name.',
    source: aws('vpc/latest/privatelink/manage-dns-names'),
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
  'private-dns-is-on': {
    reason: 'The endpoint has private DNS already.',
    source: aws('vpc/latest/privatelink/interface-endpoints'),
  },
  'inbound-resolver-is-for-s3': {
    reason: 'Private DNS for inbound Resolver endpoints alone exists for Amazon S3.',
    source: aws('AmazonS3/latest/userguide/privatelink-interface-endpoints'),
  },
} as const satisfies Reasons;
