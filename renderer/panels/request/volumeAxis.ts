const ends = [100, 250, 500, 1000, 2500, 5000, 10_240, 25_600, 51_200, 102_400, 256_000, 1_048_576];

/**
 * Where a chart of volumes ends: at a round figure past the chosen volume and, where it is near, past the volume at
 * which both ways cost the same.
 */
export function axisOf(gbPerMonth: number, even: number | undefined): number {
  const isNear = even !== undefined && even <= Math.max(gbPerMonth, 100) * 10;
  const wanted = Math.max(gbPerMonth * 1.5, isNear ? even * 1.2 : 0);
  return ends.find((end) => end >= wanted) ?? Math.ceil(wanted);
}

/** Whether a volume has no room left to be moved on an axis, or hardly shows on it. */
export function isAwkward(gbPerMonth: number, axis: number): boolean {
  return gbPerMonth > axis * 0.95 || gbPerMonth < axis * 0.02;
}

/** One press of an arrow: a hundredth of the axis. */
export function stepOf(axis: number): number {
  return Math.max(1, Math.round(axis / 100));
}
