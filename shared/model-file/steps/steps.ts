/**
 * Takes a file from the version before `to` to `to`. A released step is never edited and imports no current type:
 * those move on, it must not. It gets parsed JSON that nobody else holds and may return parts of it.
 */
export type Step = { to: number; up: (file: unknown) => unknown };

/** In order, from version 2 on. Each has a file of its own beside this one, and a frozen fixture of what it reads. */
export const steps: readonly Step[] = [];
