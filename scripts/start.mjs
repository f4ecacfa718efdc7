// `npm start`: installs what is missing, builds, opens the app.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build/build.mjs';
import { ensureDisplay, hasDisplay } from './display/virtual-display.mjs';
import { runScript } from './failure.mjs';
import { root } from './paths.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { ensureSystemLibraries } from './setup/system-libraries.mjs';
import { parseStartOptions, usage } from './start-options.mjs';

const wrongUsage = 64;

await runScript(async () => {
  const options = parseStartOptions(process.argv.slice(2));
  if ('help' in options) return console.log(usage);
  if ('wrong' in options) {
    console.error(`${options.wrong}\n${usage}`);
    return wrongUsage;
  }
  ensureSystemLibraries({ display: hasDisplay() });
  const electron = await ensureElectron();
  await ensureBuilt(['electron', 'renderer']);
  const hidden = !hasDisplay();
  const stopDisplay = await ensureDisplay(options.size);
  // A picture neither meets a running app nor leaves anything in the user's settings.
  const profile = options.screenshot && mkdtempSync(join(tmpdir(), 'routescape-picture-'));
  try {
    return await run(electron, [...switches(profile, hidden), root, ...options.args]);
  } finally {
    stopDisplay();
    // Here and not in the app: Chromium writes to it up to its last moment.
    if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

function switches(pictureProfile, hidden) {
  return [
    // As root Chromium starts only without its sandbox, and reads that from its command line alone.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(pictureProfile
      ? [`--user-data-dir=${pictureProfile}`, '--force-device-scale-factor=1']
      : []),
    // Chromium misses a graphics card and a message bus there and says so at length: fatal errors only.
    ...(hidden ? ['--log-level=3', '--disable-gpu'] : []),
  ];
}

async function run(electron, args) {
  const app = spawn(electron, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal));
  const [code, signal] = await once(app, 'exit');
  if (signal !== null) console.error(`The app was ended by ${signal}.`);
  return code ?? 1;
}
