import type { Node, NodeProps } from '@xyflow/react';
import { numberText } from '../../text/canvas';
import { Icon } from '../Icon';
import type { FlowData } from '../toFlow';
import { NodeShell } from './NodeShell';

/** A resource or a group of one owner. */
export function CardNode({ data: { node } }: NodeProps<Node<FlowData<'card'>>>) {
  return (
    <NodeShell node={node} className={node.count > 1 ? 'd-card d-card-stack' : 'd-card'}>
      <span className="d-card-icon">
        <Icon name={node.icon} size={26} />
        {node.badge !== undefined && (
          <span className="d-card-badge">
            <Icon name={node.badge} size={12} />
          </span>
        )}
      </span>
      <span className="d-card-text">
        <span className="d-card-title">
          <b>{node.title}</b>
          {node.count > 1 && <span className="d-card-count">×{numberText(node.count)}</span>}
        </span>
        <span className={isIdOrAddress(node.subtitle) ? 'd-card-sub d-mono' : 'd-card-sub'}>
          {node.subtitle}
        </span>
      </span>
    </NodeShell>
  );
}

function isIdOrAddress(text: string | undefined): boolean {
  return text !== undefined && /^([a-z]+-[0-9a-f]{6,}|[0-9a-f.:]+)$/.test(text);
}
