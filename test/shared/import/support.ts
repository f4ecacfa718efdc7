import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ImportFile, importFiles } from '../../../shared/import/importFiles';
import { collectionNames, type Network } from '../../../shared/network/network';

/** A folder of `test/fixtures/aws`, its files by name. */
export function scenario(name: string): ImportFile[] {
  const folder = fileURLToPath(new URL(`../../fixtures/aws/${name}/`, import.meta.url));
  return readdirSync(folder).map((file) => ({
    path: file,
    text: readFileSync(join(folder, file), 'utf8'),
  }));
}

/** Imports answers given as objects, by path. */
export function importAnswers(answers: Record<string, unknown>) {
  return importFiles(
    Object.entries(answers).map(([path, body]) => ({
      path,
      text: typeof body === 'string' ? body : JSON.stringify(body),
    })),
  );
}

/** Records without the order in which they came, for comparing networks. */
export function recordsOf(network: Network): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    collectionNames.map((name) => [
      name,
      Object.fromEntries([...network[name]].sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  );
}
