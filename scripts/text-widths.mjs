/**
 * Writes shared/diagram/textWidths.ts: the advance widths that the diagram measures text with.
 *
 * Usage: node scripts/text-widths.mjs /usr/share/fonts/truetype/liberation
 *
 * Liberation Sans has the metrics of Arial and Helvetica by design, so the table fits what most viewers of an
 * exported picture draw; only the numbers are copied, no outline.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const directory = process.argv[2];
if (directory === undefined) {
  console.error('usage: node scripts/text-widths.mjs FOLDER_WITH_LIBERATION_FONTS');
  process.exit(64);
}

/** Latin with its accents, Greek, Cyrillic, and the punctuation the diagram itself uses. */
const ranges = [
  [0x20, 0x17e],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x2010, 0x2026],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
];

const faces = {
  regular: 'LiberationSans-Regular.ttf',
  semibold: 'LiberationSans-Bold.ttf',
};

const lines = Object.entries(faces).map(([name, file]) => {
  const font = readFont(readFileSync(join(directory, file)));
  const table = ranges.map(([from, to]) => {
    const widths = [];
    for (let code = from; code <= to; code++) widths.push(font.width(code));
    return `    [0x${from.toString(16)}, [${widths.join(', ')}]],`;
  });
  return `  ${name}: [\n${table.join('\n')}\n  ],`;
});

writeFileSync(
  'shared/diagram/textWidths.ts',
  `/**
 * Advance widths in thousandths of the font size, as runs of code points: [first, [width, ...]].
 * Written by scripts/text-widths.mjs from Liberation Sans (Regular, and Bold for weight 600), which has Arial's metrics.
 */
export const textWidths: Readonly<Record<'regular' | 'semibold', readonly (readonly [number, readonly number[]])[]>> = {
${lines.join('\n')}
};
`,
);

/** Reads `head`, `hhea`, `hmtx` and a format 4 `cmap`: https://learn.microsoft.com/typography/opentype/spec/ */
function readFont(buffer) {
  const tables = new Map();
  for (let i = 0; i < buffer.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    tables.set(buffer.toString('latin1', at, at + 4), buffer.readUInt32BE(at + 8));
  }
  const unitsPerEm = buffer.readUInt16BE(tables.get('head') + 18);
  const metricCount = buffer.readUInt16BE(tables.get('hhea') + 34);
  const cmap = tables.get('cmap');
  let subtable;
  for (let i = 0; i < buffer.readUInt16BE(cmap + 2); i++) {
    const offset = cmap + buffer.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (buffer.readUInt16BE(offset) === 4) subtable = offset;
  }
  const segments = buffer.readUInt16BE(subtable + 6) / 2;
  const end = subtable + 14;
  const start = end + 2 * segments + 2;
  const delta = start + 2 * segments;
  const range = delta + 2 * segments;
  const glyph = (code) => {
    for (let i = 0; i < segments; i++) {
      if (code > buffer.readUInt16BE(end + 2 * i)) continue;
      const first = buffer.readUInt16BE(start + 2 * i);
      if (code < first) return 0;
      const rangeOffset = buffer.readUInt16BE(range + 2 * i);
      if (rangeOffset === 0) return (code + buffer.readUInt16BE(delta + 2 * i)) & 0xffff;
      const id = buffer.readUInt16BE(range + 2 * i + rangeOffset + 2 * (code - first));
      return id === 0 ? 0 : (id + buffer.readUInt16BE(delta + 2 * i)) & 0xffff;
    }
    return 0;
  };
  return {
    width(code) {
      const index = Math.min(glyph(code), metricCount - 1);
      const units = buffer.readUInt16BE(tables.get('hmtx') + 4 * index);
      return Math.round((units * 1000) / unitsPerEm);
    },
  };
}
