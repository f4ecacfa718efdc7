import { extname } from 'node:path';
import { Option } from 'commander';
import {
  type CodeFile,
  type CodeFormat,
  codeFormats,
  toCode,
} from '../../shared/export/code/toCode';
import { ok } from '../../shared/result';
import type { CliCommand, Io, Outcome } from './command';
import { exitCodes } from './exitCodes';
import { readModel, writeOutput } from './files';
import { inert, inertJson } from './inert';

type Options = { format: CodeFormat; output?: string; json?: boolean };

export const planCommand: CliCommand = (program, io, finish) => {
  program
    .command('plan')
    .description('Write the code that makes one model of another. Nothing is applied.')
    .argument('<base>', 'a saved model: what is there')
    .argument(
      '[edited]',
      'what is wanted; without it, what was drawn in <base> on top of what was read',
    )
    .addOption(
      new Option('--format <format>', 'the language of the code')
        .choices([...codeFormats])
        .makeOptionMandatory(),
    )
    .option('-o, --output <file>', 'the file to write; else standard output')
    .option('--json', 'the code with counts and notes as JSON on standard output')
    .action((base: string, edited: string | undefined, options: Options) =>
      finish(plan(base, edited, options, io)),
    );
};

async function plan(
  base: string,
  edited: string | undefined,
  { format, output, json }: Options,
  io: Io,
): Promise<Outcome> {
  const first = await readModel(base);
  if (!first.ok) return first;
  const second = edited === undefined ? first : await readModel(edited);
  if (!second.ok) return second;
  const from = edited === undefined ? first.value.base : first.value.network;
  const { files, counts, notes } = toCode(from, second.value.network, format);
  if (output !== undefined)
    for (const file of files) {
      const path = pathOf(output, file);
      const written = await writeOutput(path, file.text);
      if (!written.ok) return written;
      io.err(`Wrote ${inert(path)}.\n`);
    }
  if (json) io.out(inertJson({ format, files, counts, notes }));
  else if (output === undefined) io.out(files.map(({ text }) => text).join('---\n'));
  io.err(`${countWords(counts)} Routescape applies nothing: read it, then run it yourself.\n`);
  for (const note of notes) io.err(`Not in here: ${inert(note, 1000)}\n`);
  return ok(exitCodes.done);
}

/** `net.yaml` and a part give `net.111122223333-eu-west-1.yaml`. */
function pathOf(output: string, { part }: CodeFile): string {
  if (part === '') return output;
  const ending = extname(output);
  return `${output.slice(0, output.length - ending.length)}.${part}${ending}`;
}

function countWords({ create, change, remove }: ReturnType<typeof toCode>['counts']): string {
  return create + change + remove === 0
    ? 'There is nothing to do.'
    : `${create} to create, ${change} to change, ${remove} to remove.`;
}
