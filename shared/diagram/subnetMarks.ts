import type { Network } from '../network/network';
import type { MarkedRecord } from './markDiagram';
import type { Sides } from './mergeScenes';
import { nodeId } from './scene';
import { effectiveRouteTable } from './subnetKind';

/**
 * Route tables and network ACLs are drawn as what they do to subnets: one that has another table now, or one whose
 * table or ACL changed, is a changed subnet to whoever looks at the diagram.
 */
export function subnetMarks(
  { before, after }: Sides<Network>,
  records: readonly MarkedRecord[],
): MarkedRecord[] {
  const marked = new Set(records.map(({ ref }) => nodeId(ref)));
  const acls = aclsOfSubnets(after);
  const changed: MarkedRecord[] = [];
  for (const subnet of after.subnets.values()) {
    const was = before.subnets.get(subnet.id);
    const ref = { collection: 'subnets', key: subnet.id } as const;
    if (was === undefined || marked.has(nodeId(ref))) continue;
    const [old, now] = [effectiveRouteTable(before, was), effectiveRouteTable(after, subnet)];
    const acl = acls.get(subnet.id);
    const differs =
      (old !== undefined && now !== undefined && old.id !== now.id) ||
      (now !== undefined && marked.has(nodeId({ collection: 'routeTables', key: now.id }))) ||
      (acl !== undefined && marked.has(nodeId({ collection: 'networkAcls', key: acl })));
    if (differs) changed.push({ ref, mark: 'changed' });
  }
  return changed;
}

function aclsOfSubnets({ networkAcls }: Network): ReadonlyMap<string, string> {
  const acls = new Map<string, string>();
  for (const { id, associations } of networkAcls.values())
    for (const { subnetId } of associations) acls.set(subnetId, id);
  return acls;
}
