import type { DiagramNode } from '../../shared/diagram/diagram';
import type { Selection } from '../store/viewSlice';
import type { FlowDiagram } from './toFlow';

export function toSelection(node: DiagramNode): Selection {
  return node.ref === undefined
    ? { kind: 'node', nodeId: node.id }
    : { kind: 'resource', ref: node.ref };
}

/** The node that stands for what is selected; undefined where a filter or a collapsed container hides it. */
export function selectedNode(
  flow: FlowDiagram,
  selection: Selection | undefined,
): DiagramNode | undefined {
  if (selection === undefined) return undefined;
  return selection.kind === 'node' ? flow.byId.get(selection.nodeId) : flow.nodeOf(selection.ref);
}
