import type { KeyboardEvent } from 'react';
import type { DiagramNode } from '../../shared/diagram/diagram';
import { nearestTo } from './geometry';
import {
  type CanvasKey,
  canvasKeyOf,
  firstChildOf,
  leavesAt,
  nextNode,
  parentOf,
} from './keyboard';
import type { Level } from './level';
import type { FlowDiagram } from './toFlow';
import type { Camera } from './useCamera';
import { visibleBox } from './viewport';
import { viewportStore } from './viewportStore';

type State = {
  flow: FlowDiagram;
  level: Level;
  current: DiagramNode | undefined;
  selected: DiagramNode | undefined;
  camera: Camera | undefined;
  /** A request is shown: Space plays it. */
  hasRequest: boolean;
  /** Nodes are picked as the ends of a request: Escape stops that. */
  isPicking: boolean;
};

type Action =
  | { kind: 'go' | 'inspect' | 'toggle' | 'menu' | 'remove'; node: DiagramNode }
  | { kind: 'clear' };

/** Turns keys into camera moves, which it makes, and into actions, which it tells. */
export function useCanvasKeys(
  { flow, level, current, selected, camera, hasRequest, isPicking }: State,
  act: (action: Action) => void,
): (event: KeyboardEvent) => void {
  const from = current ?? selected;

  function go(node: DiagramNode | undefined): void {
    if (node !== undefined) act({ kind: 'go', node });
  }

  /** The window's own keys: with nothing to clear here, Escape leaves the request. */
  function isForWindow(kind: CanvasKey['kind']): boolean {
    if (isPicking && kind === 'clear') return true;
    // A menu of nothing in particular comes as the browser brings it.
    if (kind === 'menu' && from === undefined) return true;
    return hasRequest && (kind === 'toggle' || (kind === 'clear' && from === undefined));
  }

  return (event) => {
    // Keys on the buttons inside a node are theirs.
    if (event.target !== event.currentTarget) return;
    const key = canvasKeyOf(event);
    if (key === undefined || isForWindow(key.kind)) return;
    event.preventDefault();
    event.stopPropagation();
    switch (key.kind) {
      case 'move': {
        if (from !== undefined) return go(nextNode(flow, level, from, key.direction));
        const state = viewportStore.getState();
        return go(nearestTo(visibleBox(state, state), leavesAt(flow, level)));
      }
      case 'parent':
        return go(from && parentOf(flow, from));
      case 'child':
        return go(from && firstChildOf(flow, level, from));
      case 'inspect':
      case 'toggle':
      case 'menu':
      case 'remove':
        if (from !== undefined) act({ kind: key.kind, node: from });
        return;
      case 'clear':
        return act({ kind: 'clear' });
      case 'fit':
        return camera?.fitAll(flow.diagram);
      case 'zoom-in':
        return camera?.zoomBy('in');
      case 'zoom-out':
        return camera?.zoomBy('out');
    }
  };
}
