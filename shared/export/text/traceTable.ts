import type { Cost } from '../../pricing/cost';
import { evidenceText } from '../../routing/evidenceText';
import type { Finding, Hop, Way } from '../../routing/trace';
import { visible } from '../../visible';

/** One way of a request, and what it is of: the network as it is, or a side of a comparison. */
export type TableWay = { way: 'now' | 'with' | 'without'; answer: Way & { cost: Cost } };

type Row = readonly string[];

const wayNames = {
  now: 'as it is',
  with: 'with endpoint',
  without: 'without endpoint',
} as const satisfies Record<TableWay['way'], string>;

const hopHeader: Row = [
  'Direction',
  '#',
  'Kind',
  'Id',
  'Name',
  'Availability Zone',
  'Effect',
  'Evidence',
  'Packet',
];

/** What a spreadsheet gets with every hop, so that each row says all there is to filter by. */
const wayHeader: Row = [
  'Findings',
  'Verdict',
  'Exposure',
  'Source seen',
  'USD per GB',
  'USD per month',
  'Prices of',
];

/** Ways as tables in Markdown: verdict and cost in a line each, a row a hop, forward and then back, then what was found. */
export function toMarkdownTable(ways: readonly TableWay[]): string {
  return ways.map(section).join('\n');
}

function section({ way, answer }: TableWay): string {
  const { verdict, exposure, sourceSeen, findings, cost } = answer;
  const facts = [
    verdict,
    ...(exposure === undefined ? [] : [exposure.replaceAll('-', ' ')]),
    ...(sourceSeen === undefined ? [] : [`seen as ${sourceSeen}`]),
  ];
  const found = findings.map(({ severity, code, at, message }: Finding): Row => {
    return [severity, code, at, message];
  });
  return [
    `**${wayNames[way]}**: ${markdownCell(facts.join(', '))}`,
    '',
    markdownCell(costText(cost)),
    '',
    ...table(hopHeader, rowsOf(answer)),
    ...(found.length === 0 ? [] : ['', ...table(['Severity', 'Code', 'At', 'Message'], found)]),
    '',
  ].join('\n');
}

function costText({ perGb, perMonth, priceDate, lines, unpriced }: Cost): string {
  const borrowed = lines.flatMap(({ standsIn, priceRegion }) => (standsIn ? [priceRegion] : []));
  const told = [
    `Cost: ${perGb} USD a GB and ${perMonth} USD a month`,
    `prices of ${priceDate}`,
    ...(borrowed.length === 0 ? [] : [`some of ${[...new Set(borrowed)].join(' and ')}`]),
    ...unpriced.map(({ what, resourceId }) => `not priced: ${what} ${resourceId}`),
  ];
  return told.join('; ');
}

function table(header: Row, rows: readonly Row[]): string[] {
  const line = (row: Row) => `| ${row.map(markdownCell).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)];
}

/**
 * The hops of all ways as one table in CSV (RFC 4180), which spreadsheets open. A finding stands at its hop, or at the
 * first where it has none; a way without any hop has one row.
 */
export function toCsvTable(ways: readonly TableWay[]): string {
  const rows = ways.flatMap(({ way, answer }) => {
    const { verdict, exposure, sourceSeen, findings, cost, forward } = answer;
    const { perGb, perMonth, priceDate } = cost;
    const told = [verdict, exposure ?? '', sourceSeen ?? '', `${perGb}`, `${perMonth}`, priceDate];
    const hops = rowsOf(answer);
    const found = hops.map(() => [] as string[]);
    for (const finding of findings) {
      const before = finding.direction === 'return' ? forward.hops.length : 0;
      const at = finding.hop === undefined ? 0 : before + finding.hop;
      (found[at] ?? found[0])?.push(findingText(finding));
    }
    if (hops.length === 0)
      return [
        [wayNames[way], ...hopHeader.map(() => ''), joined(findings.map(findingText)), ...told],
      ];
    return hops.map((row, at): Row => [wayNames[way], ...row, joined(found[at] ?? []), ...told]);
  });
  return [['Way', ...hopHeader, ...wayHeader], ...rows]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('');
}

function findingText({ severity, code, at, message }: Finding): string {
  return `${severity} ${code} at ${at}: ${message}`;
}

function joined(texts: readonly string[]): string {
  return texts.join(' | ');
}

function rowsOf({ forward, return: back }: Way): Row[] {
  const rows = (direction: string, hops: readonly Hop[]) =>
    hops.map(
      ({ kind, id, name, availabilityZone, effect, evidence, packet }, at): Row => [
        direction,
        String(at + 1),
        kind,
        id,
        name ?? '',
        availabilityZone ?? '',
        effect,
        evidenceText(evidence),
        `${packet.protocol} ${packet.source} to ${packet.destination}`,
      ],
    );
  return [...rows('forward', forward.hops), ...rows('return', back.hops)];
}

/**
 * Names are text: no row ends in them, nothing in them is markup, and no bare address in them becomes a link, as
 * GitHub would make of it: https://github.github.com/gfm/#autolinks-extension-
 */
function markdownCell(text: string): string {
  return visible(text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' '))
    .replace(/[\\`*_{}[\]<>()#+!|~&]/g, (mark) => `\\${mark}`)
    .replace(/@|:(?=\/\/)|(?<=www)\./gi, (mark) => `&#${mark.charCodeAt(0)};`);
}

/**
 * A cell that begins like a formula would be one: an apostrophe makes it text. Spreadsheets look past white space, and
 * some take full-width signs. Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
function csvCell(text: string): string {
  const plain = visible(text.replace(/[\p{Cc}\p{Cs}]+/gu, ' '));
  const inert = /^\s*[=+\-@|%＝＋－＠]/.test(plain) ? `'${plain}` : plain;
  return `"${inert.replaceAll('"', '""')}"`;
}
