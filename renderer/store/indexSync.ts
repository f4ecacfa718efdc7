import type { AppStore } from './appStore';
import { indexNetwork } from './resources/resourceIndex';
import { runInSlices } from './resources/slices';
import type { Services } from './services';

/**
 * Keeps the index in step with the network. A change while one is being made calls it off and starts anew. The diagram comes
 * first, to the screen: whoever opened or changed something looks there, and an index of a large network takes the window
 * longer.
 *
 * @returns stops it
 */
export function keepIndexInStep(
  store: AppStore,
  { onScreen }: Pick<Services, 'onScreen'>,
  onBug: (error: unknown) => void,
): () => void {
  const network = () => store.getState().document?.network;
  let indexed = network();

  function follow(): void {
    const { layingOut, diagram, drawn } = store.getState();
    const current = network();
    if (current === indexed || layingOut || drawn !== diagram) return;
    indexed = current;
    if (current !== undefined) make(current).catch(onBug);
  }

  async function make(current: NonNullable<ReturnType<typeof network>>): Promise<void> {
    await onScreen();
    if (network() !== current) return;
    const index = await runInSlices(indexNetwork(current), { isOver: () => network() !== current });
    if (index !== undefined && network() === current) store.getState().showIndex(index);
  }

  return store.subscribe(follow);
}
