import { coverageOf, isComplete } from '../../network/coverage';
import type { Network } from '../../network/network';
import type { Vpc } from '../../network/vpc';
import type { ServiceDetail } from '../../network/vpcEndpoint';

/** https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html */
export const MAX_POLICY_CHARACTERS = 20_480;

/** What a Region said of a service with this type of endpoint, where it was asked. */
export function detailOf(
  network: Network,
  serviceName: string,
  type: string,
  vpc: Vpc,
): ServiceDetail | undefined {
  const details = [...network.serviceDetails.values()].filter(
    (detail) =>
      detail.serviceName === serviceName &&
      detail.serviceTypes.includes(type) &&
      (detail.region === undefined || detail.region === vpc.region),
  );
  return details.find((detail) => detail.account === vpc.account) ?? details[0];
}

/**
 * False only where the Region's whole list was read and the service is not in it. An empty list is no answer of
 * AWS: every Region offers services.
 */
export function serviceOffered(
  network: Network,
  serviceName: string,
  type: string,
  vpc: Vpc,
): boolean {
  if (detailOf(network, serviceName, type, vpc) !== undefined) return true;
  if (!isComplete(coverageOf(network.coverage, 'DescribeVpcEndpointServices', vpc))) return true;
  return ![...network.serviceDetails.values()].some(
    (detail) => detail.region === vpc.region && detail.account === vpc.account,
  );
}
