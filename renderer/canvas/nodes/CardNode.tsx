import type { Node, NodeProps } from '@xyflow/react';
import { numberText, writtenOn } from '../../text/canvas';
import { detailOf } from '../details';
import { Icon } from '../Icon';
import { useScene } from '../scene';
import type { FlowData } from '../toFlow';
import { useViewport } from '../viewportStore';
import { NodeShell } from './NodeShell';

/** A resource or a group of one owner. */
export function CardNode({ data: { node } }: NodeProps<Node<FlowData<'card'>>>) {
  const closeUp = useViewport((viewport) => viewport.level === 'details');
  const detail = useScene(({ network }) =>
    closeUp ? detailOf(network, node.members, node.subtitle) : undefined,
  );
  return (
    <NodeShell
      node={node}
      className={node.count > 1 ? 'd-card d-card-stack' : 'd-card'}
      written={writtenOn(node, detail)}
    >
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
          <b>{node.title}</b>{' '}
          {node.count > 1 && <span className="d-card-count">×{numberText(node.count)}</span>}
        </span>{' '}
        <span className={`d-card-sub ${lookOf(node.subtitle)}`}>{node.subtitle}</span>{' '}
        {detail !== undefined && (
          <span className="d-card-detail d-mono" title={detail}>
            {detail}
          </span>
        )}
      </span>
    </NodeShell>
  );
}

/** From this many characters on, an address is set narrower: cut off, it would be of no use. */
const longAddress = 12;

function lookOf(text: string | undefined): string {
  if (text === undefined || !/^([a-z]+-[0-9a-f]{6,}|[0-9a-f.:]+)$/.test(text)) return '';
  return text.length < longAddress ? 'd-mono' : 'd-mono d-card-sub-long';
}
