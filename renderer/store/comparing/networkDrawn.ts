import type { Network } from '../../../shared/network/network';
import type { AppState } from '../appStore';

/** The records behind what the canvas draws; undefined where they are in the worker alone. */
export function networkDrawn({
  document,
  comparing,
}: Pick<AppState, 'document' | 'comparing'>): Network | undefined {
  if (comparing === undefined || document === undefined) return document?.network;
  const { side, with: subject } = comparing;
  if (subject.kind === 'scan') return side === 'after' ? undefined : document.network;
  if (side !== 'before') return document.network;
  return subject.kind === 'base' ? document.base : undefined;
}
