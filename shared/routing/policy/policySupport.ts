import type { ServiceDetail, VpcEndpoint } from '../../network/vpcEndpoint';

/**
 * Whether an endpoint's policy has any effect: false for types without one, for services that take none and for
 * every service that is not AWS's own; undefined where the service's answer was not read.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export function policySupported(
  endpoint: Pick<VpcEndpoint, 'type' | 'serviceName'>,
  details: readonly ServiceDetail[],
): boolean | undefined {
  if (endpoint.type !== 'Interface' && endpoint.type !== 'Gateway') return false;
  if (endpoint.serviceName?.includes('.vpce-svc-')) return false;
  const detail = details.find(
    (candidate) =>
      candidate.serviceName === endpoint.serviceName &&
      candidate.serviceTypes.includes(endpoint.type),
  );
  if (detail?.vpcEndpointPolicySupported === false) return false;
  if (detail?.owner !== undefined && detail.owner !== 'amazon') return false;
  return detail?.vpcEndpointPolicySupported;
}
