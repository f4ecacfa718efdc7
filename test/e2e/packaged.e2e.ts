import { spawn } from 'node:child_process';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { choose, openDialog } from './support/exportDialog';
import { root } from './support/launch';
import { ask } from './support/request';
import { _electron, expect, test } from './support/test';
import { inspector, settled } from './support/window';

/** The folder that goes into a package, as users get it: fuses, archive, command line. Built where Linux runs. */
test.skip(process.platform !== 'linux', 'only the Linux package is built here');

const model = join(root, 'test/fixtures/model-files/v1.routescape');
/** How a fuse stands in the executable: a digit. */
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

let folder: string;
let unpacked: string;
let executable: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-package-'));
  const words = ['--dir', `--config.directories.output=${folder}`];
  const built = await run(process.execPath, [join(root, 'scripts/package.mjs'), ...words]);
  expect(built, built.words).toMatchObject({ code: 0 });
  unpacked = join(folder, 'linux-unpacked');
  executable = join(unpacked, 'routescape-app');
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('its fuses keep it from being a Node, a debuggee or another app', async () => {
  const wire = await getCurrentFuseWire(executable);
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
  });
});

test('it holds what runs and nothing else', () => {
  const files = listPackage(join(unpacked, 'resources', 'app.asar'), { isPack: false });
  const strangers = files.filter(
    (file) => !/^\/(dist(\/(electron|renderer)(\/|$).*)?|package\.json|[A-Z-]+)$/.test(file),
  );
  expect(strangers).toEqual([]);
  expect(files).toContain('/dist/electron/main.cjs');
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
});

test('nothing lies beside its archive but the command line', async () => {
  // What a development runtime brings along would start any folder as an app.
  expect((await readdir(join(unpacked, 'resources'))).sort()).toEqual(['app.asar', 'cli']);
  const commandLine = await readdir(join(unpacked, 'resources', 'cli'));
  expect(commandLine.filter((file) => !/^(cli(-[\w.-]+)?\.cjs|routescape)$/.test(file))).toEqual(
    [],
  );
});

test('it starts, opens a model and writes a picture of it', async () => {
  const picture = join(folder, 'window.png');
  const started = await run(executable, [
    ...switches('as-shipped'),
    `--screenshot=${picture}`,
    '--size=1100x700',
    `--open=${model}`,
  ]);
  expect(started, started.words).toMatchObject({ code: 0 });
  const png = await readFile(picture);
  expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual({
    width: 1100,
    height: 700,
  });
});

test('it runs no script that the environment hands to it', async () => {
  const script = join(folder, 'script.cjs');
  await writeFile(script, 'process.stdout.write("a script ran"); process.exit(0)');
  const picture = join(folder, 'as-node.png');
  const started = await run(
    executable,
    [script, ...switches('as-node'), `--screenshot=${picture}`],
    {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require=${script}`,
    },
  );
  // The app came up in its place, and did not know what to do with such a file.
  expect(started.words).not.toContain('a script ran');
  expect(started.words).toContain('nothing to import');
});

test('its window works, driven through the one fuse that keeps tests out', async () => {
  const driven = join(unpacked, 'routescape-driven');
  await copyFile(executable, driven);
  await flipFuses(driven, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const app = await _electron.launch({
    executablePath: driven,
    args: [...switches('driven'), '--size=1440x900'],
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  // A fresh profile opens the sample.
  await settled(page);
  expect(await app.evaluate(({ app: main }) => main.isPackaged)).toBe(true);

  await ask(page, 'orders', 's3');
  await expect(inspector(page)).toContainText('Reachable both ways');

  const picture = join(folder, 'driven.png');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, picture);
  await openDialog(page);
  await choose(page, 'Format', 'PNG');
  await page.keyboard.press('Enter');
  await expect(page.locator('footer.status')).toContainText('Exported driven.png', {
    timeout: 30_000,
  });
  expect((await readFile(picture)).subarray(1, 4).toString()).toBe('PNG');
  expect(complaints).toEqual([]);
  await app.close();
});

test('`routescape` on the path shows a model, from whichever folder it is called in', async () => {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await symlink(join(unpacked, 'resources', 'cli', 'routescape'), join(bin, 'routescape'));
  const path = { PATH: `${bin}:${process.env.PATH}` };

  const shown = await run('routescape', ['show', basename(model)], path, dirname(model));
  expect(shown, shown.words).toMatchObject({ code: 0 });
  expect(shown.words).toMatch(/\b3 subnets/);
  const counted = await run('routescape', ['show', model, '--json'], path, folder);
  expect(counted, counted.words).toMatchObject({ code: 0 });
  expect(JSON.parse(counted.output).counts).toMatchObject({ vpcs: 2, subnets: 3 });
});

test('its command line says what it lacks where there is no Node', async () => {
  const command = join(unpacked, 'resources', 'cli', 'routescape');
  const shown = await run('/bin/sh', [command, 'show', model], { PATH: '/nowhere' });
  expect(shown.code).toBe(127);
  expect(shown.words).toContain('needs Node.js');
});

function switches(profile: string): string[] {
  return [
    `--user-data-dir=${join(folder, profile)}`,
    '--force-device-scale-factor=1',
    // As root Chromium starts only without its sandbox, and reads that from its command line alone.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

type Ended = { code: number | null; output: string; words: string };

function run(command: string, args: string[], env = {}, cwd = root): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, timeout: 45_000 });
    let output = '';
    let words = '';
    child.stdout.on('data', (data) => {
      output += data;
      words += data;
    });
    child.stderr.on('data', (data) => {
      words += data;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, words }));
  });
}
