import { useEffect, useMemo, useState } from 'react';

/** As many appear at once: the sample has 130. */
const few = 200;
/** Mounted within a frame or two on a slow machine, where they are cards of VPCs. */
const perFrame = 60;

/**
 * Of many nodes some more with each frame: hundreds that appear in one go hold the window. Once all are there it leaves
 * them alone: later on only those that come into view are mounted.
 */
export function useInSlices<T>(items: T[]): T[] {
  const [count, setCount] = useState(perFrame);
  const isWhole = items.length <= Math.max(few, count);
  useEffect(() => {
    if (count === Number.POSITIVE_INFINITY) return;
    const next = isWhole ? Number.POSITIVE_INFINITY : count + perFrame;
    const frame = requestAnimationFrame(() => setCount(next));
    return () => cancelAnimationFrame(frame);
  }, [count, isWhole]);
  return useMemo(() => (isWhole ? items : items.slice(0, count)), [items, count, isWhole]);
}
