/**
 * How AWS names its endpoint services and their hosts.
 *
 * Names are not guessed where the API told them: DnsEntries of an endpoint and PrivateDnsNames of
 * DescribeVpcEndpointServices come first. This is for a model without either.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 *         https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html
 *         https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 */
export type ServiceName = {
  /** `com.amazonaws`, `cn.com.amazonaws`, `aws.sagemaker`, ... */
  namespace: string;
  /** Absent for a service without Regions (IAM, Route 53, CloudFront). */
  region?: string;
  /** `s3`, `ecr.api`, or `vpce-svc-...` for a service that is not AWS's own. */
  service: string;
};

/** Takes the name of an endpoint service apart; undefined where it follows no scheme of AWS. */
export function parseServiceName(name: string): ServiceName | undefined {
  const parts = name.split('.');
  if (parts.length < 3 || parts.includes('')) return undefined;
  const at = parts.findIndex((part) => REGION.test(part));
  if (at >= 2 && at < parts.length - 1) {
    const namespace = parts.slice(0, at).join('.');
    const region = parts[at];
    return { namespace, ...(region ? { region } : {}), service: parts.slice(at + 1).join('.') };
  }
  if (parts[0] !== 'com' || parts[1] !== 'amazonaws') return undefined;
  return { namespace: 'com.amazonaws', service: parts.slice(2).join('.') };
}

const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d+$/;

/** The three services that have Gateway endpoints. https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
export const gatewayServices: ReadonlySet<string> = new Set(['s3', 'dynamodb', 's3express']);

/**
 * The full name of a service's endpoint service in a Region; a full name stands as it is.
 * China's interface services carry `cn.` in front, its gateways do not.
 */
export function endpointServiceName(
  service: string,
  region: string,
  type: 'Gateway' | 'Interface' = 'Interface',
): string {
  if (service.startsWith('vpce-svc-')) return `com.amazonaws.vpce.${region}.${service}`;
  if (/^(com|cn|aws|eu|api)\./.test(service)) return service;
  if (globalServices.has(service)) return `com.amazonaws.${service}`;
  const prefix = type === 'Interface' && region.startsWith('cn-') ? 'cn.' : '';
  return `${prefix}com.amazonaws.${region}.${service}`;
}

const globalServices: ReadonlySet<string> = new Set(['iam', 'route53', 'cloudfront']);

/** The names by which a service goes in a Region without any endpoint, and which private DNS would take over. */
export function defaultHostNames(service: string, region: string): string[] {
  const suffix = dnsSuffix(region);
  if (globalServices.has(service)) return [`${service}.${suffix}`];
  return hostHeads(service).map((head) => `${head}.${region}.${suffix}`);
}

/** What stands before the Region in a service's host names. */
export function hostHeads(service: string): readonly string[] {
  return hostsOf.get(service) ?? [service];
}

/** What every host name of AWS in a Region ends in. */
export function dnsSuffix(region: string): string {
  if (region.startsWith('cn-')) return 'amazonaws.com.cn';
  return region.startsWith('eusc-') ? 'amazonaws.eu' : 'amazonaws.com';
}

/** What dual-stack names end in. They stand beside the others, with the same first part for most services. */
export function dualStackSuffix(region: string): string {
  return region.startsWith('cn-') ? 'api.amazonwebservices.com.cn' : 'api.aws';
}

/** Where the host differs from the service's name. */
const hostsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['s3', ['s3', '*.s3', 's3-control', '*.s3-control', 's3-accesspoint', '*.s3-accesspoint']],
  ['s3express', ['s3express-control']],
  ['dynamodb-streams', ['streams.dynamodb']],
  ['ecr.api', ['api.ecr']],
  ['ecr.dkr', ['*.dkr.ecr']],
  ['kinesis-streams', ['kinesis', '*.kinesis']],
  ['kinesis-firehose', ['firehose']],
  ['execute-api', ['*.execute-api']],
  ['sagemaker.api', ['api.sagemaker']],
  ['sagemaker.runtime', ['runtime.sagemaker']],
]);

/**
 * Whether an interface endpoint of this service can take over its default names.
 * DynamoDB's cannot: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/privatelink-interface-endpoints.html
 */
export function hasPrivateDns(service: string): boolean {
  return service !== 'dynamodb' && service !== 'dynamodb-streams';
}
