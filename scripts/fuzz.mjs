// `npm run fuzz -- [targets] [--inputs N] [--seed N]`: lets hostile input knock at every door. See test/fuzz.
import { join } from 'node:path';
import { build } from 'vite';
import { pdfAlias } from './build/bundles.mjs';
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
    // As in scripts/build, so that what is tried is what runs.
    assetsInclude: ['**/*.wasm'],
    resolve: { alias: pdfAlias },
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
