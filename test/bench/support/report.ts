/** One measured figure, as `npm run bench` prints it: a JSON line. */
export type Figure = {
  bench: string;
  /** What was measured at: `5,000 resources`, `sample`. */
  size: string | number;
  metric: string;
  value: number;
  unit: 'ms' | 's' | 'fps' | 'MB' | 'bytes' | 'ratio' | 'count' | 'power';
  /** The figure of product.md that must not be passed; absent: measured for information. */
  bar?: number;
  /** Bars of frame rates are lower bounds, all others upper ones. */
  atLeast?: boolean;
};

/** Prints the figure and says by the exit code of the run whether every bar was kept. */
export function report(figure: Figure): void {
  const { bar, value, atLeast = false, ...rest } = figure;
  const rounded = Number(value.toPrecision(4));
  if (bar === undefined) {
    console.log(JSON.stringify({ ...rest, value: rounded }));
    return;
  }
  const ok = atLeast ? value >= bar : value <= bar;
  if (!ok) process.exitCode = 1;
  console.log(
    JSON.stringify({ ...rest, value: rounded, bar, ...(atLeast ? { atLeast } : {}), ok }),
  );
}
