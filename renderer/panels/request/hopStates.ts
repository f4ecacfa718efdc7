import type { Hop } from '../../../shared/routing/trace';
import type { HopState } from './HopBadge';

/** How each hop is shown: past the first that blocks, the packet only would go. */
export function hopStates(hops: readonly Pick<Hop, 'effect'>[]): HopState[] {
  const stop = hops.findIndex(({ effect }) => effect === 'blocks');
  return hops.map(({ effect }, index) => {
    if (effect === 'blocks' || effect === 'unknown') return effect;
    return stop !== -1 && index > stop ? 'would-go' : 'passes';
  });
}

/** The hop at which a path stands: a shorter path waits at its end for the longer one. */
export function currentHop(playhead: number, count: number): number {
  return Math.max(0, Math.min(Math.floor(playhead + 1e-6), count - 1));
}
