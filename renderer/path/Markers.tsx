import { useEffect, useRef } from 'react';
import { type DrawnPath, type PathSide, pointAt } from '../../shared/path/drawnPath';
import { useAppStore } from '../store/useApp';
import type { LaidPath } from './PathLayer';
import { distanceAt } from './playback';
import { useReducedMotion } from './useReducedMotion';

/** One marker a path, under the shared playhead. Moved past React: it goes on each frame. */
export function Markers({ paths }: { paths: readonly LaidPath[] }) {
  const isStill = useReducedMotion();
  // Who asked for less motion sees whole paths and the current badge; nothing moves along them.
  return isStill
    ? null
    : paths.map(({ side, path }) => <Marker key={side} side={side} path={path} />);
}

function Marker({ side, path }: { side: PathSide; path: DrawnPath }) {
  const store = useAppStore();
  const marker = useRef<SVGGElement>(null);
  useEffect(() => {
    const place = ({ playhead }: { playhead: number }) => {
      const { x, y } = pointAt(path.points, distanceAt(path.hopAt, playhead));
      marker.current?.style.setProperty('transform', `translate(${x}px, ${y}px)`);
    };
    place(store.getState());
    return store.subscribe((state, before) => {
      if (state.playhead !== before.playhead) place(state);
    });
  }, [store, path]);
  return (
    <g ref={marker} className="p-marker" data-side={side}>
      <g className="p-badge-scale">
        <circle className="p-glow" r="11" />
        {side === 'with' ? (
          <circle className="p-dot" r="6" />
        ) : (
          <path className="p-dot" d="M0 -7.500 7.500 0 0 7.500 -7.500 0Z" />
        )}
      </g>
    </g>
  );
}
