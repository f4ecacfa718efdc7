import type { Node, NodeProps } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { countOf } from '../../text/canvas';
import { Icon } from '../Icon';
import type { FlowData } from '../toFlow';
import { NodeShell } from './NodeShell';

/** A tab that grows out of the frame's top as far as there is room, so that it stays readable. */
export function RegionNode({ data }: NodeProps<Node<FlowData<'region'>>>) {
  const { node, clearance } = data;
  const style = {
    '--header': `${clearance?.header ?? 30}px`,
    '--above': `${clearance?.above ?? 0}px`,
  } as CSSProperties;
  return (
    <NodeShell node={node} className="d-region" role="group">
      <div className="d-region-tab" style={style}>
        <Icon name="region" />
        <span className="d-region-name">{node.title}</span>
        <span className="d-region-more">
          {[node.subtitle, countOf(node.resourceCount, 'resource')].filter(Boolean).join(' · ')}
        </span>
      </div>
    </NodeShell>
  );
}
