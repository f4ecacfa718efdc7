import { LoaderCircle } from 'lucide-react';
import type { NodeOf } from '../../../shared/diagram/diagram';
import { canvasText, countOf, numberText, subnetKindText } from '../../text/canvas';
import { type Heat, type HeatCell, type HeatRow, shadeOf } from '../heat';
import { Icon } from '../Icon';
import { cidrText } from './cidrText';
import { FormButton } from './FormButton';
import { InsideCounts } from './InsideCounts';
import { MarkBadge } from './MarkBadge';
import { Scaled } from './Scaled';

type Props = { node: NodeOf<'vpc'>; heat: Heat | undefined };

/** Kinds as rows, zones as columns, the count printed in each cell; no colour says what a number does not. */
export function VpcCard({ node, heat }: Props) {
  return (
    <Scaled className="d-vpc-card">
      <div className="d-card-header">
        <Icon name="vpc" size={22} />
        <div className="d-card-names">
          <b>{node.title}</b>
          <span className="d-mono">{cidrText(node.cidrs)}</span>
        </div>
        <span className="d-card-inline-count">{countOf(node.resourceCount, 'resource')}</span>
        {node.mark !== undefined ? (
          <MarkBadge mark={node.mark} />
        ) : (
          // Where there is no room for the counts below.
          node.inside !== undefined && <MarkBadge className="d-inside-mark" mark="changed" />
        )}
        {node.ref !== undefined && <FormButton node={node} />}
      </div>
      {node.reading && node.subnetCount === 0 ? (
        <HeatSkeleton />
      ) : heat !== undefined && heat.rows.length > 0 ? (
        <div className="d-heat">
          {heat.rows.map((row) => (
            <HeatLine key={row.kind} row={row} />
          ))}
        </div>
      ) : (
        <div className="d-heat-none">{canvasText.noSubnets}</div>
      )}
      <div className="d-card-footer">
        {node.inside === undefined ? <Holds node={node} /> : <InsideCounts inside={node.inside} />}
      </div>
    </Scaled>
  );
}

function Holds({ node }: { node: NodeOf<'vpc'> }) {
  return (
    <>
      <span>
        <b>{numberText(node.resourceCount)}</b>{' '}
        <span className="d-card-unit">
          {node.reading ? canvasText.soFar : node.resourceCount === 1 ? 'resource' : 'resources'}
        </span>
      </span>
      {node.reading ? (
        <LoaderCircle className="spinning" size={13} aria-hidden="true" />
      ) : (
        <EndpointIcons icons={node.endpointIcons} />
      )}
    </>
  );
}

const skeletonRows = ['public', 'private', 'isolated'];
const skeletonCells = ['a', 'b', 'c'];

/** Its subnets are on their way. */
function HeatSkeleton() {
  return (
    <div className="d-heat" aria-hidden="true">
      {skeletonRows.map((row) => (
        <div key={row} className="d-heat-row">
          {skeletonCells.map((cell) => (
            <span key={cell} className="d-heat-cell d-heat-skeleton" />
          ))}
        </div>
      ))}
    </div>
  );
}

function HeatLine({ row }: { row: HeatRow }) {
  return (
    <div className="d-heat-row" data-kind={row.kind}>
      <span className="d-heat-label">{subnetKindText[row.kind].short}</span>
      {row.cells.map((cell, column) => (
        // Columns are zones in a fixed order: the place is the identity.
        <HeatGroup key={`${row.kind}/${column.toString()}`} cell={cell} />
      ))}
    </div>
  );
}

/** One box a subnet, so that a zone with two private subnets shows two. */
function HeatGroup({ cell }: { cell: HeatCell }) {
  if (cell.subnets.length === 0) return <span className="d-heat-cell d-heat-empty" />;
  return (
    <span className="d-heat-group">
      {cell.subnets.map((subnet) => (
        <span
          key={subnet.id}
          className="d-heat-cell"
          data-shade={shadeOf(subnet.count)}
          data-long={subnet.count >= 100 || undefined}
        >
          {numberText(subnet.count)}
        </span>
      ))}
    </span>
  );
}

const maxIcons = 3;

function EndpointIcons({ icons }: { icons: readonly string[] }) {
  if (icons.length === 0) return <span className="d-endpoint-icons">{canvasText.noEndpoint}</span>;
  const shown = icons.slice(0, icons.length > maxIcons ? maxIcons - 1 : maxIcons);
  return (
    <span className="d-endpoint-icons">
      {shown.map((icon) => (
        <Icon key={icon} name={icon} size={15} />
      ))}
      {icons.length > shown.length && <span>+{icons.length - shown.length}</span>}
    </span>
  );
}
