/** Milliseconds, as in the design tokens; none for who asked for less motion. */
export const durations = { pan: 160, fit: 260 } as const;

export function durationOf(kind: keyof typeof durations): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : durations[kind];
}

/** The tokens' ease-out, near enough: fast at first, then settling. */
export function easeOut(progress: number): number {
  return 1 - (1 - progress) ** 3;
}
