import { ReactFlowProvider, useStoreApi, type Viewport } from '@xyflow/react';
import { type ReactNode, useState } from 'react';
import type { FlowNode } from './toFlow';
import type { Size } from './viewport';

type FlowProviderProps = {
  nodes: FlowNode[];
  size: Size;
  viewport: Viewport;
  children: ReactNode;
};

/**
 * Tells React Flow before its first drawing what it otherwise learns after it: how large it is, and where it begins. With
 * that the nodes in view are drawn along with the rest, between frames; without it they follow in one piece, which holds
 * up the window.
 */
export function FlowProvider({ nodes, size, viewport, children }: FlowProviderProps) {
  return (
    <ReactFlowProvider initialNodes={nodes} initialWidth={size.width} initialHeight={size.height}>
      <BeginAt viewport={viewport}>{children}</BeginAt>
    </ReactFlowProvider>
  );
}

/** React Flow's own `defaultViewport` counts from its first effect on, and so does what else it is told. */
function BeginAt({ viewport, children }: Pick<FlowProviderProps, 'viewport' | 'children'>) {
  const { setState } = useStoreApi();
  useState(() => setState({ transform: [viewport.x, viewport.y, viewport.zoom], ...fixedNodes }));
  return children;
}

/** Nodes are moved, joined and selected by no means of React Flow's own. Told late, it draws each of them twice. */
export const fixedNodes = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  elementsSelectable: false,
};
