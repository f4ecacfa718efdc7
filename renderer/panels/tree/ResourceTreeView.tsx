import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { placeOf } from '../../store/editing/place';
import type { ResourceTree } from '../../store/resources/tree';
import { useApp, useAppStore } from '../../store/useApp';
import { words } from '../../text/words';
import { indexOfRow } from '../common/indexOfRow';
import { PlaceContext } from '../editing/PlaceContext';
import { TreeRow } from './TreeRow';
import { treeMove, typeAhead } from './treeKeys';
import { openAtFirst, visibleRows, withAncestors } from './visibleRows';

type Props = {
  tree: ResourceTree;
  matches: ReadonlySet<string> | undefined;
  /** Grows when everything is to be closed. */
  collapseCount: number;
};

const rowHeight = 26;

/** The resources as a tree: the diagram for whoever reads or types rather than looks and points. */
export function ResourceTreeView({ tree, matches, collapseCount }: Props) {
  const store = useAppStore();
  const treeId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useApp((state) => state.selection);
  const selectedId = selection?.kind === 'resource' ? tree.itemOf(selection.ref) : undefined;
  const [expanded, setExpanded] = useState(() => openAtFirst(tree));
  const [activeId, setActiveId] = useState<string>();
  const typed = useRef({ text: '', at: 0 });

  const rows = useMemo(() => visibleRows(tree, expanded, matches), [tree, expanded, matches]);
  const activeIndex = Math.max(
    0,
    rows.findIndex(({ item }) => item.id === activeId),
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });

  // Whatever selects a resource, its line is opened and shown.
  useEffect(() => {
    if (selectedId === undefined) return;
    const parent = tree.items.get(selectedId)?.parent;
    setExpanded((open) => union(open, withAncestors(tree, parent === undefined ? [] : [parent])));
    setActiveId(selectedId);
  }, [tree, selectedId]);

  useEffect(() => {
    const index = rows.findIndex(({ item }) => item.id === activeId);
    if (index !== -1) virtual.scrollToIndex(index, { align: 'auto' });
  }, [rows, activeId, virtual]);

  const lastCollapse = useRef(collapseCount);
  useEffect(() => {
    if (lastCollapse.current === collapseCount) return;
    lastCollapse.current = collapseCount;
    setExpanded(new Set());
  }, [collapseCount]);

  function setOpen(ids: readonly string[], open: boolean): void {
    setExpanded((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (open) after.add(id);
        else after.delete(id);
      return after;
    });
  }

  function select(index: number): void {
    const row = rows[index];
    if (row === undefined) return;
    setActiveId(row.item.id);
    if (row.item.ref !== undefined) store.getState().reveal(row.item.ref);
    else setOpen([row.item.id], row.expanded !== true);
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    const index = indexOfRow(event.target);
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || row === undefined) return;
    const onChevron = event.target instanceof Element && event.target.closest('[data-toggle]');
    if (onChevron) setOpen([row.item.id], row.expanded !== true);
    else select(index);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(rows, activeIndex, event.key);
    if (move !== undefined) {
      event.preventDefault();
      typed.current = { text: '', at: 0 }; // letters after a move are a new word
      const row = rows[move.index];
      if (row === undefined) return;
      if (move.kind === 'focus') setActiveId(row.item.id);
      else if (move.kind === 'select') select(move.index);
      else if (move.kind === 'open-siblings')
        setOpen(
          rows.filter(({ item }) => item.parent === row.item.parent).map(({ item }) => item.id),
          true,
        );
      else setOpen([row.item.id], move.kind === 'open');
    } else if (event.key.length === 1 && /\S/.test(event.key) && event.key !== '?') {
      const now = event.timeStamp;
      const text =
        now - typed.current.at < typeAheadMs ? typed.current.text + event.key : event.key;
      typed.current = { text, at: now };
      const found = typeAhead(rows, activeIndex, text);
      if (found !== undefined) setActiveId(rows[found]?.item.id);
      event.stopPropagation();
    }
  }

  const active = rows[activeIndex];

  /** By the pointer the row under it, by the keyboard the active one; it becomes the active one. */
  function placeAt(event: MouseEvent) {
    const index = indexOfRow(event.target) ?? activeIndex;
    const item = rows[index]?.item;
    const network = store.getState().document?.network;
    setActiveId(item?.id);
    if (item === undefined || network === undefined) return undefined;
    if (item.ref !== undefined) return placeOf(network, item.ref);
    const vpc = item.kind === 'zone' ? tree.items.get(item.parent ?? '')?.ref : undefined;
    if (vpc !== undefined)
      return { ...placeOf(network, vpc), ref: undefined, zone: item.title || undefined };
    return item.kind === 'region' ? { region: item.title } : undefined;
  }

  return (
    <PlaceContext placeAt={placeAt}>
      <div
        ref={scroller}
        role="tree"
        tabIndex={0}
        className="tree"
        aria-label={words.resources}
        aria-activedescendant={active && `${treeId}-${activeIndex}`}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <div className="tree-rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <TreeRow
                  key={row.item.id}
                  id={`${treeId}-${index}`}
                  index={index}
                  row={row}
                  top={start}
                  active={index === activeIndex}
                  selected={row.item.id === selectedId}
                />
              )
            );
          })}
        </div>
      </div>
    </PlaceContext>
  );
}

const typeAheadMs = 700;

function union(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a, ...b]);
}
