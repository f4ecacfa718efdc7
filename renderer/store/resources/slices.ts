type SliceOptions<Step> = {
  budgetMs?: number;
  /** Told of the last step before each pause. */
  onPause?: (step: Step) => void;
  isOver?: () => boolean;
  pause?: () => Promise<void>;
  now?: () => number;
};

/**
 * Runs a generator to its end without holding up the window: after each budget of work it lets frames through.
 *
 * @returns undefined when it was called off in between
 */
export async function runInSlices<T, Step = void>(
  work: Generator<Step, T>,
  {
    budgetMs = 6,
    onPause = () => undefined,
    isOver = () => false,
    pause = pauses(),
    now = () => performance.now(),
  }: SliceOptions<Step> = {},
): Promise<T | undefined> {
  for (;;) {
    const until = now() + budgetMs;
    let step = work.next();
    while (!step.done && now() < until) step = work.next();
    if (step.done) return step.value;
    onPause(step.value);
    await pause();
    if (isOver()) return undefined;
  }
}

/**
 * Waits for the next task by a message, because timers of nested calls are held back to 4 ms each. One channel for
 * all pauses of a run: to make one for each costs more than the work between two.
 */
function pauses(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return () =>
    new Promise((resolve) => {
      port1.onmessage = () => {
        // Without a listener the pair is collected, and in Node it keeps no process alive.
        port1.onmessage = null;
        resolve();
      };
      port2.postMessage(undefined);
    });
}
