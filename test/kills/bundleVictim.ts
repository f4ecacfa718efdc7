import { join } from 'node:path';
import { build } from 'vite';
import { cache, dist, root } from '../../scripts/paths.mjs';

/** What is killed runs without a test runner around it. @returns where its code lies, and that of its threads */
export async function bundleVictim(): Promise<{ victim: string; hostFile: string }> {
  const outDir = join(cache, 'kills');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: {
      ssr: join(root, 'test', 'kills', 'victim.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'victim.mjs' } },
    },
  });
  return {
    victim: join(outDir, 'victim.mjs'),
    hostFile: join(dist, 'electron', 'modelHost.cjs'),
  };
}
