import type { AppStore } from './appStore';
import type { Services } from './services';

/**
 * Loads the window anew, with what is open in it and what is not saved: for when it cannot be drawn any more. Does nothing
 * where changes would be lost and the user rather keeps them.
 */
export async function reloadWindow(store: AppStore, { bridge }: Services): Promise<void> {
  const isKept = await tellAll(store);
  if (isKept || (await store.getState().mayDrop())) await bridge.reloadWindow({});
}

/** @returns whether main will have all of it for the next page */
async function tellAll(store: AppStore): Promise<boolean> {
  try {
    await store.getState().tellWork();
  } catch (bug) {
    reportError(bug);
    return false;
  }
  return store.getState().document?.unkept === undefined;
}
