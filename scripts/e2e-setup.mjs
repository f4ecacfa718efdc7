// Playwright's global setup: everything the real window needs. Its environment is passed on to the workers.
import { ensureBuilt } from './build/build.mjs';
import { ensureDisplay, hasDisplay } from './display/virtual-display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { ensureSystemLibraries } from './setup/system-libraries.mjs';

export default async function setUp() {
  ensureSystemLibraries({ display: hasDisplay() });
  process.env.ROUTESCAPE_ELECTRON = await ensureElectron();
  await ensureBuilt(['electron', 'renderer']);
  return await ensureDisplay();
}
