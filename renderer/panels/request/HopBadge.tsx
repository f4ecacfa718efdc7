import { hexagon, octagon } from '../../../shared/path/badgeShapes';
import type { PathSide } from '../../../shared/path/drawnPath';

export type HopState = 'passes' | 'blocks' | 'unknown' | 'would-go';

/** A hop's number in the shape of its path: a circle with the endpoint, a diamond without. Says nothing by itself. */
export function HopBadge({
  number,
  side,
  state,
}: {
  number: number;
  side: PathSide;
  state: HopState;
}) {
  return (
    <svg
      className={`hop-badge ${side} ${state}`}
      width="22"
      height="22"
      viewBox="-11 -11 22 22"
      aria-hidden="true"
    >
      {state === 'blocks' ? (
        <>
          <path className="shape" d={octagon(10)} />
          <path className="cross" d="M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5" />
        </>
      ) : (
        <>
          {side === 'with' ? (
            <circle className="shape" r="9.5" />
          ) : (
            <path className="shape" d={hexagon(21, 10.5)} />
          )}
          <text y="3.8">{state === 'unknown' ? '?' : number}</text>
        </>
      )}
    </svg>
  );
}
