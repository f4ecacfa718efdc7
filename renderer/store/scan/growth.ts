import type { GrowthStep } from '../../../shared/scan/growth';
import type { AppState } from '../appStore';

export type Growth = {
  add(step: GrowthStep): void;
  /** What is waiting goes into the document now. */
  flush(): void;
  clear(): void;
};

/** Long enough for the eye to see what came, and for a large network to be laid out and indexed. */
const leastMs = 400;
const lookAgainMs = 60;

/**
 * Lets a document grow in steps that the window can keep up with: the next one waits until the last is drawn and
 * indexed.
 */
export function growthOf(get: () => AppState, grow: (steps: GrowthStep[]) => void): Growth {
  let waiting: GrowthStep[] = [];
  let isLooking = false;
  let last = Number.NEGATIVE_INFINITY;

  function isBusy(): boolean {
    const { document, index, diagram, layingOut } = get();
    if (document === undefined || diagram === undefined) return false; // nothing to keep up with yet
    return layingOut || index?.network !== document.network;
  }

  function look(): void {
    isLooking = false;
    if (waiting.length === 0) return;
    if (isBusy() || performance.now() - last < leastMs) schedule();
    else flush();
  }

  function schedule(): void {
    if (isLooking) return;
    isLooking = true;
    setTimeout(look, lookAgainMs);
  }

  function flush(): void {
    const steps = waiting;
    waiting = [];
    last = performance.now();
    if (steps.length > 0) grow(steps);
  }

  return {
    add(step) {
      waiting.push(step);
      schedule();
    },
    flush,
    clear() {
      waiting = [];
    },
  };
}
