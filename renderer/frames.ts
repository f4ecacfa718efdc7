/** Calls back in the `count`th frame from now. */
export function afterFrames(count: number, then: () => void): void {
  if (count === 0) then();
  else requestAnimationFrame(() => afterFrames(count - 1, then));
}

/** However busy the window is, what waits for it to come to rest goes on then. */
const longestWaitMs = 100;

/**
 * Resolves between frames, once what is drawn now is on the screen and the window has nothing left to draw. In a window that
 * nobody sees that is later.
 */
export function onScreen(): Promise<void> {
  // The first frame draws it, the next one begins when it is out.
  return new Promise((resolve) =>
    afterFrames(2, () => requestIdleCallback(() => resolve(), { timeout: longestWaitMs })),
  );
}
