import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { GroupCell, VpcGroups, WorkloadGroup } from '../../../shared/compare/coverageGroups';
import { Icon } from '../../canvas/Icon';
import { useApp } from '../../store/useApp';
import { accessFaces, cellText, mixedText } from '../../text/coverageMatrix';
import { number } from '../../text/format';
import { tooltip } from '../../text/inert';
import { Inert } from '../common/Inert';
import { KindIcon } from '../common/KindIcon';
import { AccessMark } from './AccessMark';

type LineProps = { id: string; index: number; top: number; activeColumn: number | undefined };

export const VpcLine = memo(function VpcLine({
  id,
  index,
  top,
  activeColumn,
  vpc,
  open,
  columns,
}: LineProps & { vpc: VpcGroups; open: boolean; columns: number }) {
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <tr aria-rowindex={index + 2} className="matrix-row of-vpc" style={{ top }}>
      <th
        scope="row"
        id={`${id}-0`}
        aria-expanded={open}
        colSpan={columns}
        className={activeColumn === undefined ? 'matrix-vpc' : 'matrix-vpc active'}
        data-row={index}
        data-column={0}
      >
        <Chevron className="faint" size={12} aria-hidden="true" />
        <Icon name="vpc" size={16} />
        <Inert text={vpc.name} className="b" maxLength={60} />
        <span className="mono muted">{vpc.cidrs.join(', ')}</span>
      </th>
    </tr>
  );
});

export const GroupLine = memo(function GroupLine({
  id,
  index,
  top,
  activeColumn,
  group,
  services,
}: LineProps & { group: WorkloadGroup; services: readonly string[] }) {
  return (
    <tr aria-rowindex={index + 2} className="matrix-row" style={{ top }}>
      <th
        scope="row"
        id={`${id}-0`}
        className={activeColumn === 0 ? 'matrix-workload active' : 'matrix-workload'}
        data-row={index}
        data-column={0}
      >
        <GroupIcon group={group} />
        <span className="matrix-names">
          <span className="matrix-name">
            <Inert text={group.name} className="b" maxLength={60} />
            {group.size > 1 && <span className="muted num"> ×{number(group.size)}</span>}
          </span>
          <Inert text={group.subnets.join(', ')} className="muted" maxLength={80} />
        </span>
      </th>
      {group.cells.map((cell, column) => (
        <Cell
          key={services[column]}
          id={`${id}-${column + 1}`}
          place={{ row: index, column: column + 1 }}
          active={activeColumn === column + 1}
          {...{ group, cell, service: services[column] ?? '' }}
        />
      ))}
    </tr>
  );
});

type CellProps = {
  id: string;
  place: { row: number; column: number };
  active: boolean;
  group: WorkloadGroup;
  cell: GroupCell;
  service: string;
};

function Cell({ id, place, active, group, cell, service }: CellProps) {
  const text = tooltip(cellText(group, cell, service));
  return (
    <td
      id={id}
      className={`matrix-cell ${cell.access}${active ? ' active' : ''}`}
      title={text}
      data-row={place.row}
      data-column={place.column}
    >
      <AccessMark access={cell.access} />
      <span aria-hidden="true">{mixedText(cell, group) ?? accessFaces[cell.access].cell}</span>
      <span className="visually-hidden">{text}</span>
    </td>
  );
}

/** The icon of the group's first workload: all are of one owner. */
function GroupIcon({ group }: { group: WorkloadGroup }) {
  const network = useApp((state) => state.document?.network);
  const key = group.cells[0]?.workload ?? '';
  const collection = network?.instances.has(key) ? 'instances' : 'networkInterfaces';
  return <KindIcon resource={{ collection, key }} size={22} />;
}
