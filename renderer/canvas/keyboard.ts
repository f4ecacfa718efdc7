import type { KeyboardEvent } from 'react';
import type { DiagramNode } from '../../shared/diagram/diagram';
import type { Level } from './level';
import { type Direction, neighbourOf } from './neighbours';
import type { FlowDiagram } from './toFlow';
import { isDrawnAt } from './toFlow';

export type CanvasKey =
  | { kind: 'move'; direction: Direction }
  | {
      kind:
        | 'parent'
        | 'child'
        | 'inspect'
        | 'toggle'
        | 'clear'
        | 'fit'
        | 'zoom-in'
        | 'zoom-out'
        | 'menu'
        | 'remove';
    };

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const plainKeys: Record<string, Exclude<CanvasKey['kind'], 'move'>> = {
  Enter: 'inspect',
  ' ': 'toggle',
  Escape: 'clear',
  Delete: 'remove',
  Backspace: 'remove',
  ContextMenu: 'menu',
  f: 'fit',
  F: 'fit',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
};

/** What a key means on the canvas; undefined for keys that belong to somebody else. */
export function canvasKeyOf(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): CanvasKey | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.shiftKey && event.key === 'F10') return { kind: 'menu' };
  if (event.altKey) {
    if (event.key === 'ArrowUp') return { kind: 'parent' };
    if (event.key === 'ArrowDown') return { kind: 'child' };
    return undefined;
  }
  const direction = Object.hasOwn(arrows, event.key) ? arrows[event.key] : undefined;
  if (direction !== undefined) return { kind: 'move', direction };
  const kind = Object.hasOwn(plainKeys, event.key) ? plainKeys[event.key] : undefined;
  return kind === undefined ? undefined : { kind };
}

/**
 * Where an arrow leads. From a node that holds nothing drawn, to the nearest such node; from a container, to the
 * nearest container of its kind.
 */
export function nextNode(
  flow: FlowDiagram,
  level: Level,
  from: DiagramNode,
  direction: Direction,
): DiagramNode | undefined {
  const leaves = leavesAt(flow, level);
  const isLeaf = leaves.some((leaf) => leaf.id === from.id);
  const candidates = isLeaf ? leaves : flow.diagram.nodes.filter((node) => node.kind === from.kind);
  return neighbourOf(from, direction, candidates);
}

/** The container of a node that is drawn at this level. */
export function parentOf(flow: FlowDiagram, node: DiagramNode): DiagramNode | undefined {
  return node.parent === undefined ? undefined : flow.byId.get(node.parent);
}

/** The first node, in reading order, that a container holds. */
export function firstChildOf(
  flow: FlowDiagram,
  level: Level,
  node: DiagramNode,
): DiagramNode | undefined {
  return flow.diagram.nodes
    .filter((child) => child.parent === node.id && isDrawnAt(child, level))
    .sort((a, b) => a.y - b.y || a.x - b.x)[0];
}

const leafCache = new WeakMap<FlowDiagram, Map<Level, DiagramNode[]>>();

/** What holds nothing else that is drawn. */
export function leavesAt(flow: FlowDiagram, level: Level): DiagramNode[] {
  const known = leafCache.get(flow)?.get(level);
  if (known !== undefined) return known;
  const drawn = flow.at(level).map(({ data }) => data.node as DiagramNode);
  const parents = new Set(drawn.map((node) => node.parent));
  const leaves = drawn.filter((node) => !parents.has(node.id));
  const levels = leafCache.get(flow) ?? new Map<Level, DiagramNode[]>();
  leafCache.set(flow, levels.set(level, leaves));
  return leaves;
}
