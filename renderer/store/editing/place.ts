import type { DiagramNode, ResourceRef } from '../../../shared/diagram/diagram';
import type { Network } from '../../../shared/network/network';
import { placeOfResource } from '../../../shared/network/resources';

/** Where in a network something is to be done: as much of it as is known. */
export type Place = {
  /** The resource itself. */
  ref?: ResourceRef | undefined;
  account?: string | undefined;
  region?: string | undefined;
  vpcId?: string | undefined;
  zone?: string | undefined;
  subnetId?: string | undefined;
};

export function placeOf(network: Network, ref: ResourceRef): Place {
  const record = network[ref.collection].get(ref.key);
  if (record === undefined) return { ref };
  const { account, region, vpcId, subnetId } = placeOfResource(network, ref.collection, record);
  const zone = network.subnets.get(subnetId ?? '')?.availabilityZone;
  return { ref, account, region, vpcId, subnetId, zone };
}

/** Whether the network holds what a node shows: a comparison also draws what went, or would come. */
export function isHeld(network: Network, node: DiagramNode): boolean {
  const [member] = 'members' in node ? node.members : [];
  const ref = node.ref ?? member;
  return ref === undefined || network[ref.collection].has(ref.key);
}

/** Where a node of the diagram stands: a zone and a Region have no record, and stand in what holds them. */
export function placeOfNode(
  network: Network,
  node: DiagramNode,
  byId: ReadonlyMap<string, DiagramNode>,
): Place {
  if (node.ref !== undefined) return placeOf(network, node.ref);
  const [member] = 'members' in node ? node.members : [];
  if (member !== undefined) return { ...placeOf(network, member), ref: undefined };
  const parent = node.parent === undefined ? undefined : byId.get(node.parent);
  const outer = parent === undefined ? {} : placeOfNode(network, parent, byId);
  if (node.kind === 'availability-zone') return { ...outer, ref: undefined, zone: node.title };
  if (node.kind === 'region') return { ...outer, ref: undefined, region: node.title };
  return { ...outer, ref: undefined };
}
