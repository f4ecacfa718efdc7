import { compareEndpoints } from '../../shared/compare/compareEndpoints';
import { err, ok } from '../../shared/result';
import type { CliCommand, Io, Outcome } from './command';
import { comparisonLines } from './compareLines';
import { exitCodes } from './exitCodes';
import { readModel } from './files';
import { inertJson } from './inert';
import { type RequestOptions, requestOf, withRequestOptions } from './requestOptions';

type CompareOptions = RequestOptions & { json?: boolean };

export const compareCommand: CliCommand = (program, io, finish) => {
  withRequestOptions(
    program
      .command('compare')
      .description('Follow one request to a service as it is, with the best endpoint, and without.')
      .argument('<model>', 'a saved model'),
  )
    .option('--json', 'the comparison as JSON on standard output')
    .action((path: string, options: CompareOptions) => finish(compare(path, options, io)));
};

async function compare(path: string, options: CompareOptions, io: Io): Promise<Outcome> {
  const model = await readModel(path);
  if (!model.ok) return model;
  const { network } = model.value;
  const request = requestOf(network, options);
  if (!request.ok) return request;
  const comparison = compareEndpoints(network, request.value);
  if (!comparison.ok)
    return err({
      exitCode: exitCodes.badInput,
      message: '--to names no AWS service of a known Region (try s3@eu-west-1).',
    });
  if (options.json) {
    const { now, with: withIt, without, difference, ...rest } = comparison.value;
    io.out(inertJson({ now, with: withIt, without, difference, ...rest }));
  } else io.err(`${comparisonLines(comparison.value).join('\n')}\n`);
  return ok(exitCodes.done);
}
