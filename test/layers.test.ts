import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * What each room of shared/ may import, types included: the order in which the code can be read. A new import that is
 * not in here is either in the wrong room or a decision, and then it is taken by adding it.
 */
const mayImport: Record<string, readonly string[]> = {
  result: [],
  visible: [],
  address: [],
  network: ['address', 'result'],
  pricing: ['network'],
  diagram: ['network'],
  policy: ['result'],
  edits: ['address', 'network', 'policy', 'result'],
  import: ['network', 'result'],
  'model-file': ['network', 'result'],
  routing: ['address', 'network', 'policy', 'result'],
  compare: ['address', 'edits', 'network', 'pricing', 'result', 'routing'],
  advise: ['compare', 'edits', 'network', 'policy', 'pricing', 'routing'],
  sandbox: [
    'address',
    'compare',
    'edits',
    'model-file',
    'network',
    'policy',
    'pricing',
    'result',
    'routing',
  ],
  scan: ['network', 'result'],
  path: ['diagram', 'network', 'routing'],
  export: [
    'address',
    'compare',
    'diagram',
    'network',
    'path',
    'policy',
    'pricing',
    'redact',
    'result',
    'routing',
    'sandbox',
    'visible',
  ],
  redact: ['address', 'diagram', 'model-file', 'network', 'policy', 'result', 'routing'],
  sample: ['model-file', 'network', 'result'],
  ipc: ['import', 'network', 'result', 'scan'],
};

/** Packages that are pure data in, data out. ELK is an argument, icons are texts at build time. */
const packages: Record<string, readonly string[]> = {
  zod: Object.keys(mayImport),
  'aws-icons': ['diagram'],
  yaml: ['export'],
};

const root = join(import.meta.dirname, '..');

test.each(Object.keys(mayImport))('shared/%s imports only what lies below it', (room) => {
  const strangers = importsOf('shared')
    .filter(({ file }) => roomOf(file) === room)
    .filter(({ file, from }) => !isAllowed(room, file, from));
  expect(strangers).toEqual([]);
});

test('every room of shared/ has its place in the order', () => {
  const rooms = new Set(importsOf('shared').map(({ file }) => roomOf(file)));
  expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
});

describe('the shells', () => {
  test('renderer/ knows neither Electron nor Node', () => {
    const strangers = importsOf('renderer').filter(({ from }) => /^(electron$|node:)/.test(from));
    expect(strangers).toEqual([]);
  });

  test('electron/ knows neither React nor the DOM libraries', () => {
    const strangers = importsOf('electron').filter(({ from }) =>
      /^(react|react-dom|@xyflow\/react|radix-ui|zustand|lucide-react)(\/|$)/.test(from),
    );
    expect(strangers).toEqual([]);
  });
});

/** As the formatter leaves them: a list over several lines ends with `} from`. */
const importing =
  /^(?:import |export |\} from )(?:[^'\n]* from )?'([^']+)'|\bimport\('([^']+)'\)/gm;

type Import = { file: string; from: string };

function importsOf(folder: string): Import[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = join(folder, name).split(sep).join('/');
      const text = readFileSync(join(root, file), 'utf8');
      return [...text.matchAll(importing)].map((match) => ({
        file,
        from: match[1] ?? match[2] ?? '',
      }));
    });
}

/** `shared/result.ts` is a room of one file. */
function roomOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.ts$/, '');
}

function isAllowed(room: string, file: string, from: string): boolean {
  if (!from.startsWith('.')) {
    const name = from.split('/')[0] ?? '';
    return packages[name]?.includes(room) ?? false;
  }
  const target = relative(root, join(root, dirname(file), from))
    .split(sep)
    .join('/');
  const to = roomOf(target);
  return target.startsWith('shared/') && (to === room || (mayImport[room]?.includes(to) ?? false));
}
