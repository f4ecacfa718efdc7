import assert from 'node:assert/strict';
import { join, resolve, sep } from 'node:path';
import { parseIni } from '../../../electron/scan/credentials/ini';
import { fileFor } from '../../../electron/startup/fileFor';
import { parseLaunchOptions } from '../../../electron/startup/launchOptions';
import { hostileText, mangled } from '../hostile/text';
import { target } from '../target';

const folder = resolve('/app/renderer');

/** No spelling of a URL's path names a file outside of the page's folder. */
export const pagePaths = target<string>({
  name: 'page-paths',
  make: (random) =>
    random.below(2) === 0
      ? `/${hostileText(random)}/${hostileText(random)}`
      : mangled('/assets/..%2f%2e%2e/index.html', random),
  check(path) {
    const file = fileFor(folder, path);
    if (file === undefined) return 'none';
    assert.ok(file.startsWith(folder + sep) && resolve(file) === file.replace(/[/\\]$/, ''));
    return file;
  },
});

/** Whatever stands on the app's command line, or in the AWS configuration, is read or passed over. */
export const words = target<string[]>({
  name: 'start-words',
  make: (random) =>
    Array.from({ length: random.below(6) }, () =>
      random.below(2) === 0
        ? hostileText(random)
        : mangled(random.pick(['--open=x', '--size=9x9', '--ask=a,b', '--theme=dark']), random),
    ),
  check(argv) {
    const options = parseLaunchOptions(['electron', join('/app', 'x'), ...argv], true);
    assert.ok(options.files.every((file) => typeof file === 'string'));
    return options;
  },
});

export const awsConfigs = target<string>({
  name: 'aws-configs',
  make: (random) =>
    Array.from({ length: random.below(8) }, () =>
      random.pick([
        `[${hostileText(random)}]`,
        `[profile ${hostileText(random)}]`,
        `region = ${hostileText(random)}`,
        `${hostileText(random)} = ${hostileText(random)}`,
        hostileText(random),
      ]),
    ).join('\n'),
  check(text) {
    const sections = parseIni(text);
    return [...sections].map(([name, settings]) => [name, [...settings]]);
  },
});
