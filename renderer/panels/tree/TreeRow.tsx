import { ChevronDown, ChevronRight } from 'lucide-react';
import { Icon } from '../../canvas/Icon';
import type { TreeItem } from '../../store/resources/tree';
import { treeCount, treeKind, treeTitle } from '../../text/tree';
import { Inert } from '../common/Inert';
import { CollectionIcon, KindIcon } from '../common/KindIcon';
import type { Row } from './visibleRows';

type Props = {
  id: string;
  row: Row;
  /** px from the top of the list. */
  top: number;
  active: boolean;
  selected: boolean;
  onSelect(): void;
  onToggle(): void;
};

/** Its keys are the tree's: focus stays there, and the active line is told by `aria-activedescendant`. */
export function TreeRow({ id, row, top, active, selected, onSelect, onToggle }: Props) {
  const { item, expanded, position, setSize } = row;
  const Chevron = expanded ? ChevronDown : ChevronRight;
  const title = treeTitle(item);
  const kind = treeKind(item);
  return (
    // biome cannot see that the tree above handles the keys of its lines; a line is never focused itself.
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      className={`tree-row ${active ? 'active' : ''}`}
      aria-level={item.level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={expanded}
      aria-selected={selected}
      aria-label={kind === '' ? title : `${title}, ${kind}`}
      style={{
        transform: `translateY(${top}px)`,
        paddingLeft: 6 + (item.level - 1) * indent,
      }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onSelect}
      onKeyDown={undefined}
    >
      {expanded === undefined ? (
        <span className="chevron" />
      ) : (
        <Chevron
          className="chevron"
          size={12}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        />
      )}
      <RowIcon item={item} />
      <Inert className="tree-title" text={title} />
      <span className="tree-count">{treeCount(item)}</span>
    </div>
  );
}

const indent = 12;

function RowIcon({ item }: { item: TreeItem }) {
  if (item.icon !== undefined) return <Icon name={item.icon} size={14} />;
  if (item.ref !== undefined) return <KindIcon resource={item.ref} size={14} />;
  return item.collection === undefined ? null : <CollectionIcon collection={item.collection} />;
}
