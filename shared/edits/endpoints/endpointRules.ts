import { coverageOf, isComplete } from '../../network/coverage';
import type { Network } from '../../network/network';
import type { Vpc } from '../../network/vpc';
import type { ServiceConfiguration, ServiceDetail } from '../../network/vpcEndpoint';

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

/** The model's own endpoint service of this name and type, if one of its accounts provides it. */
export function providerOf(
  network: Network,
  serviceName: string,
  type: string,
): ServiceConfiguration | undefined {
  return [...network.serviceConfigurations.values()].find(
    (configuration) =>
      configuration.serviceName === serviceName && configuration.serviceTypes.includes(type),
  );
}

/** The zones, by the names of the VPC's account, in which a service may be reached; empty: not known. */
export function zonesOffered(
  network: Network,
  serviceName: string,
  type: string,
  vpc: Vpc,
): readonly string[] {
  const detail = detailOf(network, serviceName, type, vpc);
  if (detail && detail.availabilityZones.length > 0) return detail.availabilityZones;
  const provider = providerOf(network, serviceName, type);
  // Another account names its zones its own way.
  return provider && provider.account === vpc.account ? provider.availabilityZones : [];
}

/**
 * False only where the Region's whole list was read and the service is not in it. An empty list is no answer of
 * AWS: every Region offers services. Services that the model's own accounts provide are offered.
 */
export function serviceOffered(
  network: Network,
  serviceName: string,
  type: string,
  vpc: Vpc,
): boolean {
  if (detailOf(network, serviceName, type, vpc) !== undefined) return true;
  if (providerOf(network, serviceName, type) !== undefined) return true;
  if (!isComplete(coverageOf(network.coverage, 'DescribeVpcEndpointServices', vpc))) return true;
  return ![...network.serviceDetails.values()].some(
    (detail) => detail.region === vpc.region && detail.account === vpc.account,
  );
}
