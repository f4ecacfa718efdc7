import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodes } from '../../../electron/cli/exitCodes';
import { runCli } from '../../../electron/cli/run';
import { writeModelFile } from '../../../shared/model-file/write';
import type { Random } from '../../support/generate/random';
import { modelFileOf } from '../../support/modelFiles';
import { hostileNetwork } from '../hostile/network';
import { hostileText } from '../hostile/text';
import { obeyed } from '../obeyed';
import { target } from '../target';

type Run = { words: string[]; model: string };

const folder = mkdtempSync(join(tmpdir(), 'routescape-fuzz-'));
const modelPath = join(folder, 'model.routescape');

/**
 * Any words over any model: an exit code of the contract, never that of a bug; what goes to a terminal holds nothing that
 * one obeys, and `--json` is JSON.
 */
export const commandLines = target<Run>({
  name: 'command-lines',
  make: (random) => ({
    words: words(random),
    model: writeModelFile(modelFileOf(hostileNetwork(random))),
  }),
  async check({ words: asked, model }) {
    writeFileSync(modelPath, model);
    let [out, err] = ['', ''];
    const code = await runCli(asked, {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    });
    assert.notEqual(code, exitCodes.bug, err);
    assert.ok((Object.values(exitCodes) as number[]).includes(code), `exit code ${code}`);
    assert.doesNotMatch((out + err).replaceAll('\n', ''), obeyed);
    if (asked.includes('--json') && !asked.includes('--help') && out !== '') JSON.parse(out);
    return [code, out.length, err.length];
  },
});

function words(random: Random): string[] {
  const ends = ['--from', end(random), '--to', end(random)];
  const json = random.below(2) === 0 ? ['--json'] : [];
  const more = random.below(3) === 0 ? [hostileText(random)] : [];
  switch (random.below(8)) {
    case 0:
      return ['show', modelPath, ...json, ...more];
    case 1:
      return ['compare', modelPath, ...ends, ...json, ...more];
    case 2:
      return ['coverage', modelPath, ...json, ...more];
    case 3:
      return ['advise', modelPath, ...json, ...more];
    case 4:
      return ['import', join(folder, 'no-such', hostileText(random)), '-o', join(folder, 'out')];
    case 5:
      return [hostileText(random), ...more];
    default:
      return ['trace', modelPath, ...ends, ...options(random), ...json, ...more];
  }
}

function options(random: Random): string[] {
  const names = ['--protocol', '--port', '--source-port', '--principal', '--action', '--resource'];
  return names.flatMap((name) => (random.below(4) === 0 ? [name, hostileText(random)] : []));
}

function end(random: Random): string {
  return random.below(3) === 0
    ? hostileText(random)
    : random.pick(['web', 'orders', 'orders-fn', 's3', 'sqs', 'internet', '10.0.0.9']);
}
