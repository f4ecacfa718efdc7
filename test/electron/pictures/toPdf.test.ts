import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toPdf } from '../../../electron/pictures/toPdf';
import { toPng } from '../../../electron/pictures/toPng';

const svgOf = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="#123456"/>${inside}</svg>`;

it('opens no file that an SVG names, however it names it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'routescape-pdf-'));
  try {
    const path = join(folder, 'secret.png');
    const secret = await toPng(svgOf(''), 1);
    if (!secret.ok) throw new Error(secret.error.code);
    await writeFile(path, secret.value);
    for (const link of [`href="${path}"`, `xlink:href="${path}"`, `href="file://${path}"`]) {
      const made = await toPdf(svgOf(`<image ${link} width="20" height="10"/>`));
      expect(Buffer.from(made).includes('/Subtype /Image')).toBe(false);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
