// `npm run icons`: the icons of the packages, each size drawn anew from the logo's vectors. To be run after a change to
// electron/package/*.svg; the files are kept, so that a package needs no window to be built.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import setUp from './e2e-setup.mjs';
import { runScript } from './failure.mjs';
import { icnsTypes, toIcns, toIco } from './icons/containers.mjs';
import { root } from './paths.mjs';

const folder = join(root, 'electron', 'package');
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 256];
/** macOS wants room around the tile for its shadow; where there is none, small sizes would waste pixels on it. */
const withoutMargin = '2.500 2.500 23 23';

await runScript(async () => {
  const tearDown = await setUp();
  const electron = await _electron.launch({
    executablePath: process.env.ROUTESCAPE_ELECTRON,
    args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await electron.firstWindow();
    const icon = readFileSync(join(folder, 'icon.svg'), 'utf8');
    const tight = icon.replace(/viewBox="[^"]*"/, `viewBox="${withoutMargin}"`);
    const model = readFileSync(join(folder, 'document.svg'), 'utf8');
    const draw = (svg, sizes) => drawEach(page, svg, sizes);

    mkdirSync(join(folder, 'icons'), { recursive: true });
    for (const [size, png] of await draw(tight, linuxSizes))
      write(join('icons', `${size}x${size}.png`), png);
    for (const [name, windows, mac] of [
      ['icon', tight, icon],
      ['document', model, model],
    ]) {
      const images = [...(await draw(windows, windowsSizes))];
      write(`${name}.ico`, toIco(images.map(([size, png]) => ({ size, png }))));
      write(`${name}.icns`, toIcns(await draw(mac, [...new Set(Object.values(icnsTypes))])));
    }
  } finally {
    await electron.close();
    tearDown();
  }
});

/** @returns {Promise<Map<number, Buffer>>} PNGs by their size */
async function drawEach(page, svg, sizes) {
  const pngs = new Map();
  for (const size of sizes) {
    const url = await page.evaluate(drawInPage, { svg, size });
    pngs.set(size, Buffer.from(url.split(',')[1], 'base64'));
  }
  return pngs;
}

/** Runs in the page, whose CSP lets it load images from `data:` alone. */
async function drawInPage({ svg, size }) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/png');
}

function write(name, content) {
  writeFileSync(join(folder, name), content);
  console.log(`electron/package/${name}: ${content.length} bytes`);
}
