import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import { SubnetId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed, removed } from '../change';
import { find } from '../find';
import { type Refusal, refused } from '../refusal';

export const RemoveSubnet = z.object({ subnetId: SubnetId });
export type RemoveSubnet = z.infer<typeof RemoveSubnet>;

/**
 * Removes an empty subnet with its associations.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-deleting.html
 */
export function removeSubnet(network: Network, { subnetId }: RemoveSubnet): Result<Diff, Refusal> {
  const subnet = find(network, 'subnets', subnetId);
  if (!subnet.ok) return subnet;
  const inside = interfacesIn(network, subnetId);
  if (inside.length > 0) return refused('subnet-in-use', subnetId, ...inside);
  return ok([
    ...associations(network, subnetId),
    ...[...network.vpcBlockPublicAccessExclusions.values()]
      .filter((exclusion) => exclusion.subnetId === subnetId)
      .map((exclusion) => removed('vpcBlockPublicAccessExclusions', exclusion)),
    removed('subnets', subnet.value),
  ]);
}

/** The interfaces of a subnet, and instances that are known without theirs. */
export function interfacesIn(network: Network, subnetId: string): string[] {
  const ids: string[] = [];
  for (const each of network.networkInterfaces.values())
    if (each.subnetId === subnetId) ids.push(each.id);
  for (const each of network.instances.values())
    if (each.subnetId === subnetId && each.networkInterfaceIds.length === 0) ids.push(each.id);
  return ids;
}

function associations(network: Network, subnetId: string): Change[] {
  const names = (association: { subnetId?: string | undefined }) =>
    association.subnetId === subnetId;
  const changes: Change[] = [];
  for (const table of network.routeTables.values())
    if (table.associations.some(names)) {
      const left = table.associations.filter((each) => !names(each));
      changes.push(changed('routeTables', table, { ...table, associations: left }));
    }
  for (const acl of network.networkAcls.values())
    if (acl.associations.some(names)) {
      const left = acl.associations.filter((each) => !names(each));
      changes.push(changed('networkAcls', acl, { ...acl, associations: left }));
    }
  return changes;
}
