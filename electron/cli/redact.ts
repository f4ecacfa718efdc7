import { writeModelFile } from '../../shared/model-file/write';
import { countRecords } from '../../shared/network/counts';
import { redactModel } from '../../shared/redact/redactModel';
import { ok } from '../../shared/result';
import type { CliCommand, Io, Outcome } from './command';
import { exitCodes } from './exitCodes';
import { readModel, writeOutput } from './files';
import { inert, inertJson } from './inert';

export const redactCommand: CliCommand = (program, io, finish) => {
  program
    .command('redact')
    .description(
      'Write a copy of a model that strangers may see: stand-ins for account ids, addresses, names and tags; requests go as before.',
    )
    .argument('<model>', 'a saved model')
    .requiredOption('-o, --output <model>', 'the copy to write')
    .option('--json', 'what the copy holds as JSON on standard output')
    .action((path: string, options: RedactOptions) => finish(redact(path, options, io)));
};

type RedactOptions = { output: string; json?: boolean };

async function redact(path: string, { output, json }: RedactOptions, io: Io): Promise<Outcome> {
  const model = await readModel(path);
  if (!model.ok) return model;
  for (const repair of model.value.repairs) io.err(`${inert(repair, 2000)}\n`);
  const copy = redactModel(model.value);
  const written = await writeOutput(output, writeModelFile(copy));
  if (!written.ok) return written;
  if (json) io.out(inertJson({ file: output, counts: countRecords(copy.base) }));
  io.err(`Wrote ${inert(output)}. Ids that AWS made, services and Regions are as they were.\n`);
  return ok(exitCodes.done);
}
