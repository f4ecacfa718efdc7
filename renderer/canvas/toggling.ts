import type { DiagramNode, NodeOf, VpcForm } from '../../shared/diagram/diagram';
import type { Level } from './level';
import type { FlowDiagram } from './toFlow';

/** What a double click, or Space, does. */
export type Toggling =
  | { kind: 'form'; vpc: NodeOf<'vpc'>; form: VpcForm }
  /** It is open already, but drawn too small to show it. */
  | { kind: 'approach'; vpc: NodeOf<'vpc'> }
  | { kind: 'group'; card: NodeOf<'card'> };

/**
 * A VPC that is not drawn in full opens, wherever in it one clicks; one that is folds into a card; a group of
 * resources opens and folds again.
 */
export function togglingOf(
  flow: FlowDiagram,
  level: Level,
  node: DiagramNode,
): Toggling | undefined {
  if (node.kind === 'card')
    return node.count > 1 || node.group !== undefined ? { kind: 'group', card: node } : undefined;
  const vpc = vpcOf(flow, node);
  if (vpc === undefined || vpc.ref === undefined) return undefined;
  if (vpc.form !== 'full') return { kind: 'form', vpc, form: 'full' };
  if (vpc !== node) return undefined;
  return level === 'vpcs' ? { kind: 'approach', vpc } : { kind: 'form', vpc, form: 'card' };
}

function vpcOf(flow: FlowDiagram, node: DiagramNode): NodeOf<'vpc'> | undefined {
  let at: DiagramNode | undefined = node;
  while (at !== undefined && at.kind !== 'vpc')
    at = at.parent === undefined ? undefined : flow.byId.get(at.parent);
  return at;
}
