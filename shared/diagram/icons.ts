import { awsIconSources } from './awsIconSources';
import type { IconName } from './diagram';

/** A drawing that goes into a `<symbol>`: the inside of an SVG and the square it is drawn in. */
export type Icon = { viewBox: string; body: string };

/**
 * Symbols for what AWS has none of. They are drawn in lines of `currentColor`, so that they take the colour of
 * what they mark. Paths: Lucide (ISC licence), https://lucide.dev
 */
const lineIcons: Record<string, string> = {
  'kind-public':
    '<circle cx="12" cy="12" r="10"/><path d="M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20"/>',
  'kind-private':
    '<rect width="18" height="11" x="3" y="11" rx="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/>',
  'kind-isolated': '<circle cx="12" cy="12" r="10"/><path d="m4.9 4.9 14.2 14.2"/>',
  'kind-unknown':
    '<circle cx="12" cy="12" r="10"/><path d="M9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3M12 17h.01"/>',
  unplaced:
    '<path d="M10 2.5a10 10 0 0 1 4 0M18 4a10 10 0 0 1 2.500 3M21.800 12a10 10 0 0 1-1 4M17.500 20.400a10 10 0 0 1-3.500 1.400M10 21.800a10 10 0 0 1-4-1.800M3.200 16.500a10 10 0 0 1-1-4.500M3.500 7a10 10 0 0 1 2.500-3"/>',
  service: '<path d="M17.5 19H9a7 7 0 1 1 6.700-9h1.800a4.500 4.500 0 1 1 0 9Z"/>',
};

const sources: Readonly<Record<IconName, string>> = awsIconSources;

/** The names of all that is drawn. */
export const iconNames: readonly IconName[] = [...Object.keys(sources), ...Object.keys(lineIcons)];

const parsed = new Map<IconName, Icon>();

const fallback: Icon = {
  viewBox: '0 0 24 24',
  body: '<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor"/>',
};

/** Never fails: a name that nobody drew is a plain circle. */
export function iconOf(name: IconName): Icon {
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const icon = drawnIcon(name);
  parsed.set(name, icon);
  return icon;
}

function drawnIcon(name: IconName): Icon {
  if (Object.hasOwn(lineIcons, name))
    return {
      viewBox: '0 0 24 24',
      body: `<g fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${lineIcons[name]}</g>`,
    };
  return Object.hasOwn(sources, name) ? parseIcon(sources[name] ?? '') : fallback;
}

/** Whether a symbol is a coloured square (a service, a group) whose corners are to be rounded, not a line drawing. */
export function isTileIcon(name: IconName): boolean {
  return /^0 0 (64|40) /.test(iconOf(name).viewBox);
}

/**
 * The inside of one of AWS's files. Line drawings come in one fixed purple or, of what is not AWS's, in a dark grey, both
 * too dark on a dark canvas: they take `currentColor` instead.
 */
function parseIcon(source: string): Icon {
  const viewBox = /viewBox="([^"]+)"/.exec(source)?.[1] ?? '0 0 64 64';
  const body = source
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<title>[\s\S]*?<\/title>/, '')
    .replace(/fill="#(8c4fff|232f3d)" fill-rule/g, 'fill="currentColor" fill-rule');
  return { viewBox, body };
}
