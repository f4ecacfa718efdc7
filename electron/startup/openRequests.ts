import { resolve } from 'node:path';
import { app } from 'electron';
import type { OfferedFiles } from '../files/offeredFiles';
import { emit } from '../ipc/events';
import { bringToFront } from '../window/mainWindow';
import { parseLaunchOptions } from './launchOptions';

export type OpenRequests = {
  /** The page is gone: what is asked for from now on waits for the next one. */
  pageIsGone(): void;
  /** The next page opens these, unless something else was asked for, or is before it is there. */
  openNext(paths: readonly string[]): void;
  /** Tells the page to open these. */
  request(paths: readonly string[]): void;
  /** The token of what the app was started with, once. */
  takeFirst(): string | undefined;
};

/**
 * Files reach the app from outside in three ways: its own command line, that of a second instance, and macOS's
 * `open-file`, which may come before the app is ready.
 *
 * @param startFiles what this start's command line named
 */
export function watchOpenRequests(
  offered: OfferedFiles,
  startFiles: readonly string[],
): OpenRequests {
  let waiting: readonly string[] = startFiles.map((file) => resolve(file));
  let pageIsThere = false;

  const request = (paths: readonly string[]) => {
    if (paths.length === 0) return;
    if (pageIsThere) emit('openRequested', offered.offer(paths));
    else waiting = paths;
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    request([path]);
  });
  app.on('second-instance', (_event, argv, workingDirectory) => {
    bringToFront();
    const { files } = parseLaunchOptions(argv, Boolean(process.defaultApp));
    request(files.map((file) => resolve(workingDirectory, file)));
  });
  return {
    pageIsGone() {
      pageIsThere = false;
    },
    openNext(paths) {
      if (waiting.length === 0) waiting = paths;
    },
    request,
    takeFirst() {
      pageIsThere = true;
      const paths = waiting;
      waiting = [];
      return paths.length > 0 ? offered.offer(paths).token : undefined;
    },
  };
}
