import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optimize } from 'svgo';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/run';
import { writeModelFile } from '../../../shared/model-file/write';
import { sampleModel } from '../../../shared/sample/sampleModel';
import { fixtures, hasFixtures } from '../../support/fixtures';

/** Programs of others, on what a picture may well be: the sample's comparison, and whole accounts. */
const folders = [
  ['batfish/test-transit-gateway', 'vpc-'],
  ['batfish/test-vpc-peering', 'subnet A'],
  ['cloudmapper-demo', 'vpc-'],
] as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'routescape-peers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: string[]): Promise<void> {
  let err = '';
  const io = { out: () => undefined, err: (text: string) => (err += text) };
  expect(await runCli(words, io), err).toBe(0);
}

function has(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

/** One picture in the formats that others read; `text` stands in it. */
async function expectRead(model: string, text: string, ...request: string[]): Promise<void> {
  const [svg = '', drawio = '', pdf = ''] = ['peer.svg', 'peer.drawio', 'peer.pdf'].map((name) =>
    join(folder, name),
  );
  for (const file of [svg, drawio, pdf]) await run('export', model, '-o', file, ...request);
  const { data } = optimize(readFileSync(svg, 'utf8'), { multipass: true });
  expect(data).toContain(text);
  if (has('xmllint')) for (const file of [svg, drawio]) execFileSync('xmllint', ['--noout', file]);
  if (has('rsvg-convert')) {
    const png = execFileSync('rsvg-convert', [svg], { maxBuffer: 1e8 });
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  }
  if (has('pdftotext'))
    expect(execFileSync('pdftotext', [pdf, '-']).toString().replaceAll('\n', ' ')).toContain(text);
}

describe("programs of others (each left out where it is missing: Debian's xmllint, rsvg-convert, pdftotext)", () => {
  it.each([
    ['both ways', ['--compare', '10.20.34.17,s3']],
    ['a way that begins outside of the diagram', ['--trace', 'internet,10.20.34.17']],
    ['a way to a service without a tile', ['--compare', '10.20.34.17,kms', '--theme', 'dark']],
  ])('read the sample: %s', { timeout: 60_000 }, async (_, request) => {
    const model = join(folder, 'sample.routescape');
    writeFileSync(model, writeModelFile(sampleModel()));
    await expectRead(model, 'shop-prod', ...request);
  });

  it.skipIf(!hasFixtures).each(folders)(
    'read the account of %s (skipped where ../shared is missing)',
    { timeout: 60_000 },
    async (name, text) => {
      const model = join(folder, 'account.routescape');
      await run('import', join(fixtures, name), '-o', model);
      await expectRead(model, text);
    },
  );
});
