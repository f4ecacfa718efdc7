import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { InternetGatewayId, VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { isState, Tags } from '../../network/record';
import { ok, type Result } from '../../result';
import { added, removed } from '../change';
import { find, takenId } from '../find';
import { inTurn } from '../inTurn';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { deadRoutes } from '../routes/deadRoutes';
import { withoutGateway } from '../routeTables/associateGateway';

export const AddInternetGateway = z.object({
  gatewayId: InternetGatewayId,
  vpcId: VpcId,
  tags: Tags.optional(),
});
export type AddInternetGateway = z.infer<typeof AddInternetGateway>;

/** Creates and attaches: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html */
export function addInternetGateway(
  network: Network,
  params: AddInternetGateway,
): Result<Diff, Refusal> {
  const vpc = find(network, 'vpcs', params.vpcId);
  if (!vpc.ok) return vpc;
  const taken = takenId(network, 'internetGateways', params.gatewayId);
  if (taken) return taken;
  const known = internetGatewayOf(network, params.vpcId);
  if (known) return refused('internet-gateway-exists', known.id, params.vpcId);
  return ok([
    added('internetGateways', {
      ...drawnAt(vpc.value, params.tags),
      id: params.gatewayId,
      attachments: [{ vpcId: params.vpcId, state: 'available' }],
    }),
  ]);
}

export const RemoveInternetGateway = z.object({ gatewayId: InternetGatewayId });
export type RemoveInternetGateway = z.infer<typeof RemoveInternetGateway>;

/** Detaches and deletes: https://docs.aws.amazon.com/vpc/latest/userguide/delete-igw.html */
export function removeInternetGateway(
  network: Network,
  { gatewayId }: RemoveInternetGateway,
): Result<Diff, Refusal> {
  const gateway = find(network, 'internetGateways', gatewayId);
  if (!gateway.ok) return gateway;
  for (const { vpcId } of gateway.value.attachments) {
    const holders = holdersOfPublicAddresses(network, vpcId);
    if (holders.length > 0) return refused('internet-gateway-in-use', gatewayId, ...holders);
  }
  return inTurn(network, [
    () => ok([removed('internetGateways', gateway.value)]),
    (now) => ok(withoutGateway(now, gatewayId)),
    (now) => ok(deadRoutes(now, ({ target }) => target.id === gatewayId)),
  ]);
}

export function internetGatewayOf(network: Network, vpcId: string) {
  return [...network.internetGateways.values()].find(({ attachments }) =>
    attachments.some(
      (attachment) =>
        attachment.vpcId === vpcId && !isState(attachment.state, 'detached', 'detaching'),
    ),
  );
}

function holdersOfPublicAddresses(network: Network, vpcId: string): string[] {
  const holders: string[] = [];
  for (const { id, vpcId: own, privateIps } of network.networkInterfaces.values())
    if (own === vpcId && privateIps.some(({ publicIp }) => publicIp !== undefined))
      holders.push(id);
  for (const { id, vpcId: own, availabilityMode, addresses } of network.natGateways.values())
    if (own === vpcId && availabilityMode === 'regional' && addresses.length > 0) holders.push(id);
  return holders;
}
