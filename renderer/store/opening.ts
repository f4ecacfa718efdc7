import type { Diagram, ResourceRef } from '../../shared/diagram/diagram';
import type { AnyRecord, CollectionName, Network } from '../../shared/network/network';
import { placeOfResource } from '../../shared/network/resources';

/** Marked on its subnets, which a compact VPC draws too. */
const markedOnSubnets: ReadonlySet<CollectionName> = new Set(['routeTables', 'networkAcls']);

/**
 * The VPC that has to be drawn in full before a resource can be seen on the canvas; undefined where it can be already.
 *
 * @param standsIn the VPC of a resource that the network does not hold
 */
export function vpcToOpen(
  network: Network,
  diagram: Diagram | undefined,
  ref: ResourceRef,
  standsIn?: string,
): string | undefined {
  const record = network[ref.collection].get(ref.key) as AnyRecord | undefined;
  if (diagram === undefined || hasNode(diagram, ref)) return undefined;
  const vpcId =
    record === undefined ? standsIn : placeOfResource(network, ref.collection, record).vpcId;
  if (vpcId === undefined) return undefined;
  const vpc = diagram.nodes.find(
    (node) => node.kind === 'vpc' && node.ref !== undefined && node.ref.key === vpcId,
  );
  if (vpc?.kind !== 'vpc' || vpc.form === 'full') return undefined;
  return vpc.form === 'compact' && markedOnSubnets.has(ref.collection) ? undefined : vpcId;
}

function hasNode({ nodes }: Diagram, { collection, key }: ResourceRef): boolean {
  return nodes.some(({ ref }) => ref?.key === key && ref.collection === collection);
}
