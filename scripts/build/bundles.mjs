// What is built from what. The targets are those of the oldest Electron it has to run on, the fallback of
// docs/decisions/0001: Node 18 and Chrome 114.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { runnerImport } from 'vite';
import { root } from '../paths.mjs';

const entries = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  modelHost: 'electron/files/modelHost.ts',
  scanHost: 'electron/scan/host/thread.ts',
  pictureHost: 'electron/pictures/host/thread.ts',
  cli: 'electron/cli.ts',
};

/** The bundles of each group, as functions of the folder they go to. */
export const bundles = {
  electron: ['main', 'preload', 'modelHost', 'scanHost', 'pictureHost'].map(nodeBundle),
  cli: [nodeBundle('cli')],
  renderer: [rendererBundle],
};

/**
 * pdfkit as browsers have it: it brings its own deflate, where Node's and Electron's zlib pack the same bytes differently,
 * and a picture is to be the same from the window and the command line. And it opens no file that an image in an SVG names.
 */
export const pdfAlias = { pdfkit: join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs') };

/** Rolldown's remarks on its own speed say nothing about the app. */
const checks = { pluginTimings: false };

/**
 * One CommonJS file: a sandboxed preload can load no second one, and the others start faster that way. The command line
 * starts for every answer: what few of them need (ELK, the renderer of pictures) stays in files of its own.
 */
function nodeBundle(name) {
  return async (outDir) => ({
    configFile: false,
    root,
    logLevel: 'warn',
    mode: 'production',
    plugins: name === 'main' ? [sampleFile] : [],
    resolve: { conditions: ['node'], alias: pdfAlias },
    // Bytes to be inlined, not a module to start: a bundle is one file.
    assetsInclude: ['**/*.wasm'],
    define: await defines(name),
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, entries[name]),
      outDir,
      emptyOutDir: false,
      target: 'node18',
      minify: true,
      sourcemap: name !== 'preload',
      rolldownOptions: {
        checks,
        external: ['electron'],
        output: {
          format: 'cjs',
          entryFileNames: `${name}.cjs`,
          chunkFileNames: `${name}-[name].cjs`,
          codeSplitting: name === 'cli',
        },
      },
    },
  });
}

/** The sample as a model file beside main's script, so that no start has to make it. */
const sampleFile = {
  name: 'sample-file',
  async generateBundle() {
    const { sampleFile: write } = await moduleOf('sample/sampleFile');
    const { sampleFileName: fileName } = await moduleOf('sample/sampleName');
    this.emitFile({ type: 'asset', fileName, source: write() });
  },
};

/** Runs a module of shared/ while building. */
async function moduleOf(path) {
  const options = { configFile: false, logLevel: 'warn' };
  return (await runnerImport(join(root, `shared/${path}.ts`), options)).module;
}

/**
 * The preload needs the names in the contract and nothing else: with the schemas behind them it takes 40 ms longer,
 * before the page may run its first line.
 */
async function defines(name) {
  if (name !== 'preload') return {};
  const { contract, events } = await moduleOf('ipc/contract');
  return {
    __METHOD_NAMES__: JSON.stringify(Object.keys(contract)),
    __EVENT_NAMES__: JSON.stringify(Object.keys(events)),
  };
}

function rendererBundle(outDir) {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    mode: 'production',
    plugins: [react()],
    worker: { format: 'es', rolldownOptions: { checks } },
    build: {
      rolldownOptions: { checks },
      outDir,
      emptyOutDir: false,
      target: 'chrome114',
      // By the page itself, and not by elements that a script puts into it: what hangs there is told from what a model says.
      modulePreload: {
        resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
      },
      // A data: URL is no file of ours: fonts and scripts inlined that way would need a wider CSP.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2_000,
      sourcemap: true,
    },
  };
}
