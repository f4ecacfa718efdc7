import type { ReactFlowInstance } from '@xyflow/react';
import { type RefObject, useMemo, useRef } from 'react';
import type { Box, Diagram, DiagramNode } from '../../shared/diagram/diagram';
import { extentOf, fitDiagram } from './fitDiagram';
import { around, contains } from './geometry';
import { insetsOver } from './insets';
import { levelAt, levelFrom, textScale, zoomLimits } from './level';
import { durationOf, type durations, easeOut } from './motion';
import { type FlowNode, isDrawnAt } from './toFlow';
import {
  centredOn,
  filled,
  fitBox,
  type Insets,
  openBox,
  type Size,
  type Viewport,
  zoomAtCentre,
} from './viewport';
import { viewportStore } from './viewportStore';

const zoomStep = 1.25;

export type Camera = ReturnType<typeof cameraOf>;

/**
 * Moves the viewport; undefined until React Flow stands. `isFitted` tells whether the whole diagram was fitted and
 * nothing moved it since.
 */
export function useCamera(
  flow: ReactFlowInstance<FlowNode> | undefined,
  canvas: RefObject<Element | null>,
): Camera | undefined {
  const fitted = useRef(true);
  return useMemo(
    () => flow && cameraOf(flow, fitted, () => insetsOver(canvas.current)),
    [flow, canvas],
  );
}

function cameraOf(
  flow: ReactFlowInstance<FlowNode>,
  fitted: { current: boolean },
  insets: () => Insets,
) {
  /** Where a move that is under way ends: two quick steps lead as far as two slow ones. */
  let target: Viewport | undefined;

  function go(viewport: Viewport, kind: keyof typeof durations | 'jump'): void {
    const duration = kind === 'jump' ? 0 : durationOf(kind);
    target = viewport;
    // Resolves, with false where a later move takes over; never rejects.
    void flow.setViewport(viewport, duration === 0 ? {} : { duration, ease: easeOut }).then(() => {
      if (target === viewport) target = undefined;
    });
  }

  function heading(): Viewport & Size {
    return { ...viewportStore.getState(), ...target };
  }

  /** Shows a box at a zoom, or less where it needs that, and as much of the diagram around it as there is. */
  function goTo(box: Box, diagram: Diagram, maxZoom: number): void {
    fitted.current = false;
    const state = viewportStore.getState();
    const covered = insets();
    const viewport = fitBox(box, state, covered, maxZoom);
    // A path may lead to what the diagram does not draw, beside it.
    const all = around([extentOf(diagram, textScale(viewport.zoom)), box]) ?? box;
    go(filled(viewport, all, state, covered), 'fit');
  }

  return {
    fitAll(diagram: Diagram, kind: 'fit' | 'jump' = 'fit'): void {
      go(fitDiagram(diagram, viewportStore.getState(), insets()), kind);
      fitted.current = true;
    },
    fitTo(node: DiagramNode, diagram: Diagram): void {
      goTo(node, diagram, zoomLimits.max / 2);
    },
    /**
     * Brings nodes into view, and near enough for them to be drawn at all; stays put where both hold already, or if
     * there are none.
     */
    reveal(nodes: readonly DiagramNode[], diagram: Diagram): void {
      const box = around(nodes);
      if (box === undefined) return;
      const state = viewportStore.getState();
      const areDrawn = nodes.every((node) => isDrawnAt(node, levelAt(state.zoom)));
      if (areDrawn && contains(openBox(state, state, insets()), box)) return;
      const [first] = nodes;
      const near = nodes.length === 1 && first?.kind === 'card' ? 1 : levelFrom.groups;
      goTo(box, diagram, areDrawn ? state.zoom : near);
    },
    /**
     * Shows all of a box, as near as it fits, with what stands around it where cards can still be read then.
     *
     * @param surroundings boxes around it, the largest first
     */
    showBox(box: Box, surroundings: readonly Box[], diagram: Diagram): void {
      const state = viewportStore.getState();
      const covered = insets();
      const readable = surroundings.find(
        (around) => fitBox(around, state, covered, levelFrom.details).zoom >= levelFrom.groups,
      );
      goTo(readable ?? box, diagram, levelFrom.details);
    },
    zoomBy(direction: 'in' | 'out'): void {
      fitted.current = false;
      const state = heading();
      go(zoomAtCentre(state, state, direction === 'in' ? zoomStep : 1 / zoomStep), 'pan');
    },
    zoomTo(zoom: number): void {
      fitted.current = false;
      const state = heading();
      go(zoomAtCentre(state, state, zoom / state.zoom), 'pan');
    },
    centreOn(point: { x: number; y: number }): void {
      fitted.current = false;
      const state = viewportStore.getState();
      go(centredOn(point, state, state), 'jump');
    },
    isFitted: () => fitted.current,
    /** The user moved it by hand. */
    moved(): void {
      target = undefined;
      fitted.current = false;
    },
  };
}
