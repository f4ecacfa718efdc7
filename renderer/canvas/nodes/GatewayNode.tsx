import type { Node, NodeProps } from '@xyflow/react';
import { numberText, writtenOn } from '../../text/canvas';
import { Icon } from '../Icon';
import type { FlowData } from '../toFlow';
import { NodeShell } from './NodeShell';

/** A tile on the VPC's border. The badge says which service an endpoint leads to: the endpoint is not the service. */
export function GatewayNode({ data: { node, within } }: NodeProps<Node<FlowData<'gateway'>>>) {
  return (
    <NodeShell node={node} className="d-gateway" within={within} written={writtenOn(node)}>
      <span className="d-tile">
        <Icon name={node.icon} size={26} />
        {node.badge !== undefined && (
          <span className="d-tile-badge">
            <Icon name={node.badge} size={17} />
          </span>
        )}
      </span>
      <span className="d-tile-label">
        <b>
          {node.title}
          {node.count > 1 && ` ×${numberText(node.count)}`}
        </b>{' '}
        {node.subtitle}
      </span>
    </NodeShell>
  );
}
