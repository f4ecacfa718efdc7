// `npm run fuzz -- [targets] [--inputs N] [--seed N]`: lets hostile input knock at every door. See test/fuzz.
import { join } from 'node:path';
import { build } from 'vite';
import { runScript } from './failure.mjs';
import { cache, root } from './paths.mjs';
import { runTool } from './tool.mjs';

const folder = join(root, 'test', 'fuzz', 'run');
const out = join(cache, 'fuzz');

await runScript(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: out,
      target: 'node20',
      rolldownOptions: {
        input: { fuzz: join(folder, 'fuzz.ts'), worker: join(folder, 'worker.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return runTool(join(out, 'fuzz.mjs'), process.argv.slice(2));
});
