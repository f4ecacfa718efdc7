import type { DiagramNode, ResourceRef } from '../../shared/diagram/diagram';
import { effectiveRouteTable } from '../../shared/diagram/subnetKind';
import type { Network } from '../../shared/network/network';
import type { Selection } from '../store/viewSlice';
import type { FlowDiagram } from './toFlow';

const none: readonly DiagramNode[] = [];

/**
 * The nodes that a selection without a node of its own is about: the subnets a route table or network ACL applies
 * to, the cards whose interfaces a security group guards.
 */
export function relatedNodes(
  flow: FlowDiagram,
  network: Network | undefined,
  selection: Selection | undefined,
): readonly DiagramNode[] {
  if (network === undefined || selection?.kind !== 'resource') return none;
  const refs = relatedRefs(network, selection.ref);
  return refs.length === 0 ? none : [...new Set(refs.flatMap((ref) => flow.nodeOf(ref) ?? []))];
}

function relatedRefs(network: Network, { collection, key }: ResourceRef): ResourceRef[] {
  switch (collection) {
    case 'routeTables':
      return [...network.subnets.values()]
        .filter((subnet) => effectiveRouteTable(network, subnet)?.id === key)
        .map(({ id }) => ({ collection: 'subnets', key: id }));
    case 'networkAcls':
      // Every subnet is associated with one, the VPC's default one too:
      // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
      return (network.networkAcls.get(key)?.associations ?? []).map(({ subnetId }) => ({
        collection: 'subnets',
        key: subnetId,
      }));
    case 'securityGroups':
      return [...network.networkInterfaces.values()]
        .filter(({ groups }) => groups?.some((id) => id === key))
        .map(({ id }) => ({ collection: 'networkInterfaces', key: id }));
    default:
      return [];
  }
}
