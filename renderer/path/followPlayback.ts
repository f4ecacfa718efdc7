import type { AppStore } from '../store/appStore';
import { lastHop } from '../store/requestSlice';
import { advanced } from './playback';
import { prefersReducedMotion } from './useReducedMotion';

/** Moves the playhead while the request plays. @returns stops it */
export function followPlayback(store: AppStore): () => void {
  let frame: number | undefined;
  let before = 0;
  /** In hops; runs ahead of the store's playhead where that jumps from hop to hop. */
  let exact = 0;

  function tick(now: number): void {
    const { playing, speed, movePlayhead } = store.getState();
    if (!playing) {
      frame = undefined;
      return;
    }
    const last = lastHop(store.getState());
    exact = advanced(exact, now - before, speed, last);
    before = now;
    movePlayhead(prefersReducedMotion() ? Math.floor(exact) : exact, exact >= last);
    frame = requestAnimationFrame(tick);
  }

  const stop = store.subscribe(({ playing, playhead }, previous) => {
    if (!playing || previous.playing) return;
    exact = playhead;
    before = performance.now();
    frame ??= requestAnimationFrame(tick);
  });
  return () => {
    stop();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
