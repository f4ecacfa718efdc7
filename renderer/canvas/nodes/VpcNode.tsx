import type { Node, NodeProps } from '@xyflow/react';
import { countOf } from '../../text/canvas';
import { Icon } from '../Icon';
import type { FlowData } from '../toFlow';
import { useViewport } from '../viewportStore';
import { cidrText } from './cidrText';
import { NodeShell } from './NodeShell';
import { ToggleButton } from './ToggleButton';
import { VpcCard } from './VpcCard';

/** A frame around its zones or, collapsed or seen from afar, one card. */
export function VpcNode({ data }: NodeProps<Node<FlowData<'vpc'>>>) {
  const { node, heat } = data;
  const far = useViewport((viewport) => viewport.level === 'vpcs');
  if (far || node.form === 'card')
    return (
      <NodeShell node={node} className="d-vpc d-vpc-as-card" role="group">
        <VpcCard node={node} heat={heat} />
      </NodeShell>
    );

  const more = [
    node.subtitle,
    node.form === 'compact'
      ? `${countOf(node.subnetCount, 'subnet')}, shown as counts`
      : countOf(node.subnetCount, 'subnet'),
  ];
  return (
    <NodeShell node={node} className="d-vpc" role="group">
      <div className="d-frame-header">
        <Icon name="vpc" />
        <span className="d-vpc-name">{node.title}</span>
        <span className="d-mono">{cidrText(node.cidrs)}</span>
        <span className="d-faint">{more.filter(Boolean).join(' · ')}</span>
        <ToggleButton node={node} />
      </div>
    </NodeShell>
  );
}
