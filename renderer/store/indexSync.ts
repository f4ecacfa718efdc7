import type { AppStore } from './appStore';
import { indexNetwork } from './resources/resourceIndex';
import { runInSlices } from './resources/slices';

/** How long the window has for drawing, before it is busy with what nobody looks at yet. */
const drawingMs = 50;

/**
 * Keeps the index in step with the network. A change while one is being made calls it off and starts anew. The diagram comes
 * first: whoever opened or changed something looks there, and an index of a large network takes the window longer.
 *
 * @returns stops it
 */
export function keepIndexInStep(store: AppStore, onBug: (error: unknown) => void): () => void {
  const network = () => store.getState().document?.network;
  let indexed = network();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function follow(): void {
    const { layingOut, diagram, drawn } = store.getState();
    const current = network();
    if (current === indexed || layingOut || drawn !== diagram) return;
    indexed = current;
    clearTimeout(timer);
    if (current === undefined) return;
    timer = setTimeout(() => make(current).catch(onBug), drawingMs);
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
