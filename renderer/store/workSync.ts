import type { AppState, AppStore } from './appStore';
import { isAt } from './work';

/** How long a change may wait for the next ones: a drag is many. What a crash takes is less than a second of work. */
const restMs = 250;
/** How long after a refusal (a full disk) it is tried again. */
const againMs = 5_000;

/**
 * Tells main of work as it is done, so that it outlives the window.
 *
 * @returns stops it
 */
export function keepWorkInStep(store: AppStore, onBug: (error: unknown) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function follow(): void {
    if (timer !== undefined || !hasMore(store.getState())) return;
    const { document } = store.getState();
    timer = setTimeout(tell, document?.unkept === undefined ? restMs : againMs);
  }

  function tell(): void {
    store
      .getState()
      .tellWork()
      .catch(onBug)
      .finally(() => {
        timer = undefined;
        follow();
      });
  }

  const stop = store.subscribe(follow);
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** While a save is under way, what is saved is not to change. */
function hasMore(state: AppState): boolean {
  const { document, saving } = state;
  if (document === undefined || document.growing || saving) return false;
  return document.unkept !== undefined || !isAt(document.told, state);
}
