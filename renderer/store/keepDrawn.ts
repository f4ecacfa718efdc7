import type { Diagram } from '../../shared/diagram/diagram';
import { isSame } from '../../shared/network/isSame';

/**
 * The next diagram, with the nodes and lines of the last one wherever these are just as they were: an edit changes a few
 * of thousands, and what is the same object is not drawn anew.
 */
export function keepDrawn(last: Diagram | undefined, next: Diagram): Diagram {
  if (last === undefined) return next;
  return { ...next, nodes: kept(last.nodes, next.nodes), edges: kept(last.edges, next.edges) };
}

function kept<T extends { id: string }>(last: readonly T[], next: readonly T[]): T[] {
  const byId = new Map(last.map((each) => [each.id, each]));
  return next.map((each) => {
    const known = byId.get(each.id);
    return known !== undefined && isSame(known, each) ? known : each;
  });
}
