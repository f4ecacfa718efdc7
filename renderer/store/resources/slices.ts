type SliceOptions = {
  budgetMs?: number;
  isOver?: () => boolean;
  pause?: () => Promise<void>;
  now?: () => number;
};

/**
 * Runs a generator to its end without holding up the window: after each budget of work it lets frames through.
 *
 * @returns undefined when it was called off in between
 */
export async function runInSlices<T>(
  work: Generator<void, T>,
  {
    budgetMs = 6,
    isOver = () => false,
    pause = nextTask,
    now = () => performance.now(),
  }: SliceOptions = {},
): Promise<T | undefined> {
  for (;;) {
    const until = now() + budgetMs;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (now() < until);
    await pause();
    if (isOver()) return undefined;
  }
}

/** A message, because timers of nested calls are held back to 4 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
