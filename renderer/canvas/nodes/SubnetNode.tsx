import type { Node, NodeProps } from '@xyflow/react';
import type { NodeOf } from '../../../shared/diagram/diagram';
import { subnetLine, subnetTextRoom } from '../../../shared/diagram/labels';
import { numberText } from '../../text/canvas';
import { countsIn } from '../countsIn';
import { safety } from '../fitTexts';
import { Icon } from '../Icon';
import type { FlowData } from '../toFlow';
import { useViewport } from '../viewportStore';
import { InsideCounts } from './InsideCounts';
import { KindMark } from './KindMark';
import { NodeShell } from './NodeShell';
import { Scaled } from './Scaled';

/** Its cards lie on it; drawn small, or in a compact VPC, it shows how many there are of each kind instead. */
export function SubnetNode({ data: { node } }: NodeProps<Node<FlowData<'subnet'>>>) {
  const asCounts = useViewport((viewport) => viewport.level === 'subnets') || isCompact(node);
  return (
    <NodeShell node={node} className={`d-subnet d-${node.subnetKind}`} role="group">
      {asCounts ? <Counts node={node} /> : <Header node={node} />}
    </NodeShell>
  );
}

/** Too low for a header and a row of cards: the form `compact` draws such boxes. */
function isCompact(node: NodeOf<'subnet'>): boolean {
  return node.height < 90;
}

function Header({ node }: { node: NodeOf<'subnet'> }) {
  return (
    <div className="d-subnet-header">
      <NameAndCidr node={node} />
      <span className="d-subnet-facts">{subnetLine(node, subnetTextRoom / safety)}</span>
    </div>
  );
}

/** The CIDR block goes below where both have no room in one line, and away where there is no room below. */
function NameAndCidr({ node }: { node: NodeOf<'subnet'> }) {
  return (
    <div className="d-subnet-line">
      <span className="d-subnet-name">
        <KindMark kind={node.subnetKind} />
        <b>{node.title}</b>
      </span>
      <span className="d-mono">{node.cidr}</span>
    </div>
  );
}

function Counts({ node }: { node: NodeOf<'subnet'> }) {
  const width = useViewport(({ textScale }) => Math.floor(node.width / textScale));
  const { shown, more } = countsIn(node.counts, width);
  const total = node.counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <Scaled
      className={node.counts.length > 0 ? 'd-subnet-counts' : 'd-subnet-counts d-subnet-empty'}
    >
      <NameAndCidr node={node} />
      <InsideCounts inside={node.inside} />
      {total > 0 && <span className="d-count-total">{numberText(total)}</span>}
      {node.counts.length > 0 && (
        <div className="d-counts">
          {shown.map(({ icon, label, count }) => (
            <span
              key={`${icon}/${label}`}
              className="d-count"
              title={`${label}: ${numberText(count)}`}
            >
              <Icon name={icon} size={20} />
              {numberText(count)}
            </span>
          ))}
          {more > 0 && <span className="d-count">+{numberText(more)}</span>}
        </div>
      )}
    </Scaled>
  );
}
