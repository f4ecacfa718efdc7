import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import { VpcEndpointId, VpcEndpointServiceId } from '../../network/ids';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import type { ServiceConfiguration, VpcEndpoint } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { added, changed } from '../change';
import { find } from '../find';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';

/** A new endpoint's state: it waits where its provider wants to accept it. */
export function stateAtProvider(provider: ServiceConfiguration | undefined): string {
  return provider?.acceptanceRequired === true ? 'pendingAcceptance' : 'available';
}

/** What the provider sees of a new endpoint. */
export function connectionTo(
  provider: ServiceConfiguration | undefined,
  endpoint: VpcEndpoint,
): Change[] {
  if (!provider) return [];
  const connection = {
    ...drawnAt(provider),
    ...(endpoint.state === undefined ? {} : { state: endpoint.state }),
    serviceId: provider.id,
    vpcEndpointId: endpoint.id,
    ...(endpoint.account === undefined ? {} : { vpcEndpointOwner: endpoint.account }),
  };
  return [added('vpcEndpointConnections', connection)];
}

export const AnswerConnection = z.object({
  serviceId: VpcEndpointServiceId,
  endpointId: VpcEndpointId,
  answer: z.enum(['accept', 'reject']),
});
export type AnswerConnection = z.infer<typeof AnswerConnection>;

/**
 * What a provider says to an endpoint that waits; it may also reject one that it accepted before.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html
 */
export function answerConnection(
  network: Network,
  { serviceId, endpointId, answer }: AnswerConnection,
): Result<Diff, Refusal> {
  const provider = find(network, 'serviceConfigurations', serviceId);
  if (!provider.ok) return provider;
  const connection = [...network.vpcEndpointConnections.values()].find(
    (each) => each.serviceId === serviceId && each.vpcEndpointId === endpointId,
  );
  const endpoint = network.vpcEndpoints.get(endpointId);
  if (!connection && endpoint?.serviceName !== provider.value.serviceName)
    return refused('no-such-connection', serviceId, endpointId);
  const before = connection?.state ?? endpoint?.state;
  if (answer === 'accept' && !isState(before, 'pendingAcceptance', 'rejected'))
    return refused('connection-does-not-wait', endpointId, before ?? '');
  const state = answer === 'accept' ? 'available' : 'rejected';
  return ok([
    ...(connection
      ? [changed('vpcEndpointConnections', connection, { ...connection, state })]
      : []),
    ...(endpoint ? [changed('vpcEndpoints', endpoint, { ...endpoint, state })] : []),
  ]);
}
