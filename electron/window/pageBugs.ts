import { ok } from '../../shared/result';
import { inertLines } from '../cli/inert';
import { handle } from '../ipc/handle';

/** More tell nothing new, and a page that was taken over shall not fill a disk with them. */
const mostTold = 100;

/** Writes what went wrong in the page where main writes its own bugs. Names of the model may stand in it. */
export function registerPageBugs(write: (line: string) => void): void {
  let told = 0;
  handle('tellBug', async ({ text }) => {
    told += 1;
    if (told <= mostTold) write(`The window: ${inertLines(text)}\n`);
    return ok({});
  });
}
