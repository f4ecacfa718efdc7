import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { VpcEndpointId } from '../../network/ids';
import type { Network } from '../../network/network';
import { endpointType } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { isEndpointName } from './endpointNames';

export const DisablePrivateDns = z.object({ endpointId: VpcEndpointId });
export type DisablePrivateDns = z.infer<typeof DisablePrivateDns>;

/** Source: https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html */
export function disablePrivateDns(
  network: Network,
  { endpointId }: DisablePrivateDns,
): Result<Diff, Refusal> {
  const endpoint = find(network, 'vpcEndpoints', endpointId);
  if (!endpoint.ok) return endpoint;
  if (endpointType(endpoint.value) !== 'Interface')
    return refused('not-an-interface-endpoint', endpointId);
  if (endpoint.value.requesterManaged === true)
    return refused('requester-managed-endpoint', endpointId);
  const { privateDnsOnlyForInboundResolverEndpoint: _, ...dnsOptions } =
    endpoint.value.dnsOptions ?? {};
  return ok([
    changed('vpcEndpoints', endpoint.value, {
      ...endpoint.value,
      privateDnsEnabled: false,
      ...(endpoint.value.dnsOptions === undefined ? {} : { dnsOptions }),
      dnsEntries: endpoint.value.dnsEntries.filter(isEndpointName),
    }),
  ]);
}
