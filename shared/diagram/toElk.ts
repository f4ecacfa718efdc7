import type { Point } from './diagram';

/** The part of ELK's graph format that the layout uses; elkjs fits it as it is. */
export type ElkGraph = {
  id: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  layoutOptions?: Record<string, string>;
  children?: ElkGraph[];
  edges?: { id: string; sources: string[]; targets: string[] }[];
};

/** elkjs, wherever it runs: in a worker, or in-process for the command line. */
export type Elk = { layout(graph: ElkGraph): Promise<ElkGraph> };

export type ElkItem = { id: string; width: number; height: number };

/** Boxes without lines between them: packed to about the width that the rows above them have. */
export function packingGraph(
  items: readonly ElkItem[],
  spacing: number,
  targetWidth: number,
): ElkGraph {
  const area = items.reduce(
    (sum, { width, height }) => sum + (width + spacing) * (height + spacing),
    0,
  );
  return {
    id: 'packing',
    layoutOptions: {
      'elk.algorithm': 'rectpacking',
      'elk.aspectRatio': String(Math.max(0.5, targetWidth ** 2 / area)),
      'elk.spacing.nodeNode': String(spacing),
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    },
    children: items.map(({ id, width, height }) => ({ id, width, height })),
  };
}

/**
 * Boxes with lines between them, for their order alone: what is connected should stand near. All as points, since the
 * rows they are then set in have their own widths.
 */
export function orderGraph(
  ids: readonly string[],
  links: readonly { id: string; from: string; to: string }[],
): ElkGraph {
  return {
    id: 'order',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.separateConnectedComponents': 'true',
    },
    children: ids.map((id) => ({ id, width: 10, height: 10 })),
    edges: links.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}

export function positionsOf(graph: ElkGraph): Map<string, Point> {
  return new Map(
    (graph.children ?? []).map(({ id, x, y }) => [
      id,
      { x: Math.round(x ?? 0), y: Math.round(y ?? 0) },
    ]),
  );
}
