import type { ReactFlowInstance } from '@xyflow/react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Diagram, DiagramNode, Point } from '../../shared/diagram/diagram';
import { contains } from './geometry';
import type { FlowDiagram, FlowNode } from './toFlow';
import type { Camera } from './useCamera';
import { visibleBox } from './viewport';
import { viewportStore } from './viewportStore';

/**
 * Keeps the node that the user opened or closed where it was on the screen, though the new layout puts it elsewhere;
 * or goes near it, where it is drawn too small to show what it holds.
 *
 * @returns call it with the node before asking for the layout
 */
export function useStablePlace(
  diagram: Diagram,
  flow: FlowDiagram,
  camera: Camera | undefined,
  instance: ReactFlowInstance<FlowNode> | undefined,
): (node: DiagramNode, approach?: boolean) => void {
  const held = useRef<{ id: string; at: Point; approach: boolean }>(undefined);
  const drawn = useRef(diagram);

  useLayoutEffect(() => {
    if (drawn.current === diagram) return;
    drawn.current = diagram;
    const { current: before } = held;
    held.current = undefined;
    const now = before && flow.byId.get(before.id);
    if (before === undefined || now === undefined || instance === undefined) return;
    if (before.approach) return camera?.fitTo(now, diagram);
    if (camera?.isFitted()) return;
    const { x, y, zoom } = instance.getViewport();
    const moved = { x: x - (now.x - before.at.x) * zoom, y: y - (now.y - before.at.y) * zoom };
    // Opened, it may need more room than there is left.
    const screen = visibleBox({ ...moved, zoom }, viewportStore.getState());
    if (!contains(screen, now)) return camera?.reveal([now], diagram);
    // Resolves with false where a later move takes over.
    void instance.setViewport({ ...moved, zoom });
  }, [diagram, flow, camera, instance]);

  return useCallback((node, approach = false) => {
    held.current = { id: node.id, at: { x: node.x, y: node.y }, approach };
  }, []);
}
