import type { Diagram, DiagramEdge, DiagramNode } from '../../shared/diagram/diagram';
import { invariant } from '../../shared/result';

/** A diagram by what is new in it: a number stands for what stood at that place of the list in the one before. */
export type DiagramChanges = Omit<Diagram, 'nodes' | 'edges'> & {
  nodes: (DiagramNode | number)[];
  edges: (DiagramEdge | number)[];
};

/** An edit leaves most of a diagram as it is, and a copy of all of it takes longer to send than to make. */
export function changesIn(next: Diagram, last: Diagram | undefined): DiagramChanges {
  return {
    ...next,
    nodes: newIn(next.nodes, last?.nodes),
    edges: newIn(next.edges, last?.edges),
  };
}

export function withChanges(last: Diagram | undefined, changes: DiagramChanges): Diagram {
  return {
    ...changes,
    nodes: restored(changes.nodes, last?.nodes),
    edges: restored(changes.edges, last?.edges),
  };
}

function newIn<T>(next: readonly T[], last: readonly T[] = []): (T | number)[] {
  const places = new Map(last.map((each, place) => [each, place]));
  return next.map((each) => places.get(each) ?? each);
}

function restored<T extends object>(next: readonly (T | number)[], last: readonly T[] = []): T[] {
  return next.map((each) => {
    if (typeof each !== 'number') return each;
    const kept = last[each];
    invariant(kept !== undefined, 'a change leans on a diagram that was not received');
    return kept;
  });
}
