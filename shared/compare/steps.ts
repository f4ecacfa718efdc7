/** How many of so many parts of a long piece of work are done. */
export type StepsDone = { done: number; total: number };

/** Work in steps of some milliseconds each, for whoever has something else to do in between. */
export type Steps<T> = Generator<StepsDone, T>;

/** All of it at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
