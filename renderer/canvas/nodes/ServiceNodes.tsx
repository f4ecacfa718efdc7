import type { Node, NodeProps } from '@xyflow/react';
import { Icon } from '../Icon';
import type { FlowData } from '../toFlow';
import { NodeShell } from './NodeShell';

export function ServiceColumnNode({ data: { node } }: NodeProps<Node<FlowData<'service-column'>>>) {
  return (
    <NodeShell node={node} className="d-service-column" role="group">
      <span className="d-service-column-title">{node.title}</span>
    </NodeShell>
  );
}

export function ServiceNode({ data: { node } }: NodeProps<Node<FlowData<'service'>>>) {
  return (
    <NodeShell node={node} className="d-service">
      <Icon name={node.icon} size={44} />
      <b>{node.title}</b>
      <span>{node.subtitle}</span>
    </NodeShell>
  );
}
