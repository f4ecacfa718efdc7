// Run by the pre* hooks of package.json: installs the dependencies when they are missing or older than the lock file.
// Needs nothing but Node. Speaks on standard error, so that `npm run -s cli -- ... --json` keeps its output clean.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const oldestNode = [20, 19];
const stamp = join(root, 'node_modules', '.routescape-lock-hash');

stopOnOldNode();
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) install();

function stopOnOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(
    `Routescape needs Node ${oldestNode.join('.')} or newer; this is ${process.version}.`,
  );
  process.exit(1);
}

function install() {
  console.error('Installing dependencies (npm ci)...');
  // Errors alone: some packages warn of Node 20 (EBADENGINE) and run on it.
  const status = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error('npm ci failed: its words are above.');
    process.exit(status);
  }
  writeFileSync(stamp, wanted);
}

/** npm_execpath names the very npm that runs this hook: no shell needed, on Windows neither. */
function npm(args) {
  const cli = process.env.npm_execpath;
  const [command, words, shell] = cli
    ? [process.execPath, [cli, ...args], false]
    : ['npm', args, process.platform === 'win32'];
  // Standard output is ours to keep clean: what npm says goes to standard error.
  const { status } = spawnSync(command, words, { cwd: root, shell, stdio: ['ignore', 2, 2] });
  return status ?? 1;
}
