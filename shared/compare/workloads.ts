import type { Network } from '../network/network';
import { type OwnerKind, ownerOf } from '../network/owner';
import { passingKinds } from '../network/ownerKind';
import { isState, nameTag } from '../network/record';
import type { RequestSource } from '../routing/request';

/** Something that starts requests. */
export type Workload = {
  source: RequestSource & { kind: 'instance' | 'network-interface' };
  id: string;
  name: string;
  kind: OwnerKind;
  account?: string;
  region?: string;
  vpcId?: string;
  subnetId?: string;
};

/**
 * Every workload of a network, by id: instances, and interfaces that do somebody's work without one (functions,
 * tasks, databases). Left out is what only passes requests on: gateways, endpoints, attachments, load balancers.
 */
export function workloadsOf(network: Network): Workload[] {
  const workloads: Workload[] = [];
  for (const instance of network.instances.values()) {
    if (instance.subnetId === undefined || isState(instance.state, 'terminated')) continue;
    const { id, account, region, vpcId, subnetId } = instance;
    workloads.push({
      source: { kind: 'instance', id },
      id,
      name: nameTag(instance) ?? id,
      kind: 'instance',
      ...known({ account, region, vpcId, subnetId }),
    });
  }
  for (const each of network.networkInterfaces.values()) {
    const owner = ownerOf(network, each);
    if (passingKinds.has(owner.kind) || network.instances.has(each.attachment?.instanceId ?? ''))
      continue;
    // Nobody's: an interface that is attached to nothing sends nothing.
    if (each.subnetId === undefined || isState(each.state, 'available')) continue;
    const { id, account, region, vpcId, subnetId } = each;
    workloads.push({
      source: { kind: 'network-interface', id },
      id,
      name: nameTag(each) ?? (owner.kind === 'unknown' ? id : owner.name),
      kind: owner.kind,
      ...known({ account, region, vpcId, subnetId }),
    });
  }
  return workloads.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

type PlaceFields = 'account' | 'region' | 'vpcId' | 'subnetId';

function known(
  fields: Record<PlaceFields, string | undefined>,
): Partial<Record<PlaceFields, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
