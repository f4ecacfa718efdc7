import type { Mark } from '../../../shared/diagram/diagram';
import { markShapes, markSigns } from '../../../shared/diagram/markShapes';

/** A shape of its own for each mark, and a sign in it: no colour is needed to tell them apart. */
export function MarkBadge({ mark, className = '' }: { mark: Mark; className?: string }) {
  return (
    <svg
      className={`mark ${className}`}
      data-mark={mark}
      viewBox="-9 -9 18 18"
      width={16}
      height={16}
      aria-hidden="true"
    >
      <path className="mark-shape" d={markShapes[mark]} />
      <path className="mark-sign" d={markSigns[mark]} />
    </svg>
  );
}
