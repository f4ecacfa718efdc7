import { afterFrames } from './frames';
import type { AppState, AppStore } from './store/appStore';

/**
 * Tells once the window is drawn and still: nothing opening, diagram and index there, and two frames on the
 * screen after that. Each thing that is opened settles anew.
 */
export function followSettled(store: AppStore, onSettled: () => void): void {
  let told: unknown;
  store.subscribe((state) => {
    const shown = settledOn(state);
    if (shown === undefined || shown === told) return;
    told = shown;
    afterFrames(stillFrames, () => {
      // A file named at the start begins to open after the start screen has been there for a moment.
      if (settledOn(store.getState()) === shown) onSettled();
    });
  });
}

/** Enough for the diagram to be fitted, its nodes measured and drawn. */
const stillFrames = 30;

/** What is to be seen; undefined while something is on its way. */
function settledOn(state: AppState): unknown {
  const { document, opening, runtime, diagram, index, failure, asking, answered } = state;
  if (runtime === undefined || opening !== undefined || !state.started) return undefined;
  if (failure !== undefined) return failure;
  if (document === undefined) return 'start';
  // An answer may open what it goes through.
  if (diagram === undefined || index === undefined || asking || state.layingOut) return undefined;
  if (state.drawn !== diagram) return undefined;
  return answered ?? document.session;
}
