import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toCloudFormation } from '../../../shared/export/code/cloudformation/toCloudFormation';
import { emptyNetwork, type Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { everyKind } from '../../support/everyKind';

const hasLint = spawnSync('cfn-lint', ['--version']).status === 0;
if (!hasLint) process.stdout.write('Skipped: no cfn-lint on this machine.\n');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'routescape-cloudformation-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lint(before: Network, after: Network): string {
  const paths = toCloudFormation(before, after).map(({ text }, index) => {
    const path = join(folder, `${index}.yaml`);
    writeFileSync(path, text);
    return path;
  });
  // W3010 would have the zones of whoever runs it: a sketch says which ones it means.
  const words = ['--ignore-checks', 'W3010', '--', ...paths];
  return spawnSync('cfn-lint', words, { encoding: 'utf8' }).stdout;
}

const nothing = (network: Network): Network => ({ ...emptyNetwork(), coverage: network.coverage });

describe.runIf(hasLint)('the CloudFormation templates, read by cfn-lint', () => {
  it.each([
    ['the sample', sampleNetwork()],
    ['every kind of record', everyKind()],
  ])(
    'pass for %s',
    (_, network) => {
      expect(lint(nothing(network), network)).toBe('');
    },
    120_000,
  );
});
