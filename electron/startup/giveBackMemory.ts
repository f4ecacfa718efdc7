import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Collects what opening a document left behind: V8 does so when it allocates, and main allocates next to nothing once the
 * window stands. 9 MB of 207 at 5,000 resources. There is no other way to ask for it while running.
 */
export function giveBackMemory(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
