import { ok } from '../../shared/result';
import { differenceOfModels } from '../../shared/sandbox/difference/modelDifference';
import type { CliCommand, Io, Outcome } from './command';
import { differenceLines } from './diffLines';
import { exitCodes } from './exitCodes';
import { readModel } from './files';
import { inertJson } from './inert';

export const diffCommand: CliCommand = (program, io, finish) => {
  program
    .command('diff')
    .description('Say what differs between two models: resources, paths, and what they cost.')
    .argument('<a>', 'a saved model')
    .argument('[b]', 'another; without it, what was drawn in <a> on top of what was read')
    .option('--json', 'the difference as JSON on standard output')
    .action((a: string, b: string | undefined, options: { json?: boolean }) =>
      finish(diff(a, b, options, io)),
    );
};

async function diff(
  a: string,
  b: string | undefined,
  { json }: { json?: boolean },
  io: Io,
): Promise<Outcome> {
  const first = await readModel(a);
  if (!first.ok) return first;
  const second = b === undefined ? first : await readModel(b);
  if (!second.ok) return second;
  // Asked twice under one id, a question is one.
  const asked = [...first.value.questions, ...second.value.questions];
  const questions = [...new Map(asked.map((question) => [question.id, question])).values()];
  const before = b === undefined ? first.value.base : first.value.network;
  const difference = differenceOfModels(before, second.value.network, { questions });
  if (json) io.out(inertJson(difference));
  else io.err(`${differenceLines(difference).join('\n')}\n`);
  return ok(exitCodes.done);
}
