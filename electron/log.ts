import { inertLines } from './cli/inert';

/**
 * Says what went wrong where main says everything: on standard error. Names in it are other people's: only what is said
 * here begins at the start of a line.
 */
export function log(text: string): void {
  process.stderr.write(`${inertLines(text).replaceAll(/\n(?! )/g, '\n  ')}\n`);
}
