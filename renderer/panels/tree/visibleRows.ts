import type { ResourceTree, TreeItem } from '../../store/resources/tree';

export type Row = {
  item: TreeItem;
  expanded: boolean | undefined;
  position: number;
  setSize: number;
};

/**
 * The lines that are to be seen, from top to bottom. With a filter: those that match it and what leads to them,
 * all of it open.
 */
export function visibleRows(
  tree: ResourceTree,
  expanded: ReadonlySet<string>,
  matches: ReadonlySet<string> | undefined,
): Row[] {
  const rows: Row[] = [];
  function addAll(ids: readonly string[]): void {
    const shown = matches === undefined ? ids : ids.filter((id) => matches.has(id));
    for (const [index, id] of shown.entries()) {
      const item = tree.items.get(id);
      if (item === undefined) continue;
      const hasChildren = item.children.length > 0;
      const isOpen = hasChildren && (matches !== undefined || expanded.has(id));
      rows.push({
        item,
        expanded: hasChildren ? isOpen : undefined,
        position: index + 1,
        setSize: shown.length,
      });
      if (isOpen) addAll(item.children);
    }
  }
  addAll(tree.roots);
  return rows;
}

/** The lines whose resource is among these, and every line above them. */
export function withAncestors(tree: ResourceTree, ids: Iterable<string>): Set<string> {
  const kept = new Set<string>();
  for (const start of ids)
    for (
      let id: string | undefined = start;
      id !== undefined && !kept.has(id);
      id = tree.items.get(id)?.parent
    )
      kept.add(id);
  return kept;
}

/** What stands open at first: Regions, and the fullest VPC with its zones where there are few. */
export function openAtFirst(tree: ResourceTree): Set<string> {
  const vpcs = tree.roots
    .flatMap((id) => tree.items.get(id)?.children ?? [])
    .flatMap((id) => tree.items.get(id) ?? [])
    .filter(({ collection }) => collection === 'vpcs')
    .toSorted((a, b) => b.count - a.count);
  const fullest = vpcs[0];
  if (vpcs.length > 6 || fullest === undefined) return new Set(tree.roots);
  const zones = fullest.children.filter((id) => tree.items.get(id)?.kind === 'zone');
  return new Set([...tree.roots, fullest.id, ...zones]);
}
