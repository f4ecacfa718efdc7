import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { VpcEndpointId } from '../../network/ids';
import type { Network } from '../../network/network';
import { parseServiceName } from '../../network/serviceName';
import { endpointType } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { type Refusal, refused } from '../refusal';
import { detailOf, providerOf } from './endpointRules';
import { privateNames, refusedPrivateDns } from './privateDns';

export const EnablePrivateDns = z.object({
  endpointId: VpcEndpointId,
  /** S3 alone: for queries from an inbound Resolver endpoint, while the VPC's own go on to the gateway endpoint. Absent: false. */
  onlyForInboundResolver: z.boolean().optional(),
});
export type EnablePrivateDns = z.infer<typeof EnablePrivateDns>;

/**
 * Turns private DNS on for the VPC of an interface endpoint.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html
 */
export function enablePrivateDns(
  network: Network,
  { endpointId, onlyForInboundResolver = false }: EnablePrivateDns,
): Result<Diff, Refusal> {
  const endpoint = network.vpcEndpoints.get(endpointId);
  if (!endpoint) return refused('no-such-endpoint', endpointId);
  if (endpointType(endpoint) !== 'Interface')
    return refused('not-an-interface-endpoint', endpointId);
  if (endpoint.requesterManaged === true) return refused('requester-managed-endpoint', endpointId);
  const inboundOnly = endpoint.dnsOptions?.privateDnsOnlyForInboundResolverEndpoint === true;
  if (endpoint.privateDnsEnabled === true && inboundOnly === onlyForInboundResolver)
    return refused('private-dns-is-on', endpointId);
  const vpc = network.vpcs.get(endpoint.vpcId ?? '');
  if (!vpc) return refused('no-such-vpc', endpoint.vpcId ?? '');
  const name = endpoint.serviceName ?? '';
  const service = parseServiceName(name);
  if (onlyForInboundResolver && service?.service !== 's3')
    return refused('inbound-resolver-is-for-s3', endpointId);
  const region = endpoint.serviceRegion ?? service?.region ?? vpc.region;
  if (!service || !region) return refused('service-not-offered', name);
  const detail = detailOf(network, name, 'Interface', vpc);
  const names = privateNames(service, region, detail, providerOf(network, name, 'Interface'));
  const others = new Map([...network.vpcEndpoints].filter(([key]) => key !== endpointId));
  const conflict = refusedPrivateDns({ ...network, vpcEndpoints: others }, vpc, {
    service: service.service,
    names,
    inboundOnly: onlyForInboundResolver,
  });
  if (conflict) return conflict;
  const known = new Set(endpoint.dnsEntries.map((entry) => entry.dnsName));
  const more = (names ?? []).filter((each) => !known.has(each)).map((dnsName) => ({ dnsName }));
  return ok([
    changed('vpcEndpoints', endpoint, {
      ...endpoint,
      privateDnsEnabled: true,
      dnsOptions: {
        ...endpoint.dnsOptions,
        privateDnsOnlyForInboundResolverEndpoint: onlyForInboundResolver,
      },
      dnsEntries: [...endpoint.dnsEntries, ...more],
    }),
  ]);
}
