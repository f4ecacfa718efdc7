import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/run';
import { writeModelFile } from '../../../shared/model-file/write';
import {
  gatewayEndpoint,
  instance,
  internetGateway,
  natGateway,
  networkOf,
  route,
  routeTable,
  subnet,
  vpc,
} from '../../support/builders';
import { modelFileOf } from '../../support/modelFiles';

const network = networkOf(
  vpc(),
  internetGateway('igw'),
  subnet('public', { cidr: '10.0.0.0/24' }),
  subnet('private', { cidr: '10.0.1.0/24', name: '<b>&"private"' }),
  routeTable('public-routes', {
    subnets: ['public'],
    routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
  }),
  routeTable('private-routes', {
    subnets: ['private'],
    routes: [route('0.0.0.0/0', 'nat-gateway', 'nat')],
  }),
  natGateway('nat', { subnet: 'public' }),
  gatewayEndpoint('s3-endpoint', { routeTables: ['private-routes'] }),
  instance('i-app', { subnet: 'private', name: 'app' }),
);

let folder: string;
let model: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'routescape-export-'));
  model = join(folder, 'shop.routescape');
  writeFileSync(model, writeModelFile(modelFileOf(network)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: string[]): Promise<{ exitCode: number; err: string }> {
  let err = '';
  const io = { out: () => undefined, err: (text: string) => (err += text) };
  return { exitCode: await runCli(['export', model, ...words], io), err };
}

async function exported(name: string, ...words: string[]): Promise<string> {
  const path = join(folder, name);
  const { exitCode, err } = await run('-o', path, ...words);
  expect(exitCode, err).toBe(0);
  return readFileSync(path, 'utf8');
}

async function exportedBytes(name: string, ...words: string[]): Promise<Buffer> {
  await exported(name, ...words);
  return readFileSync(join(folder, name));
}

function has(tool: string): boolean {
  return spawnSync(tool, ['--version']).error === undefined;
}

describe('a request in a picture', () => {
  it('is drawn both ways, everything else stepped back, the same bytes each time', async () => {
    const svg = await exported('compare.svg', '--compare', 'app,s3');
    expect(svg).toContain('class="pw"');
    expect(svg).toContain('class="po"');
    expect(svg).toContain('class="dim"');
    expect(svg).not.toMatch(/<script|<foreignObject|animateMotion|href="http/);
    expect(await exported('again.svg', '--compare', 'app,s3')).toBe(svg);
    expect(await exported('plain.svg')).not.toContain('id="paths"');
  });

  it('is drawn as what it is: by the endpoint blue and solid, past it orange and dashed', async () => {
    const sides = (svg: string) =>
      ['pw', 'po'].filter((side) => svg.includes(`<g class="${side}"`));
    expect(sides(await exported('s3.svg', '--trace', 'app,s3'))).toEqual(['pw']);
    expect(sides(await exported('kms.svg', '--trace', 'app,kms'))).toEqual(['po']);
  });

  it.each([
    ['still.svg', '--animated'],
    ['chart.mmd', '--transparent'],
  ])('is needed or drawn in vain: %s %s', async (name, option) => {
    const { exitCode, err } = await run('-o', join(folder, name), option);
    expect(exitCode).toBe(64);
    expect(err).toContain(option);
  });

  it('moves where that is asked for, once a path', async () => {
    const svg = await exported('moving.svg', '--compare', 'app,s3', '--animated');
    expect(svg.match(/<animateMotion /g)).toHaveLength(2);
    for (const [, times = '', places = ''] of svg.matchAll(
      /keyTimes="([^"]+)" keyPoints="([^"]+)"/g,
    ))
      expect(times.split(';')).toHaveLength(places.split(';').length);
  });

  it.skipIf(!has('rsvg-convert'))(
    'is rendered by rsvg-convert (skipped where that is missing)',
    async () => {
      await exported('render.svg', '--trace', 'app,s3', '--animated', '--theme', 'dark');
      const png = execFileSync('rsvg-convert', [join(folder, 'render.svg')], { maxBuffer: 1e8 });
      expect(png.subarray(1, 4).toString()).toBe('PNG');
    },
  );

  it.skipIf(!has('xmllint'))(
    'is well-formed for xmllint (skipped where that is missing)',
    async () => {
      for (const name of ['valid.svg', 'valid.drawio']) {
        await exported(name, '--compare', 'app,s3');
        execFileSync('xmllint', ['--noout', join(folder, name)]);
      }
    },
  );
});

describe('PNG and PDF', () => {
  it('are drawn of the same SVG, at the scale that is asked for, the same bytes each time', async () => {
    const svg = await exported('size.svg');
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    const png = await exportedBytes('shop.png', '--scale', '2', '--theme', 'dark');
    // https://www.w3.org/TR/png-3/#11IHDR
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      Number(width) * 2,
      Number(height) * 2,
    ]);
    const pdf = await exportedBytes('shop.pdf', '--compare', 'app,s3');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await exportedBytes('again.pdf', '--compare', 'app,s3')).toEqual(pdf);
  });

  it.skipIf(!has('pdftotext'))(
    'have text that pdftotext finds (skipped where that is missing)',
    async () => {
      await exported('search.pdf', '--compare', 'app,s3');
      const found = execFileSync('pdftotext', ['-layout', join(folder, 'search.pdf'), '-']);
      expect(found.toString()).toMatch(/10\.0\.1\.0\/24/);
      expect(found.toString()).toContain('<b>&"private"');
      const fonts = execFileSync('pdffonts', [join(folder, 'search.pdf')]).toString();
      expect(fonts).toMatch(/Arimo.* yes yes yes/);
    },
  );
});

describe('letters that the faces of PNG and PDF do not have', () => {
  it.each(['png', 'pdf'])('are named for a %s, and for no other picture', async (ending) => {
    const path = join(folder, 'scripts.routescape');
    const named = networkOf(
      vpc('vpc', { name: 'Straße Ωμέγα' }),
      subnet('one', { name: '東京 شبكة' }),
    );
    writeFileSync(path, writeModelFile(modelFileOf(named)));
    const told = async (name: string) => {
      let err = '';
      const io = { out: () => undefined, err: (text: string) => (err += text) };
      const words = ['export', path, '-o', join(folder, name)];
      expect(await runCli(words, io)).toBe(0);
      return err;
    };
    expect(await told(`scripts.${ending}`)).toMatch(/show as boxes: .*東 京.*ش/);
    expect(await told(`scripts.${ending}`)).not.toMatch(/[ßΩ]/);
    expect(await told('scripts.svg')).not.toContain('boxes');
    expect((await run('-o', join(folder, `plain.${ending}`))).err).not.toContain('boxes');
  });
});

describe('redacted', () => {
  it('pictures and tables name nobody, and show the same way', async () => {
    const plain = await exported('plain.md', '--trace', 'app,s3');
    const redacted = await exported('redacted.md', '--trace', 'app,s3', '--redact');
    expect(plain).toMatch(/10\.0\.1\./);
    expect(redacted).not.toMatch(/<b|private"|10\.0\.1\.|shop/);
    const course = (table: string) => table.match(/^\| (forward|return) \| \d+ \| [a-z-]+/gm);
    expect(course(redacted)).toEqual(course(plain));
    const svg = await exported('redacted.svg', '--compare', 'app,s3', '--redact');
    expect(svg).toContain('<title id="title">Redacted network</title>');
    expect(svg).not.toMatch(/private&|10\.0\.1\./);
  });

  it('models are read again, and answer as before', async () => {
    const copy = join(folder, 'copy.routescape');
    const words = ['redact', model, '-o', copy];
    const io = { out: () => undefined, err: () => undefined };
    expect(await runCli(words, io)).toBe(0);
    expect(readFileSync(copy, 'utf8')).not.toMatch(/<b>|10\.0\.1\.|"app"/);
    expect(await runCli(['trace', copy, '--from', 'i-app', '--to', 's3'], io)).toBe(0);
  });
});

describe('other formats', () => {
  it('are told by the ending of the name', async () => {
    expect(await exported('shop.mmd')).toMatch(/^flowchart LR/);
    expect(await exported('shop.drawio')).toContain('<mxGraphModel');
    expect(await exported('shop.md', '--trace', 'app,s3')).toContain('| forward | 1 | instance |');
    expect(await exported('shop.csv', '--trace', 'app,s3')).toContain('"forward","1","instance"');
  });

  it.each([
    ['a table without a request', ['-o', 'x.md'], 64],
    ['one end alone', ['-o', 'x.svg', '--trace', 'app'], 64],
    [
      'both a trace and a comparison',
      ['-o', 'x.svg', '--trace', 'app,s3', '--compare', 'app,s3'],
      64,
    ],
    ['movement where nothing moves', ['-o', 'x.pdf', '--animated'], 64],
    ['a scale for vectors', ['-o', 'x.svg', '--scale', '2'], 64],
    ['a name nobody bears', ['-o', 'x.svg', '--trace', 'nobody,s3'], 65],
    ['a comparison to no service', ['-o', 'x.svg', '--compare', 'app,10.0.0.9'], 65],
  ])('refuse %s', async (_, words, exitCode) => {
    expect((await run(...words)).exitCode).toBe(exitCode);
  });
});
