// `npm run package`: builds this system's package. `npm run package -- --dir` stops at the folder that goes into it;
// further words go to electron-builder.
import { ensureBuilt } from './build/build.mjs';
import { Failure, runScript } from './failure.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { binOf, runTool } from './tool.mjs';

await runScript(async () => {
  const words = process.argv.slice(2);
  await ensureElectron();
  await ensureBuilt();
  return runTool(binOf('electron-builder'), ['--publish', 'never', ...runtimeFor(words), ...words]);
});

/** electron-builder fetches Electron itself, but for what was put in its place. */
function runtimeFor(words) {
  const substitute = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  // Not in electron-builder.yml: the fallback of docs/decisions/0001 is older than this fuse, and none can be left out.
  if (substitute === undefined)
    return ['--config.electronFuses.grantFileProtocolExtraPrivileges=false'];
  if (!words.includes('--dir'))
    throw new Failure(
      'A package is made with the Electron that package.json names, and this is another one: only `npm run package -- --dir` works with it.',
    );
  return [
    `--config.electronDist=${substitute}`,
    '--config.afterExtract=./scripts/setup/remove-default-app.mjs',
  ];
}
