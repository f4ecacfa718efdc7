import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { Diagram, DiagramEdge } from '../../shared/diagram/diagram';
import { edgePath, labelPoint } from './edgePath';
import { useScene } from './scene';
import { layers } from './toFlow';
import { useViewport } from './viewportStore';

type EdgeClass = { name: string; far: boolean; path: string };

/**
 * All edges in one drawing, one path for each look. As React Flow edges they would be thousands of components that
 * subscribe to every change of the viewport; nobody drags or reconnects them.
 */
export function EdgeLayer({ diagram }: { diagram: Diagram }) {
  const far = useViewport((viewport) => viewport.level === 'vpcs');
  const selectedId = useScene((scene) => scene.selectedId);
  return (
    <ViewportPortal>
      <svg
        className="d-edges"
        width={diagram.width}
        height={diagram.height}
        style={{ zIndex: layers.edges }}
        aria-hidden="true"
      >
        <EdgePaths edges={diagram.edges} far={far} />
        {selectedId !== undefined && (
          <EdgesOf edges={diagram.edges} nodeId={selectedId} far={far} />
        )}
        {!far && <EdgeLabels edges={diagram.edges} />}
      </svg>
    </ViewportPortal>
  );
}

const EdgePaths = memo(function EdgePaths({
  edges,
  far,
}: {
  edges: readonly DiagramEdge[];
  far: boolean;
}) {
  const classes = useMemo(() => classesOf(edges), [edges]);
  return classes
    .filter((edgeClass) => edgeClass.far || !far)
    .map(({ name, path }) => (
      <g key={name}>
        <path className="d-edge-halo" d={path} />
        <path className={`d-edge ${name}`} d={path} />
      </g>
    ));
});

function EdgesOf({
  edges,
  nodeId,
  far,
}: {
  edges: readonly DiagramEdge[];
  nodeId: string;
  far: boolean;
}) {
  const path = edges
    .filter((edge) => (edge.from === nodeId || edge.to === nodeId) && (isFar(edge) || !far))
    .map((edge) => edgePath(edge.points))
    .join('');
  return path === '' ? null : <path className="d-edge d-edge-selected" d={path} />;
}

const EdgeLabels = memo(function EdgeLabels({ edges }: { edges: readonly DiagramEdge[] }) {
  return edges.map((edge) => {
    if (edge.label === undefined) return null;
    const { x, y, horizontal } = labelPoint(edge.points);
    return (
      <text
        key={edge.id}
        className="d-edge-label"
        x={horizontal ? x : x + 6}
        y={horizontal ? y - 5 : y}
        textAnchor={horizontal ? 'middle' : 'start'}
      >
        {edge.label}
      </text>
    );
  });
});

function classesOf(edges: readonly DiagramEdge[]): EdgeClass[] {
  const classes = new Map<string, EdgeClass>();
  for (const edge of edges) {
    const name = `d-edge-${edge.kind}${edge.dead ? ' d-edge-dead' : ''}`;
    const known = classes.get(name);
    const path = edgePath(edge.points);
    if (known === undefined) classes.set(name, { name, far: isFar(edge), path });
    else known.path += path;
  }
  return [...classes.values()];
}

/** Seen from afar, only what ties VPCs together is drawn: the other ends of the rest are not on the screen. */
function isFar({ kind }: DiagramEdge): boolean {
  return kind === 'peering' || kind === 'transit-gateway' || kind === 'vpn';
}
