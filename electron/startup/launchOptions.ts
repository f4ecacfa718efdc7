import { parseArgs } from 'node:util';

/** What the command line asked of the window. */
export type LaunchOptions = {
  /** Files and folders to open: named by `--open`, or bare as a file manager does it. */
  files: string[];
  screenshot?: string;
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
      open: { type: 'string', multiple: true },
      screenshot: { type: 'string' },
      size: { type: 'string' },
      theme: { type: 'string' },
    },
  });
  const named = (values.open ?? []).filter((value) => typeof value === 'string');
  const size = /^(\d{3,4})x(\d{3,4})$/.exec(String(values.size ?? ''));
  return {
    files: [...named, ...positionals.slice(startedOnFolder ? 1 : 0)],
    ...(typeof values.screenshot === 'string' && { screenshot: values.screenshot }),
    ...(size && { size: { width: Number(size[1]), height: Number(size[2]) } }),
    ...((values.theme === 'light' || values.theme === 'dark') && { theme: values.theme }),
  };
}
