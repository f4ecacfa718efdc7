import type { Node, NodeProps } from '@xyflow/react';
import type { CSSProperties, ReactNode } from 'react';
import type { DiagramNodeKind, IconName } from '../../../shared/diagram/diagram';
import { countOf } from '../../text/canvas';
import { growthAnchor } from '../clearance';
import { Icon } from '../Icon';
import type { FlowData } from '../toFlow';
import { useViewport } from '../viewportStore';
import { NodeShell } from './NodeShell';

/** Words smaller than 70 % of their size would be a smudge; the tooltip has them. */
const readableDown = 1 / 0.7;

/** What stands between VPCs: it grows as the diagram shrinks, as far as nothing is in the way. */
function Growing<K extends DiagramNodeKind>({
  data,
  icon,
  size,
  children,
}: {
  data: FlowData<K>;
  icon: IconName;
  size: number;
  children: ReactNode;
}) {
  const { node, clearance } = data;
  const anchor = growthAnchor(node);
  const growth = clearance?.growth ?? 1;
  const readable = useViewport(({ textScale }) => textScale <= growth * readableDown);
  const style = {
    '--growth': growth,
    transformOrigin: `${anchor.x - node.x}px ${anchor.y - node.y}px`,
  } as CSSProperties;
  return (
    <div className={readable ? 'd-growing' : 'd-growing d-growing-bare'} style={style}>
      <Icon name={icon} size={size} />
      {readable && children}
    </div>
  );
}

export function TransitGatewayNode({ data }: NodeProps<Node<FlowData<'transit-gateway'>>>) {
  return (
    <NodeShell node={data.node} className="d-hub">
      <Growing data={data} icon={data.node.icon} size={24}>
        <Names
          title={data.node.title}
          subtitle={data.node.subtitle ?? countOf(data.node.attachmentCount, 'attachment')}
        />
      </Growing>
    </NodeShell>
  );
}

export function PeeringNode({ data }: NodeProps<Node<FlowData<'peering'>>>) {
  return (
    <NodeShell
      node={data.node}
      className={data.node.active ? 'd-peering' : 'd-peering d-peering-dead'}
    >
      <Growing data={data} icon={data.node.icon} size={28}>
        <Names title={data.node.title} subtitle={data.node.subtitle} />
      </Growing>
    </NodeShell>
  );
}

export function PlaceNode({ data }: NodeProps<Node<FlowData<'on-premises'>>>) {
  return (
    <NodeShell node={data.node} className="d-place">
      <Growing data={data} icon={data.node.icon} size={26}>
        <Names title={data.node.title} subtitle={data.node.subtitle} />
      </Growing>
    </NodeShell>
  );
}

export function UnplacedNode({ data }: NodeProps<Node<FlowData<'unplaced'>>>) {
  return (
    <NodeShell node={data.node} className="d-unplaced">
      <Growing data={data} icon="unplaced" size={16}>
        <Names title={data.node.title} subtitle={data.node.subtitle} />
      </Growing>
    </NodeShell>
  );
}

function Names({ title, subtitle }: { title: string; subtitle: string | undefined }) {
  return (
    <span className="d-names">
      <b>{title}</b> {subtitle !== undefined && <span>{subtitle}</span>}
    </span>
  );
}
