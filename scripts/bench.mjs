// `npm run bench -- [names]`: runs test/bench/*.ts one after the other; each prints JSON lines on standard output.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { pdfAlias } from './build/bundles.mjs';
import setUp from './e2e-setup.mjs';
import { Failure, runScript } from './failure.mjs';
import { cache, root } from './paths.mjs';
import { runTool } from './tool.mjs';

const folder = join(root, 'test', 'bench');
const out = join(cache, 'bench');

/** React and others are several times slower when they take themselves to be in development. */
const production = { NODE_ENV: 'production' };

await runScript(async () => {
  const benches = select(process.argv.slice(2));
  const tearDown = await setUp();
  try {
    await bundle(benches);
    let worst = 0;
    for (const name of benches)
      worst = Math.max(worst, await runTool(join(out, `${name}.mjs`), [], { env: production }));
    return worst;
  } finally {
    tearDown();
  }
});

function select(wanted) {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => basename(file, '.ts'))
    : [];
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Failure(`No such bench: ${unknown.join(', ')}. There are: ${names.join(', ')}`, 64);
  return wanted.length > 0 ? wanted : names;
}

function bundle(names) {
  return build({
    configFile: false,
    root,
    logLevel: 'warn',
    // As in scripts/build, so that what is measured is what runs.
    assetsInclude: ['**/*.wasm'],
    resolve: { alias: pdfAlias },
    build: {
      ssr: true,
      outDir: out,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(folder, `${name}.ts`)])),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}
