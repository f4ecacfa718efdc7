import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { edgePath } from '../../shared/diagram/edgePath';
import { type DrawnPath, type PathSide, partOf } from '../../shared/path/drawnPath';
import { layers } from '../canvas/toFlow';
import { useApp } from '../store/useApp';
import { Badge } from './Badge';
import { Ghost } from './Ghost';
import { Markers } from './Markers';
import { boxOfPaths } from './pathBox';
import { WouldGo } from './WouldGo';

export type LaidPath = { side: PathSide; path: DrawnPath };

/** The paths of the request, above everything that the diagram draws. */
export function PathLayer({ paths }: { paths: readonly LaidPath[] }) {
  const box = useMemo(() => boxOfPaths(paths), [paths]);
  if (box === undefined) return null;
  const { x, y, width, height } = box;
  return (
    <ViewportPortal>
      <svg
        className="p-layer"
        viewBox={`${x} ${y} ${width} ${height}`}
        style={{ zIndex: layers.path, left: x, top: y, width, height }}
        aria-hidden="true"
      >
        {paths.map(({ side, path }) => (
          <Line key={side} side={side} path={path} />
        ))}
        {[...new Set(paths.flatMap(({ path }) => path.ghosts))].map((ghost) => (
          <Ghost key={ghost.id} ghost={ghost} />
        ))}
        <Markers paths={paths} />
        {paths.map(({ side, path }) => (
          <Badges key={side} side={side} path={path} />
        ))}
        {paths.map(
          ({ side, path: { wouldGo } }) =>
            wouldGo !== undefined && <WouldGo key={side} side={side} box={wouldGo} />,
        )}
      </svg>
    </ViewportPortal>
  );
}

const Line = memo(function Line({ side, path }: LaidPath) {
  const stretches = path.stretches.map(({ from, to, state }) => ({
    from,
    state,
    d: edgePath(partOf(path.points, from, to)),
  }));
  return (
    <g data-side={side}>
      {stretches.map(({ from, d }) => (
        <path key={from} className="p-halo" d={d} />
      ))}
      {stretches.map(({ from, state, d }) => (
        <path key={from} className="p-line" data-state={state} d={d} />
      ))}
    </g>
  );
});

/** The badge of the hop under the playhead stands out; it changes once a hop, not once a frame. */
function Badges({ side, path }: LaidPath) {
  const current = useApp(({ playhead }) => Math.min(Math.floor(playhead), path.hopAt.length - 1));
  return (
    <g data-side={side}>
      {path.badges.map((badge) => (
        <Badge key={badge.label} badge={badge} side={side} current={badge.hops.includes(current)} />
      ))}
    </g>
  );
}
