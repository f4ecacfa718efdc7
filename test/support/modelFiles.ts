import type { ModelFile } from '../../shared/model-file/modelFile';
import { type ReadModel, readModelFile } from '../../shared/model-file/read';
import { emptyView } from '../../shared/model-file/view';
import type { Network } from '../../shared/network/network';

/** A model file around a network, with whatever a test sets. */
export function modelFileOf(base: Network, parts: Partial<ModelFile> = {}): ModelFile {
  return { base, edits: [], cursor: 0, view: emptyView, questions: [], ...parts };
}

/** Reads a text that must be readable. */
export function readSound(text: string): ReadModel {
  const read = readModelFile(text);
  if (!read.ok) throw new Error(`the file was refused: ${JSON.stringify(read.error)}`);
  return read.value;
}
