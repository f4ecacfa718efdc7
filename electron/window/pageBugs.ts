import { ok } from '../../shared/result';
import { handle } from '../ipc/handle';
import { log } from '../log';

/** More tell nothing new, and a page that was taken over shall not fill a disk with them. */
const mostTold = 100;

/** Writes what went wrong in the page where main writes its own bugs. Names of the model may stand in it. */
export function registerPageBugs(): void {
  let told = 0;
  handle('tellBug', async ({ text }) => {
    told += 1;
    if (told <= mostTold) log(`The window: ${text}`);
    return ok({});
  });
}
