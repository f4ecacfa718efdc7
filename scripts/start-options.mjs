import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const pictureSize = '1440x900';

export const usage = `Usage: npm start -- [options]
  --open FILE         open a model, a file of describe output, or a folder of them
  --ask FROM,TO       look at this request, such as 10.20.34.17,s3
  --theme dark|light  for this start only
  --size WxH          the size of the window's content, such as 1280x800
  --screenshot FILE   write a PNG of the window once it has settled, then exit; 1440x900 unless --size says else
  --help              show this`;

/** @returns {{ help: true } | { wrong: string } | { screenshot?: string, size?: { width: number, height: number }, args: string[] }} */
export function parseStartOptions(words) {
  let values;
  try {
    ({ values } = parseArgs({ args: words, options, strict: true }));
  } catch (error) {
    return { wrong: error.message };
  }
  if (values.help) return { help: true };
  if (values.theme !== undefined && !['dark', 'light'].includes(values.theme))
    return { wrong: `--theme takes dark or light, not ${values.theme}` };
  const size = values.size === undefined ? undefined : parseSize(values.size);
  if (size === null) return { wrong: `--size takes WxH such as 1440x900, not ${values.size}` };

  if (values.screenshot !== undefined && size === undefined)
    return parseStartOptions([...words, `--size=${pictureSize}`]);

  // Paths count from where the person stands, which is not where the app runs.
  const paths = { open: values.open, screenshot: values.screenshot };
  const args = Object.entries({ ...values, ...definedPaths(paths) }).map(
    ([name, value]) => `--${name}=${value}`,
  );
  return { screenshot: values.screenshot, size, args };
}

const options = {
  ask: { type: 'string' },
  open: { type: 'string' },
  screenshot: { type: 'string' },
  size: { type: 'string' },
  theme: { type: 'string' },
  help: { type: 'boolean' },
};

const smallest = 320;
const largest = 7680;

function parseSize(text) {
  const match = /^(\d+)x(\d+)$/.exec(text);
  if (match === null) return null;
  const [width, height] = [Number(match[1]), Number(match[2])];
  const fits = (pixels) => pixels >= smallest && pixels <= largest;
  return fits(width) && fits(height) ? { width, height } : null;
}

function definedPaths(paths) {
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return Object.fromEntries(
    Object.entries(paths)
      .filter(([, path]) => path !== undefined)
      .map(([name, path]) => [name, resolve(cwd, path)]),
  );
}
