// `npm run pictures`: the README's pictures, written by the command that anyone can give.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './failure.mjs';
import { root } from './paths.mjs';
import { runTool } from './tool.mjs';

const folder = join(root, 'docs', 'pictures');

/** One of the functions called orders, by its interface: it has a NAT gateway, and could have the S3 endpoint. */
const pictures = { sample: [], comparison: ['--ask', 'eni-01132b6d17258bcb4,s3'] };

await runScript(async () => {
  mkdirSync(folder, { recursive: true });
  for (const theme of ['light', 'dark'])
    for (const [name, words] of Object.entries(pictures)) {
      const picture = join(folder, `${name}-${theme}.png`);
      const all = ['--screenshot', picture, '--theme', theme, '--size', '1440x900', ...words];
      const code = await runTool(join(root, 'scripts', 'start.mjs'), all);
      if (code !== 0) return code;
      console.log(`Wrote ${picture}.`);
    }
  return 0;
});
