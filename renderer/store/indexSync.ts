import type { AppStore } from './appStore';
import { indexNetwork } from './resources/resourceIndex';
import { runInSlices } from './resources/slices';

/**
 * Keeps the index in step with the network. A change while one is being made calls it off and starts anew.
 *
 * @returns stops it
 */
export function keepIndexInStep(store: AppStore, onBug: (error: unknown) => void): () => void {
  const network = () => store.getState().document?.network;
  let indexed = network();

  function follow(): void {
    const current = network();
    if (current === indexed) return;
    indexed = current;
    if (current === undefined) return;
    runInSlices(indexNetwork(current), { isOver: () => network() !== current })
      .then((index) => {
        if (index !== undefined && network() === current) store.getState().showIndex(index);
      })
      .catch(onBug);
  }
  return store.subscribe(follow);
}
