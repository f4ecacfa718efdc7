import { type CountsByPlace, countByPlace, type Gap, gapsOf } from '../../shared/network/counts';
import { ok } from '../../shared/result';
import type { CliCommand, Io, Outcome } from './command';
import { exitCodes } from './exitCodes';
import { readModel } from './files';
import { inert, inertJson } from './inert';

export const showCommand: CliCommand = (program, io, finish) => {
  program
    .command('show')
    .description('Count what a model holds, by account and Region too, and list its gaps.')
    .argument('<model>', 'a saved model')
    .option('--json', 'counts and gaps as JSON on standard output')
    .action((path: string, options: { json?: boolean }) => finish(show(path, options, io)));
};

async function show(path: string, { json }: { json?: boolean }, io: Io): Promise<Outcome> {
  const model = await readModel(path);
  if (!model.ok) return model;
  const { network, repairs } = model.value;
  const { counts, byAccount, byRegion } = countByPlace(network);
  const gaps = gapsOf(network);
  for (const repair of repairs) io.err(`${inert(repair, 2000)}\n`);
  if (json) io.out(inertJson({ counts, byAccount, byRegion, gaps }));
  else io.err([...countLines({ counts, byAccount, byRegion }), ...gapLines(gaps), ''].join('\n'));
  return ok(exitCodes.done);
}

function countLines({ counts, byRegion }: CountsByPlace): string[] {
  return [
    'Resources:',
    ...linesOf(counts),
    ...byRegion.flatMap(({ account, region, counts: here }) => [
      `${inert([account ?? 'account not known', region ?? 'Region not known'].join(' '))}:`,
      ...linesOf(here),
    ]),
  ];
}

function linesOf(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([list, count]) => `${String(count).padStart(8)} ${inert(list)}`);
}

function gapLines(gaps: readonly Gap[]): string[] {
  if (gaps.length === 0) return ['Nothing is missing.'];
  return ['Not, or not wholly, read:', ...gaps.map((gap) => inert(`  ${gapLine(gap)}`, 2000))];
}

function gapLine({ account, region, call, resourceId, status, errorCode, message }: Gap): string {
  const subject = [account, region, call, resourceId].filter((part) => part !== undefined);
  const reasons = [errorCode, message].filter((part) => part !== undefined);
  const why = reasons.length === 0 ? '' : ` (${reasons.join(': ')})`;
  return `${subject.join(' ')}: ${status.replace('-', ' ')}${why}`;
}
