import { codes } from '../../shared/routing/codes';
import { MODEL } from '../../shared/routing/codes/entry';
import { calls } from './calls';

const DOCS = 'https://docs.aws.amazon.com/';

/** The generated parts of docs/routing.md, by the name between their markers. */
export const parts: Record<string, () => string> = { codes: codeTable, calls: callTable };

function codeTable(): string {
  const rows = Object.entries(codes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { origin, severity, meaning, source }]) => {
      const page =
        source === MODEL ? source : `[${source.split('/').at(-1)}](${DOCS}${source}.html)`;
      return `| \`${code}\` | ${origin === 'ra' ? 'analyzer' : 'own'} | ${severity} | ${meaning} | ${page} |`;
    });
  return ['| code | whose | severity | meaning | source |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

function callTable(): string {
  const rows = Object.entries(calls).map(
    ([call, { decides, withoutIt }]) => `| \`${call}\` | ${decides} | ${withoutIt} |`,
  );
  return ['| call | decides | without it |', '|---|---|---|', ...rows].join('\n');
}

/** Puts each generated part between its markers; text outside of them stays. */
export function withParts(text: string): string {
  return Object.entries(parts).reduce((current, [name, make]) => {
    const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
    const from = current.indexOf(begin);
    const to = current.indexOf(end);
    if (from === -1 || to === -1) throw new Error(`the page has no part "${name}"`);
    return `${current.slice(0, from + begin.length)}\n\n${make()}\n\n${current.slice(to)}`;
  }, text);
}
