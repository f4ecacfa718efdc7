import type { AppStore } from './appStore';
import { indexNetwork } from './resources/resourceIndex';
import { runInSlices } from './resources/slices';

/** How long the window has for drawing what an edit did, before it is busy with what nobody looks at yet. */
const drawingMs = 50;

/**
 * Keeps the index in step with the network. A change while one is being made calls it off and starts anew. After an edit
 * the diagram comes first: whoever made it looks there, and an index of a large network takes the window longer.
 *
 * @returns stops it
 */
export function keepIndexInStep(store: AppStore, onBug: (error: unknown) => void): () => void {
  const network = () => store.getState().document?.network;
  let indexed = network();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function follow(): void {
    const { index, layingOut } = store.getState();
    const current = network();
    if (current === indexed || (index !== undefined && layingOut)) return;
    indexed = current;
    clearTimeout(timer);
    if (current === undefined) return;
    timer = setTimeout(() => make(current).catch(onBug), index === undefined ? 0 : drawingMs);
  }

  async function make(current: NonNullable<ReturnType<typeof network>>): Promise<void> {
    const index = await runInSlices(indexNetwork(current), { isOver: () => network() !== current });
    if (index !== undefined && network() === current) store.getState().showIndex(index);
  }

  const stop = store.subscribe(follow);
  return () => {
    stop();
    clearTimeout(timer);
  };
}
