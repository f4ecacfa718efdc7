import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

const require = createRequire(import.meta.url);

/** The script behind a package's command, to be run by this very Node: no shell and no .cmd file, on Windows neither. */
export function binOf(packageName, command = packageName) {
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** Runs one command of a package. @returns its exit code; 124 when it took longer than `timeoutMs`, as timeout(1) has it */
export function runTool(script, args, { timeoutMs, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    let late = false;
    const timer =
      timeoutMs &&
      setTimeout(() => {
        late = true;
        tool.kill('SIGTERM');
      }, timeoutMs);
    tool.once('error', reject);
    tool.once('exit', (code) => {
      clearTimeout(timer);
      resolve(late ? 124 : (code ?? 1));
    });
  });
}

export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
