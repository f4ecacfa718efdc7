import { collectionNames, type Network } from '../network/network';
import { canonicalJson } from './canonicalJson';
import { formatName, type ModelFile } from './modelFile';
import { newestVersion } from './upgrade';

/**
 * Writes a model file: one record a line, records by key and properties by name, so that the same model gives the
 * same bytes and a version control system shows which resource changed.
 */
export function writeModelFile(file: ModelFile): string {
  return [...modelFileLines(file)].join('\n');
}

/** The same text line by line, for who writes to a stream. */
export function* modelFileLines(file: ModelFile): Generator<string> {
  yield '{';
  yield `"format": ${JSON.stringify(formatName)},`;
  yield `"version": ${newestVersion},`;
  yield* baseLines(file.base);
  yield* listLines('edits', file.edits);
  yield `"cursor": ${file.cursor},`;
  yield `"view": ${canonicalJson(file.view)},`;
  yield* listLines('questions', file.questions);
  yield `"declared": ${canonicalJson(file.base.declared)},`;
  yield* listLines('coverage', file.base.coverage, '');
  yield '}';
  yield '';
}

function* baseLines(network: Network): Generator<string> {
  yield '"base": {';
  const filled = collectionNames.filter((name) => network[name].size > 0);
  for (const [index, name] of filled.entries()) {
    const records = network[name] as ReadonlyMap<string, unknown>;
    // Code units, not a locale's order: the bytes must not depend on the machine.
    const sorted = [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
    yield* listLines(name, sorted, index < filled.length - 1 ? ',' : '');
  }
  yield '},';
}

function* listLines(name: string, items: readonly unknown[], end = ','): Generator<string> {
  if (items.length === 0) {
    yield `"${name}": []${end}`;
    return;
  }
  yield `"${name}": [`;
  for (const [index, item] of items.entries())
    yield `${canonicalJson(item)}${index < items.length - 1 ? ',' : ''}`;
  yield `]${end}`;
}
