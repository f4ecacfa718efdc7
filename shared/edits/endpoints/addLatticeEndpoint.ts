import { z } from 'zod';
import type { Diff } from '../../network/diff';
import {
  NetworkInterfaceId,
  SecurityGroupId,
  SubnetId,
  VpcEndpointId,
  VpcId,
} from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import type { VpcEndpoint } from '../../network/vpcEndpoint';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { find } from '../find';
import { drawInterfaces } from '../interfaces/drawInterfaces';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { selectGroups } from './endpointGroups';
import { endpointInterfaces, selectSubnets } from './endpointSubnets';

export const AddLatticeEndpoint = z.object({
  endpointId: VpcEndpointId,
  type: z.enum(['Resource', 'ServiceNetwork']),
  vpcId: VpcId,
  /** Of the resource configuration or the service network. */
  arn: z.string(),
  subnetIds: z.array(SubnetId),
  /** One a subnet, in the same order. */
  networkInterfaceIds: z.array(NetworkInterfaceId),
  /** Absent: the VPC's default group. */
  groupIds: z.array(SecurityGroupId).optional(),
  tags: Tags.optional(),
});
export type AddLatticeEndpoint = z.infer<typeof AddLatticeEndpoint>;

/**
 * Adds an endpoint to a resource or a service network of VPC Lattice.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-resources.html
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-service-networks.html
 * Not modelled: its DNS names, which AWS tells by another call; the /28 that a service network takes of each subnet.
 */
export function addLatticeEndpoint(
  network: Network,
  params: AddLatticeEndpoint,
): Result<Diff, Refusal> {
  const { endpointId, type, arn, networkInterfaceIds } = params;
  const found = find(network, 'vpcs', params.vpcId);
  if (!found.ok) return found;
  const vpc = found.value;
  if (network.vpcEndpoints.has(endpointId)) return refused('id-taken', endpointId);
  if (!arns[type].test(arn)) return refused('not-a-lattice-arn', arn);
  const subnets = selectSubnets(network, params, vpc, []);
  if (!subnets.ok) return subnets;
  const groups = selectGroups(network, params.groupIds, vpc);
  if (!groups.ok) return groups;
  const drawn = drawInterfaces(
    network,
    endpointInterfaces(endpointId, subnets.value, networkInterfaceIds, { groups: groups.value }),
  );
  if (!drawn.ok) return drawn;
  const endpoint: VpcEndpoint = {
    ...drawnAt(vpc, params.tags),
    state: 'available',
    id: endpointId,
    type,
    vpcId: vpc.id,
    ...(type === 'Resource' ? { resourceConfigurationArn: arn } : { serviceNetworkArn: arn }),
    routeTableIds: [],
    subnetIds: subnets.value.map((subnet) => subnet.id),
    networkInterfaceIds: drawn.value.interfaces.map((each) => each.id),
    groups: groups.value,
    privateDnsEnabled: false,
    ipAddressType: 'ipv4',
    dnsEntries: [],
  };
  return ok([...drawn.value.diff, added('vpcEndpoints', endpoint)]);
}

const arns = {
  Resource: /^arn:aws[\w-]*:vpc-lattice:[^:]*:[^:]*:resourceconfiguration\/\S+$/,
  ServiceNetwork: /^arn:aws[\w-]*:vpc-lattice:[^:]*:[^:]*:servicenetwork\/\S+$/,
};
