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
          <path className="shape" d="M-4.1-10h8.2L10-4.1v8.2L4.1 10h-8.2L-10 4.1v-8.2Z" />
          <path className="cross" d="M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5" />
        </>
      ) : (
        <>
          {side === 'with' ? (
            <circle className="shape" r="9.5" />
          ) : (
            <path className="shape" d="M0-10.5 10.5 0 0 10.5-10.5 0Z" />
          )}
          <text y="3.8">{state === 'unknown' ? '?' : number}</text>
        </>
      )}
    </svg>
  );
}
