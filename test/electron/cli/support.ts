import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { runCli } from '../../../electron/cli/run';
import { writeModelFile } from '../../../shared/model-file/write';
import type { Network } from '../../../shared/network/network';
import { modelFileOf } from '../../support/modelFiles';

/** A folder for the files of a test file, gone after it. */
export function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'routescape-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  return {
    at,
    /** Writes a text, or anything else as JSON. */
    file(name: string, content: unknown): string {
      writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
      return at(name);
    },
    model(name: string, network: Network): string {
      writeFileSync(at(name), writeModelFile(modelFileOf(network)));
      return at(name);
    },
  };
}

/** Runs the command line to its end. */
export async function run(...words: string[]) {
  let out = '';
  let err = '';
  const exitCode = await runCli(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { exitCode, out, err };
}
