import { ChevronDown, ChevronRight } from 'lucide-react';
import { Icon } from '../../canvas/Icon';
import type { TreeItem } from '../../store/resources/tree';
import { treeAside, treeCount, treeTitle } from '../../text/tree';
import { InertEnds } from '../common/InertEnds';
import { CollectionIcon, KindIcon } from '../common/KindIcon';
import type { Row } from './visibleRows';

type Props = {
  id: string;
  /** Where in the list it stands: the tree finds the line of a click by it. */
  index: number;
  row: Row;
  /** px from the top of the list. */
  top: number;
  active: boolean;
  selected: boolean;
};

/** Its clicks and keys are the tree's: focus stays there, and the active line is told by `aria-activedescendant`. */
export function TreeRow({ id, index, row, top, active, selected }: Props) {
  const { item, expanded, position, setSize } = row;
  const Chevron = expanded ? ChevronDown : ChevronRight;
  const title = treeTitle(item);
  return (
    <div
      id={id}
      data-index={index}
      role="treeitem"
      tabIndex={-1}
      className={`tree-row ${active ? 'active' : ''}`}
      aria-level={item.level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={expanded}
      aria-selected={selected}
      style={{
        transform: `translateY(${top}px)`,
        paddingLeft: 6 + (item.level - 1) * indent,
      }}
    >
      {expanded === undefined ? (
        <span className="chevron" />
      ) : (
        <Chevron className="chevron" data-toggle="" size={12} aria-hidden="true" />
      )}
      <RowIcon item={item} />
      <InertEnds className="tree-title" text={title} more={item.detail} />
      <span className="visually-hidden">{treeAside(item)}</span>
      <span className="tree-count" aria-hidden="true">
        {treeCount(item)}
      </span>
    </div>
  );
}

const indent = 12;

function RowIcon({ item }: { item: TreeItem }) {
  if (item.icon !== undefined) return <Icon name={item.icon} size={14} />;
  if (item.ref !== undefined) return <KindIcon resource={item.ref} size={14} />;
  return item.collection === undefined ? null : <CollectionIcon collection={item.collection} />;
}
