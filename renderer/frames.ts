/** Calls back in the `count`th frame from now. */
export function afterFrames(count: number, then: () => void): void {
  if (count === 0) then();
  else requestAnimationFrame(() => afterFrames(count - 1, then));
}

/** However busy the window is, what waits for it to come to rest goes on then. */
const longestWaitMs = 100;
/** A window that nobody sees has no frames: whoever comes back to it finds it done, not about to begin. */
const longestWithoutFramesMs = 1000;

/** Resolves between frames, once what is drawn now is on the screen and the window has nothing left to draw. */
export function onScreen(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestWithoutFramesMs);
    // The first frame draws it, the next one begins when it is out.
    afterFrames(2, () => {
      clearTimeout(timer);
      requestIdleCallback(() => resolve(), { timeout: longestWaitMs });
    });
  });
}
