import {
  type CoverageMatrix,
  coverageMatrix,
  parseServices,
  servicesOfInterest,
} from '../../shared/compare/coverageMatrix';
import type { Network } from '../../shared/network/network';
import { err, ok, type Result } from '../../shared/result';
import type { CliCommand, CliError, Io, Outcome } from './command';
import { exitCodes } from './exitCodes';
import { readModel } from './files';
import { inert, inertJson } from './inert';
import { requestError } from './requestOptions';

type CoverageOptions = { service: string[]; json?: boolean };

export const coverageCommand: CliCommand = (program, io, finish) => {
  program
    .command('coverage')
    .description('Say for every workload and service which way requests take.')
    .argument('<model>', 'a saved model')
    .argument('[services...]', 'these services alone, such as s3 or sqs@eu-west-1')
    // Not variadic: it would take the model for a service.
    .option('--service <service>', 'one of these services; as often as needed', collected, [])
    .option('--json', 'the matrix as JSON on standard output')
    .action((path: string, more: string[], { service, json }: CoverageOptions) =>
      finish(coverage(path, [...service, ...more], json === true, io)),
    );
};

function collected(value: string, before: string[]): string[] {
  return [...before, value];
}

async function coverage(
  path: string,
  words: readonly string[],
  json: boolean,
  io: Io,
): Promise<Outcome> {
  const model = await readModel(path);
  if (!model.ok) return model;
  const { network } = model.value;
  const services = servicesOf(network, words);
  if (!services.ok) return services;
  const matrix = coverageMatrix(network, services.value);
  if (json) io.out(inertJson(matrix));
  else io.err(`${matrixLines(matrix).join('\n')}\n`);
  return ok(exitCodes.done);
}

function servicesOf(network: Network, words: readonly string[]): Result<string[], CliError> {
  if (words.length === 0) return ok(servicesOfInterest(network));
  const services = parseServices(network, words);
  if (services.ok) return services;
  const { error } = services;
  return err(
    error.code === 'not-a-service'
      ? {
          exitCode: exitCodes.badInput,
          message: `"${inert(error.text)}" is no AWS service (try s3 or sqs@eu-west-1).`,
        }
      : requestError(error),
  );
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
