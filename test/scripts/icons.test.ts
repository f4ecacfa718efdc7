import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icnsTypes, toIcns, toIco } from '../../scripts/icons/containers.mjs';

const folder = join(import.meta.dirname, '../../electron/package');

/** Width and height as they stand in a PNG's first chunk. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

function imagesOfIco(ico: Buffer): Buffer[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const [bytes, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    return ico.subarray(offset, offset + bytes);
  });
}

function imagesOfIcns(icns: Buffer): Map<string, Buffer> {
  expect(icns.subarray(0, 4).toString('latin1')).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const images = new Map<string, Buffer>();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    images.set(
      icns.subarray(at, at + 4).toString('latin1'),
      icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)),
    );
  return images;
}

describe('the icons of the packages', () => {
  it('has each size for Linux under its own name', () => {
    const names = readdirSync(join(folder, 'icons'));
    expect(names.length).toBeGreaterThan(6);
    for (const name of names) {
      const [width, height] = sizeOf(readFileSync(join(folder, 'icons', name)));
      expect(name).toBe(`${width}x${height}.png`);
    }
  });

  it.each(['icon', 'document'])('has the sizes Windows asks for in %s.ico', (name) => {
    const images = imagesOfIco(readFileSync(join(folder, `${name}.ico`)));
    expect(images.map(sizeOf).map(([width]) => width)).toEqual([16, 20, 24, 32, 40, 48, 64, 256]);
  });

  it.each(['icon', 'document'])('has the sizes macOS asks for in %s.icns', (name) => {
    const images = imagesOfIcns(readFileSync(join(folder, `${name}.icns`)));
    const sizes = [...images].map(([type, png]) => [type, sizeOf(png)[0]]);
    expect(Object.fromEntries(sizes)).toEqual(icnsTypes);
  });
});

describe('electron-builder.yml', () => {
  it('names only files that are there', () => {
    const text = readFileSync(join(folder, '../../electron-builder.yml'), 'utf8');
    const named = [...text.matchAll(/electron\/package\/([\w.]+)/g)].map(([, name = '']) => name);
    const files = readdirSync(folder);
    expect(named.length).toBeGreaterThan(8);
    for (const name of named)
      expect(
        files.some((file) => file === name || file.startsWith(`${name}.`)),
        name,
      ).toBe(true);
  });
});

describe('toIco and toIcns', () => {
  it('put images where the head says that they are', () => {
    const png = (text: string) => Buffer.from(`\x89PNG ${text}`, 'latin1');
    const ico = toIco([
      { size: 16, png: png('small') },
      { size: 256, png: png('large') },
    ]);
    expect(imagesOfIco(ico)).toEqual([png('small'), png('large')]);
    expect([ico.readUInt8(6), ico.readUInt8(22)]).toEqual([16, 0]);

    const pngs = new Map(Object.values(icnsTypes).map((size) => [size, png(String(size))]));
    expect(imagesOfIcns(toIcns(pngs)).get('ic10')).toEqual(png('1024'));
  });
});
