// Finds the Electron to run: Electron's own download, or where its host cannot be reached the fallback runtime.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { ensureFallbackRuntime, fallbackElectron, fallbackFolder } from './fallback-runtime.mjs';

const downloadTimeoutMs = 10 * 60_000;
const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/**
 * Makes sure there is an Electron and returns the path of its executable. Sets ELECTRON_OVERRIDE_DIST_PATH where the
 * fallback is used, so that whatever asks the `electron` package (Playwright too) gets the same one.
 */
export async function ensureElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined && !isDownloaded()) {
    const reason = existsSync(join(fallbackFolder, 'version')) ? undefined : download();
    if (reason !== undefined) await ensureFallbackRuntime();
    if (!isDownloaded()) pointAtFallback();
  }
  return createRequire(import.meta.url)('electron');
}

/** @returns why it failed, where it did and the fallback can stand in */
function download() {
  console.error(`Downloading Electron ${wantedVersion()}...`);
  const { status, stderr } = spawnSync(process.execPath, [join(electronFolder, 'install.js')], {
    encoding: 'utf8',
    stdio: ['ignore', 2, 'pipe'],
    timeout: downloadTimeoutMs,
  });
  if (status === 0 && isDownloaded()) return undefined;

  const reason = stderr?.match(/^.*Error.*$/m)?.[0] ?? 'no answer in time';
  if (process.platform === 'linux' && process.arch === 'x64') return reason;
  throw new Failure(
    `Electron ${wantedVersion()} could not be downloaded (${reason}). Check the connection or proxy, then run this again.`,
  );
}

function pointAtFallback() {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = fallbackFolder;
  console.error(
    `Runtime: Electron ${fallbackElectron} from the npm registry, for evaluation and tests only, because Electron ${wantedVersion()} could not be downloaded (delete .cache/electron-runtime to try again).`,
  );
}

function isDownloaded() {
  const pathFile = join(electronFolder, 'path.txt');
  return (
    existsSync(pathFile) &&
    existsSync(join(electronFolder, 'dist', readFileSync(pathFile, 'utf8'))) &&
    readFileSync(join(electronFolder, 'dist', 'version'), 'utf8').replace(/^v/, '') ===
      wantedVersion()
  );
}

function wantedVersion() {
  return JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version;
}
