import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import { log } from '../log';
import type { LaunchOptions } from '../startup/launchOptions';

const settleTimeoutMs = 60_000;
/** Past the last transition of a panel (160 ms) and a fit (260 ms). */
const stillMs = 400;

export type Picture = {
  /** The page says it is drawn and still. */
  settled(window: BrowserWindow): Promise<void>;
  /** There will be no picture: ends the app with the reason. */
  fail(reason: string): void;
};

/**
 * `--screenshot FILE`: one picture of the settled window, then exit. `npm start` gives it a profile of its own, so that
 * it neither meets a running app nor leaves anything in the user's settings.
 */
export function takePicture(file: string, size: LaunchOptions['size']): Picture {
  const fail = (reason: string) => {
    log(`No picture: ${reason}`);
    app.exit(1);
  };
  const timer = setTimeout(
    () => fail(`the window did not settle within ${settleTimeoutMs / 1000} seconds.`),
    settleTimeoutMs,
  );
  let taken = false;
  return {
    fail,
    async settled(window) {
      if (taken) return;
      taken = true;
      clearTimeout(timer);
      // Wherever the display's pointer happens to stand, nothing is hovered in a picture.
      window.webContents.sendInputEvent({ type: 'mouseLeave', x: 0, y: 0 });
      await sleep(stillMs);
      const image = await window.webContents.capturePage();
      const { width, height } = image.getSize();
      if (size && (size.width !== width || size.height !== height))
        return fail(
          `the window is ${width}x${height}: this display is too small for what was asked.`,
        );
      try {
        await writeFile(file, image.toPNG());
      } catch (error) {
        return fail(`${file} could not be written: ${String(error)}`);
      }
      app.exit(0);
    },
  };
}
