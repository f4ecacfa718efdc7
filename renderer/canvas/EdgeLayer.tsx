import { ViewportPortal } from '@xyflow/react';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { Diagram } from '../../shared/diagram/diagram';
import { edgePath, middleOf } from '../../shared/diagram/edgePath';
import { overlaps } from '../../shared/diagram/geometry';
import { isSame } from '../../shared/network/isSame';
import { type EdgeGroup, groupEdges } from './edgeGroups';
import { MarkBadge } from './nodes/MarkBadge';
import { useScene } from './scene';
import { layers } from './toFlow';
import { visibleBox } from './viewport';
import { useViewport } from './viewportStore';

/** The edges on the screen, above the frames and below what they lead to. */
export function EdgeLayer({ diagram }: { diagram: Diagram }) {
  const last = useRef<readonly EdgeGroup[]>([]);
  const groups = useMemo(() => keptGroups(last.current, groupEdges(diagram)), [diagram]);
  useEffect(() => {
    last.current = groups;
  }, [groups]);
  // As one string, since a selector that made a new list each time would render on every frame.
  const visible = useViewport((viewport) => {
    const screen = visibleBox(viewport, viewport);
    return groups
      .flatMap(({ far, box }, index) =>
        (far || viewport.level !== 'vpcs') && overlaps(box, screen) ? [index] : [],
      )
      .join(' ');
  });
  const shown = useMemo(
    () =>
      visible === '' ? [] : visible.split(' ').flatMap((index) => groups[Number(index)] ?? []),
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

/** Lines that did not change are not drawn anew. */
function keptGroups(last: readonly EdgeGroup[], next: readonly EdgeGroup[]): EdgeGroup[] {
  const byId = new Map(last.map((group) => [group.id, group]));
  return next.map((group) => {
    const known = byId.get(group.id);
    return known !== undefined && isSame(known, group) ? known : group;
  });
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
    const { x, y, horizontal } = middleOf(points);
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
    const { x, y } = middleOf(points);
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
