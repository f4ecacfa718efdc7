// `npm run -s cli -- ...`: the command line from a checkout. Standard output belongs to the command alone.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build/build.mjs';
import { runScript } from './failure.mjs';
import { dist } from './paths.mjs';

await runScript(() => ensureBuilt(['cli']));
if (process.exitCode === 0) {
  process.exitCode = undefined; // the command sets its own
  // npm moves to the project's root; paths are meant from where the user stands.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  await import(pathToFileURL(join(dist, 'cli', 'cli.cjs')).href);
}
