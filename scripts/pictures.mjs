// `npm run pictures`: the README's pictures, written by the command that anyone can give.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './failure.mjs';
import { root } from './paths.mjs';
import { runTool } from './tool.mjs';

const folder = join(root, 'docs', 'pictures');

await runScript(async () => {
  mkdirSync(folder, { recursive: true });
  for (const theme of ['light', 'dark']) {
    const picture = join(folder, `sample-${theme}.png`);
    const words = ['--screenshot', picture, '--theme', theme, '--size', '1440x900'];
    const code = await runTool(join(root, 'scripts', 'start.mjs'), words);
    if (code !== 0) return code;
    console.log(`Wrote ${picture}.`);
  }
  return 0;
});
