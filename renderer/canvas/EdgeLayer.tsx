import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { Diagram } from '../../shared/diagram/diagram';
import { type EdgeGroup, groupEdges } from './edgeGroups';
import { edgePath, labelPoint } from './edgePath';
import { overlap } from './geometry';
import { MarkBadge } from './nodes/MarkBadge';
import { useScene } from './scene';
import { layers } from './toFlow';
import { visibleBox } from './viewport';
import { useViewport } from './viewportStore';

/** The edges on the screen, above the frames and below what they lead to. */
export function EdgeLayer({ diagram }: { diagram: Diagram }) {
  const groups = useMemo(() => groupEdges(diagram), [diagram]);
  // As one string, since a selector that made a new list each time would render on every frame.
  const visible = useViewport((viewport) => {
    const screen = visibleBox(viewport, viewport);
    return groups
      .flatMap(({ far, box }, index) =>
        (far || viewport.level !== 'vpcs') && overlap(box, screen) ? [index] : [],
      )
      .join(' ');
  });
  const shown = useMemo(
    () => visible.split(' ').flatMap((index) => groups[Number(index)] ?? []),
    [groups, visible],
  );
  return (
    <ViewportPortal>
      {shown.map((group) => (
        <Edges key={group.id} group={group} />
      ))}
    </ViewportPortal>
  );
}

const Edges = memo(function Edges({ group }: { group: EdgeGroup }) {
  const { x, y, width, height } = group.box;
  return (
    <svg
      className="d-edges"
      viewBox={`${x} ${y} ${width} ${height}`}
      style={{ zIndex: layers.edges, left: x, top: y, width, height }}
      aria-hidden="true"
    >
      {group.paths.map(({ look, path }) => (
        <g key={look}>
          <path className="d-edge-halo" d={path} />
          <path className={`d-edge ${look}`} d={path} />
        </g>
      ))}
      <SelectedEdges group={group} />
      <Labels group={group} />
      <EdgeMarks group={group} />
    </svg>
  );
});

function SelectedEdges({ group }: { group: EdgeGroup }) {
  const path = useScene(({ selectedId }) =>
    group.edges
      .filter(({ from, to }) => from === selectedId || to === selectedId)
      .map(({ points }) => edgePath(points))
      .join(''),
  );
  return path === '' ? null : <path className="d-edge d-edge-selected" d={path} />;
}

function Labels({ group }: { group: EdgeGroup }) {
  return group.edges.map(({ id, label, points }) => {
    if (label === undefined) return null;
    const { x, y, horizontal } = labelPoint(points);
    return (
      <text
        key={id}
        className="d-edge-label"
        x={horizontal ? x : x + 6}
        y={horizontal ? y - 5 : y}
        textAnchor={horizontal ? 'middle' : 'start'}
      >
        {label}
      </text>
    );
  });
}

/** On the line's longest stretch, where its label would stand. */
function EdgeMarks({ group }: { group: EdgeGroup }) {
  return group.edges.map(({ id, mark, points }) => {
    if (mark === undefined) return null;
    const { x, y } = labelPoint(points);
    return (
      <g key={id} className="d-edge-mark" transform={`translate(${x} ${y})`}>
        <g>
          <g transform="translate(-8 -8)">
            <MarkBadge mark={mark} />
          </g>
        </g>
      </g>
    );
  });
}
