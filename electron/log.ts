import { inertLines } from './cli/inert';

/** Says what went wrong where main says everything: on standard error. Names in it are other people's. */
export function log(text: string): void {
  process.stderr.write(`${inertLines(text)}\n`);
}
