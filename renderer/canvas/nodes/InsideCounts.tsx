import type { MarkCounts } from '../../../shared/diagram/diagram';
import { numberText } from '../../text/canvas';
import { MarkBadge } from './MarkBadge';

const order = ['added', 'removed', 'changed'] as const;

/** What differs in a container; the container's name has it in words. */
export function InsideCounts({ inside }: { inside: MarkCounts | undefined }) {
  if (inside === undefined) return null;
  return (
    <span className="d-inside" aria-hidden="true">
      {order.map(
        (mark) =>
          inside[mark] > 0 && (
            <span key={mark} data-mark={mark}>
              <MarkBadge mark={mark} />
              {numberText(inside[mark])}
            </span>
          ),
      )}
    </span>
  );
}
