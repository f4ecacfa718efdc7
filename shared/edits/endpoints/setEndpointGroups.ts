import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { SecurityGroupId, VpcEndpointId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';
import { changeableEndpoint } from './changeEndpointSubnets';
import { selectGroups } from './endpointGroups';

export const SetEndpointGroups = z.object({
  endpointId: VpcEndpointId,
  groupIds: z.array(SecurityGroupId),
});
export type SetEndpointGroups = z.infer<typeof SetEndpointGroups>;

/** Source: https://docs.aws.amazon.com/vpc/latest/privatelink/interface-endpoints.html */
export function setEndpointGroups(
  network: Network,
  { endpointId, groupIds }: SetEndpointGroups,
): Result<Diff, Refusal> {
  const endpoint = changeableEndpoint(network, endpointId);
  if (!endpoint.ok) return endpoint;
  const vpc = find(network, 'vpcs', endpoint.value.vpcId);
  if (!vpc.ok) return vpc;
  if (groupIds.length === 0) return refused('no-groups', endpointId);
  const groups = selectGroups(network, groupIds, vpc.value);
  if (!groups.ok) return groups;
  return ok([
    changed('vpcEndpoints', endpoint.value, { ...endpoint.value, groups: groups.value }),
    ...endpoint.value.networkInterfaceIds
      .flatMap((id) => network.networkInterfaces.get(id) ?? [])
      .map((each) => changed('networkInterfaces', each, { ...each, groups: groups.value })),
  ]);
}
