import type { ReactFlowInstance } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { Box, DiagramNode } from '../../shared/diagram/diagram';
import { around, contains } from './geometry';
import { levelAt, levelFrom, zoomLimits } from './level';
import { durationOf, type durations, easeOut } from './motion';
import { type FlowNode, isDrawnAt } from './toFlow';
import {
  centredOn,
  fitBox,
  type Insets,
  noInsets,
  type Size,
  type Viewport,
  visibleBox,
  zoomAtCentre,
} from './viewport';
import { viewportStore } from './viewportStore';

/** A whole diagram is never blown up past this: a lone VPC at 300 % would look like an error. */
export const maxFitZoom = 1;

const zoomStep = 1.25;

export type Camera = ReturnType<typeof cameraOf>;

/** Moves the viewport; undefined until React Flow stands. `isFitted` tells whether the whole diagram was fitted and nothing moved it since. */
export function useCamera(flow: ReactFlowInstance<FlowNode> | undefined): Camera | undefined {
  const fitted = useRef(true);
  return useMemo(() => flow && cameraOf(flow, fitted), [flow]);
}

function cameraOf(flow: ReactFlowInstance<FlowNode>, fitted: { current: boolean }) {
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

  function fitTo(boxes: readonly Box[], insets: Insets, maxZoom: number): void {
    const box = around(boxes);
    if (box !== undefined) go(fitBox(box, viewportStore.getState(), insets, maxZoom), 'fit');
  }

  return {
    fitAll(diagram: { width: number; height: number }, kind: 'fit' | 'jump' = 'fit'): void {
      const box = { x: 0, y: 0, width: diagram.width, height: diagram.height };
      go(fitBox(box, viewportStore.getState(), noInsets, maxFitZoom), kind);
      fitted.current = true;
    },
    fitTo(boxes: readonly Box[], insets: Insets = noInsets): void {
      fitted.current = false;
      fitTo(boxes, insets, zoomLimits.max / 2);
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
    /** Brings a node into view, and near enough for it to be drawn at all; stays put where both hold already. */
    reveal(node: DiagramNode): void {
      const state = viewportStore.getState();
      const isDrawn = isDrawnAt(node, levelAt(state.zoom));
      if (isDrawn && contains(visibleBox(state, state), node)) return;
      fitted.current = false;
      const zoom = isDrawn ? state.zoom : node.kind === 'card' ? 1 : levelFrom.groups;
      const fits = fitBox(node, state, noInsets, zoom);
      go(fits, 'fit');
    },
    isFitted: () => fitted.current,
    /** The user moved it by hand. */
    moved(): void {
      target = undefined;
      fitted.current = false;
    },
  };
}
