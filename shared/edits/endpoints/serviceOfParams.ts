import type { RegionName } from '../../network/ids';
import type { Network } from '../../network/network';
import { endpointServiceName, parseServiceName, type ServiceName } from '../../network/serviceName';
import type { Vpc } from '../../network/vpc';
import type { ServiceConfiguration, ServiceDetail } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { type Refusal, refused } from '../refusal';
import { letsIn } from '../services/allowedPrincipals';
import { detailOf, providerOf, serviceOffered } from './endpointRules';

export type Wanted = {
  serviceName: string;
  service: ServiceName;
  /** Where the service is. */
  region: RegionName;
  detail: ServiceDetail | undefined;
  provider: ServiceConfiguration | undefined;
};

/**
 * The service that an endpoint of this type is wanted for, by its short or full name.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export function wantedService(
  network: Network,
  vpc: Vpc,
  type: 'Interface' | 'GatewayLoadBalancer',
  name: string,
  serviceRegion: RegionName | undefined,
): Result<Wanted, Refusal> {
  if (!vpc.region) return refused('unknown-region', vpc.id);
  const region = serviceRegion ?? vpc.region;
  const serviceName = endpointServiceName(name, region);
  const service = parseServiceName(serviceName);
  if (!service || service.service === 's3express') return refused('service-not-offered', name);
  if (region !== vpc.region) {
    if (!reachesAcrossRegions(service.service))
      return refused('no-cross-region-service', serviceName, vpc.region);
  } else if (!serviceOffered(network, serviceName, type, vpc))
    return refused('service-not-offered', serviceName, vpc.region);
  const provider = providerOf(network, serviceName, type);
  if (provider && !letsIn(provider, vpc.account))
    return refused('service-not-allowed', provider.id, vpc.id);
  const detail = detailOf(network, serviceName, type, vpc);
  return ok({ serviceName, service, region, detail, provider });
}

/** Source: https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-cross-region-privatelink-support.html (2026-11) */
const acrossRegions: ReadonlySet<string> = new Set([
  's3',
  'iam',
  'ecr.api',
  'ecr.dkr',
  'kms',
  'kms-fips',
  'ecs',
  'lambda',
  'kinesis-firehose',
  'kinesisanalytics',
  'kinesisanalytics-fips',
  'route53',
]);

function reachesAcrossRegions(service: string): boolean {
  return service.startsWith('vpce-svc-') || acrossRegions.has(service);
}

/** Zones, by their ids, without endpoints to other Regions; the page is the same. */
export const zonesWithinRegion: ReadonlySet<string> = new Set([
  'use1-az3',
  'usw1-az2',
  'apne1-az3',
  'apne2-az2',
  'apne2-az4',
]);
