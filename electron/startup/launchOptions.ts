import { parseArgs } from 'node:util';

/** What the command line asked of the window. */
export type LaunchOptions = {
  /** Files and folders to open: named by `--open`, or bare as a file manager does it. */
  files: string[];
  screenshot?: string;
  /** A request to look at, once what was opened is there. */
  ask?: { from: string; to: string };
  size?: { width: number; height: number };
  theme?: 'light' | 'dark';
};

/**
 * Electron and Chromium add words of their own to the command line, and a second instance hands over a line that
 * Chromium has reordered: unknown switches are passed over.
 *
 * @param startedOnFolder true for `electron <folder> ...`, where the first bare word is the app itself
 */
export function parseLaunchOptions(
  argv: readonly string[],
  startedOnFolder: boolean,
): LaunchOptions {
  const { values, positionals } = parseArgs({
    args: argv.slice(1),
    strict: false,
    allowPositionals: true,
    options: {
      ask: { type: 'string' },
      open: { type: 'string', multiple: true },
      screenshot: { type: 'string' },
      size: { type: 'string' },
      theme: { type: 'string' },
    },
  });
  const named = (values.open ?? []).filter((value) => typeof value === 'string');
  const ask = /^(.+),([^,]+)$/.exec(String(values.ask ?? ''));
  const size = /^(\d{3,4})x(\d{3,4})$/.exec(String(values.size ?? ''));
  return {
    files: [...named, ...positionals.slice(startedOnFolder ? 1 : 0)],
    ...(typeof values.screenshot === 'string' && { screenshot: values.screenshot }),
    ...(ask?.[1] && ask[2] && { ask: { from: ask[1], to: ask[2] } }),
    ...(size && { size: { width: Number(size[1]), height: Number(size[2]) } }),
    ...((values.theme === 'light' || values.theme === 'dark') && { theme: values.theme }),
  };
}
