import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { NetworkInterfaceId, SubnetId, VpcEndpointId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Subnet } from '../../network/vpc';
import { endpointType, type VpcEndpoint } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { drawInterfaces, interfaceRemoval } from '../interfaces/drawInterfaces';
import { type Refusal, refused } from '../refusal';
import { renamedZones } from './endpointNames';
import { zonesOffered } from './endpointRules';
import { endpointInterfaces, selectSubnets } from './endpointSubnets';

export const AddEndpointSubnets = z.object({
  endpointId: VpcEndpointId,
  subnetIds: z.array(SubnetId),
  /** One a subnet, in the same order. */
  networkInterfaceIds: z.array(NetworkInterfaceId),
});
export type AddEndpointSubnets = z.infer<typeof AddEndpointSubnets>;

/** Source: https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html */
export function addEndpointSubnets(
  network: Network,
  params: AddEndpointSubnets,
): Result<Diff, Refusal> {
  const found = changeableEndpoint(network, params.endpointId);
  if (!found.ok) return found;
  const endpoint = found.value;
  const vpc = find(network, 'vpcs', endpoint.vpcId);
  if (!vpc.ok) return vpc;
  const present = subnetsOf(network, endpoint);
  const zones = zonesOffered(network, endpoint.serviceName ?? '', endpoint.type, vpc.value);
  const subnets = selectSubnets(network, params, vpc.value, zones, present);
  if (!subnets.ok) return subnets;
  const drawn = drawInterfaces(
    network,
    endpointInterfaces(endpoint.id, subnets.value, params.networkInterfaceIds, {
      groups: endpoint.groups,
    }),
  );
  if (!drawn.ok) return drawn;
  const after: VpcEndpoint = {
    ...endpoint,
    subnetIds: [...endpoint.subnetIds, ...subnets.value.map(({ id }) => id)],
    networkInterfaceIds: [
      ...endpoint.networkInterfaceIds,
      ...drawn.value.interfaces.map(({ id }) => id),
    ],
    dnsEntries: renamedZones(endpoint, [...present, ...subnets.value]),
  };
  return ok([...drawn.value.diff, changed('vpcEndpoints', endpoint, after)]);
}

export const RemoveEndpointSubnets = z.object({
  endpointId: VpcEndpointId,
  subnetIds: z.array(SubnetId),
});
export type RemoveEndpointSubnets = z.infer<typeof RemoveEndpointSubnets>;

export function removeEndpointSubnets(
  network: Network,
  { endpointId, subnetIds }: RemoveEndpointSubnets,
): Result<Diff, Refusal> {
  const found = changeableEndpoint(network, endpointId);
  if (!found.ok) return found;
  const endpoint = found.value;
  const stranger = subnetIds.find((id) => !endpoint.subnetIds.includes(id));
  if (stranger !== undefined) return refused('not-a-subnet-of-endpoint', endpointId, stranger);
  const left = endpoint.subnetIds.filter((id) => !subnetIds.includes(id));
  if (left.length === 0) return refused('no-subnets', endpointId);
  const gone = endpoint.networkInterfaceIds.filter((id) =>
    subnetIds.some((each) => each === network.networkInterfaces.get(id)?.subnetId),
  );
  const after: VpcEndpoint = {
    ...endpoint,
    subnetIds: left,
    networkInterfaceIds: endpoint.networkInterfaceIds.filter((id) => !gone.includes(id)),
    dnsEntries: renamedZones(
      endpoint,
      left.flatMap((id) => network.subnets.get(id) ?? []),
    ),
  };
  return ok([...interfaceRemoval(network, gone), changed('vpcEndpoints', endpoint, after)]);
}

/** An endpoint whose subnets and groups its owner changes. */
export function changeableEndpoint(network: Network, id: string): Result<VpcEndpoint, Refusal> {
  const endpoint = find(network, 'vpcEndpoints', id);
  if (!endpoint.ok) return endpoint;
  if (endpoint.value.requesterManaged === true) return refused('requester-managed-endpoint', id);
  const type = endpointType(endpoint.value);
  return type === 'Interface' || type === 'Resource' || type === 'ServiceNetwork'
    ? endpoint
    : refused('endpoint-has-no-such-choice', id, endpoint.value.type);
}

function subnetsOf(network: Network, { subnetIds }: VpcEndpoint): Subnet[] {
  return subnetIds.flatMap((id) => network.subnets.get(id) ?? []);
}
