import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { EgressOnlyInternetGatewayId, VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added, removed } from '../change';
import { find, takenId } from '../find';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { deadRoutes } from '../routes/deadRoutes';

export const AddEgressOnlyGateway = z.object({
  gatewayId: EgressOnlyInternetGatewayId,
  vpcId: VpcId,
  tags: Tags.optional(),
});
export type AddEgressOnlyGateway = z.infer<typeof AddEgressOnlyGateway>;

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html */
export function addEgressOnlyGateway(
  network: Network,
  params: AddEgressOnlyGateway,
): Result<Diff, Refusal> {
  const vpc = find(network, 'vpcs', params.vpcId);
  if (!vpc.ok) return vpc;
  const taken = takenId(network, 'egressOnlyInternetGateways', params.gatewayId);
  if (taken) return taken;
  for (const { id, attachments } of network.egressOnlyInternetGateways.values())
    if (attachments.some(({ vpcId }) => vpcId === params.vpcId))
      return refused('egress-only-gateway-exists', id, params.vpcId);
  return ok([
    added('egressOnlyInternetGateways', {
      ...drawnAt(vpc.value, params.tags),
      id: params.gatewayId,
      attachments: [{ vpcId: params.vpcId, state: 'attached' }],
    }),
  ]);
}

export const RemoveEgressOnlyGateway = z.object({ gatewayId: EgressOnlyInternetGatewayId });
export type RemoveEgressOnlyGateway = z.infer<typeof RemoveEgressOnlyGateway>;

export function removeEgressOnlyGateway(
  network: Network,
  { gatewayId }: RemoveEgressOnlyGateway,
): Result<Diff, Refusal> {
  const gateway = find(network, 'egressOnlyInternetGateways', gatewayId);
  if (!gateway.ok) return gateway;
  return ok([
    removed('egressOnlyInternetGateways', gateway.value),
    ...deadRoutes(network, ({ target }) => target.id === gatewayId),
  ]);
}
