import type { Node, NodeProps } from '@xyflow/react';
import type { MarkCounts, NodeOf } from '../../../shared/diagram/diagram';
import { emptyWords } from '../../../shared/diagram/labels';
import { fitTexts } from '../fitTexts';
import { Icon } from '../Icon';
import type { FlowData } from '../toFlow';
import { useViewport } from '../viewportStore';
import { cidrText } from './cidrText';
import { FormButton } from './FormButton';
import { InsideCounts } from './InsideCounts';
import { NodeShell } from './NodeShell';
import { VpcCard } from './VpcCard';

/** A frame around its zones or, collapsed or seen from afar, one card. */
export function VpcNode({ data }: NodeProps<Node<FlowData<'vpc'>>>) {
  const { node, heat } = data;
  const far = useViewport((viewport) => viewport.level === 'vpcs');
  if (far || node.form === 'card')
    return (
      <NodeShell
        node={node}
        className="d-vpc d-vpc-as-card"
        role="group"
        mark={node.mark ?? (node.inside && 'changed')}
      >
        <VpcCard node={node} heat={heat} />
      </NodeShell>
    );
  return (
    <NodeShell node={node} className="d-vpc" role="group">
      <Header node={node} />
      {node.isEmpty && <div className="d-vpc-empty">{emptyWords(node)}</div>}
    </NodeShell>
  );
}

/** Taken up by the icon and the button, in px. */
const besideText = 30 + 46;

/** Between the icon, the texts and the button, in px at 100 %. */
const gap = 8;

/** What each count of a comparison takes, in px: its symbol and as many digits as there mostly are. */
const countWidth = 38;

/** By how much the header's text may grow before it leaves the header; the style sheet has the same number. */
const maxGrowth = 2.1;

function Header({ node }: { node: NodeOf<'vpc'> }) {
  const growth = useViewport(({ textScale }) => Math.min(textScale, maxGrowth));
  const size = 12 * growth;
  const [name, cidr, more] = fitTexts(
    node.width - besideText - (2 * gap + countWidth * countsTold(node.inside)) * growth,
    gap * growth,
    [
      { text: node.title, font: { size, weight: 600 } },
      { text: cidrText(node.cidrs), font: { size: size * 0.92, mono: true } },
      { text: node.subtitle ?? '', font: { size: size * 0.92 } },
    ],
  );
  return (
    <div className="d-frame-header">
      <Icon name="vpc" />
      <span className="d-vpc-name">{name}</span>
      {/* None where it has no room: each that is there has its gap. */}
      {cidr && <span className="d-mono">{cidr}</span>}
      {more && <span className="d-faint">{more}</span>}
      <InsideCounts inside={node.inside} />
      {node.ref !== undefined && <FormButton node={node} />}
    </div>
  );
}

function countsTold(inside: MarkCounts | undefined): number {
  return inside === undefined ? 0 : Object.values(inside).filter((count) => count > 0).length;
}
