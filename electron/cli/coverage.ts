import { type CoverageMatrix, coverageMatrix } from '../../shared/compare/coverageMatrix';
import { ok } from '../../shared/result';
import type { CliCommand, Io, Outcome } from './command';
import { exitCodes } from './exitCodes';
import { readModel } from './files';
import { inert, inertJson } from './inert';

type CoverageOptions = { service?: string[]; json?: boolean };

export const coverageCommand: CliCommand = (program, io, finish) => {
  program
    .command('coverage')
    .description('Say for every workload and service which way requests take.')
    .argument('<model>', 'a saved model')
    .option('--service <service...>', 'these services alone, such as s3 or sqs@eu-west-1')
    .option('--json', 'the matrix as JSON on standard output')
    .action((path: string, options: CoverageOptions) => finish(coverage(path, options, io)));
};

async function coverage(path: string, options: CoverageOptions, io: Io): Promise<Outcome> {
  const model = await readModel(path);
  if (!model.ok) return model;
  const matrix = coverageMatrix(model.value.network, options.service);
  if (options.json) io.out(inertJson(matrix));
  else io.err(`${matrixLines(matrix).join('\n')}\n`);
  return ok(exitCodes.done);
}

function matrixLines({ services, rows, totals }: CoverageMatrix): string[] {
  if (rows.length === 0) return ['The model holds no workloads.'];
  return [
    `${rows.length} workloads, ${services.length} services (https).`,
    ...totals.map(({ service, counts }) => {
      const told = Object.entries(counts).filter(([, count]) => count > 0);
      return `  ${inert(service)}: ${told.map(([access, count]) => `${count} ${access}`).join(', ')}`;
    }),
    ...rows.flatMap(({ id, name, cells }) => [
      inert(name === id ? id : `${name} (${id})`),
      ...cells.map((cell, index) => {
        const reasons = cell.because.map(({ code, at }) => `${code} at ${at}`);
        const detail = cell.via === undefined ? reasons.join(', ') : `via ${cell.via}`;
        return inert(`  ${services[index]}: ${cell.access} ${detail}`.trimEnd());
      }),
    ]),
  ];
}
