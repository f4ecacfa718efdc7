import type { Node, NodeProps } from '@xyflow/react';
import type { FlowData } from '../toFlow';
import { NodeShell } from './NodeShell';

export function ZoneNode({ data: { node } }: NodeProps<Node<FlowData<'availability-zone'>>>) {
  return (
    <NodeShell node={node} className="d-zone" role="group">
      <div className="d-zone-header">
        <b>{node.title}</b>
        <span>{node.zoneId}</span>
      </div>
    </NodeShell>
  );
}
