import type { Advice, Advices, NotJudged, Savings } from '../../shared/advise/advice';
import { adviseOn } from '../../shared/advise/adviseOn';
import { ok } from '../../shared/result';
import type { CliCommand, Io, Outcome } from './command';
import { exitCodes } from './exitCodes';
import { readModel } from './files';
import { inert, inertJson } from './inert';

/** Names of resources are cut where they are told; a sentence holds several. */
const longestSentence = 1000;

type AdviseOptions = { json?: boolean };

export const adviseCommand: CliCommand = (program, io, finish) => {
  program
    .command('advise')
    .description('Say what could be mended, with the evidence and the money.')
    .argument('<model>', 'a saved model')
    .option('--json', 'the advices as JSON on standard output')
    .action((path: string, options: AdviseOptions) => finish(advise(path, options, io)));
};

async function advise(path: string, options: AdviseOptions, io: Io): Promise<Outcome> {
  const model = await readModel(path);
  if (!model.ok) return model;
  const advices = adviseOn(model.value.network);
  if (options.json) io.out(inertJson(advices));
  else
    io.err(
      `${adviceLines(advices)
        .map((line) => inert(line, longestSentence))
        .join('\n')}\n`,
    );
  return ok(exitCodes.done);
}

function adviceLines({ advices, notJudged, priceDate, currency }: Advices): string[] {
  const count = advices.length === 1 ? '1 advice' : `${advices.length} advices`;
  return [
    `${advices.length === 0 ? 'Nothing to advise' : count}; ${currency}, prices of ${priceDate}.`,
    ...advices.flatMap(linesOf),
    ...(notJudged.length === 0 ? [] : ['Not judged:', ...notJudged.map(notJudgedLine)]),
  ];
}

function linesOf({ code, at, message, fix, saves, assumed, evidence }: Advice): string[] {
  return [
    `${code} ${at}`,
    `  ${message}`,
    `  ${fix}`,
    ...(saves === null ? [] : [`  ${moneyOf(saves)}`]),
    ...(assumed === undefined ? [] : [`  Assumed: ${assumed}`]),
    ...evidence.map(({ id, shows }) => `    ${id}: ${shows}`),
  ];
}

function moneyOf({ perMonth, perGb, standsIn }: Savings): string {
  const parts = [
    ...(perGb === 0 ? [] : [`$${perGb.toFixed(4)} a GB`]),
    ...(perMonth === 0 ? [] : [`$${Math.abs(perMonth).toFixed(2)} a month`]),
  ];
  const verb = perMonth < 0 ? 'Costs' : 'Saves';
  return `${verb} ${parts.join(' and ')}${standsIn ? " (another Region's price)" : ''}.`;
}

function notJudgedLine({ code, at, because }: NotJudged): string {
  return `  ${code} ${at}: ${because}`;
}
