import { importFiles } from '../../shared/import/importFiles';
import type { ImportReport } from '../../shared/import/report';
import { emptyView } from '../../shared/model-file/view';
import { writeModelFile } from '../../shared/model-file/write';
import { countRecords } from '../../shared/network/counts';
import { redactModel } from '../../shared/redact/redactModel';
import { err, ok } from '../../shared/result';
import { collectFiles } from '../files/collectFiles';
import type { CliCommand, Io, Outcome } from './command';
import { exitCodes } from './exitCodes';
import { fileError } from './fileErrors';
import { writeOutput } from './files';
import { importProgress } from './importProgress';
import { inert, inertJson } from './inert';
import { reportLines } from './reportLines';

export const importCommand: CliCommand = (program, io, finish) => {
  program
    .command('import')
    .description('Read AWS CLI output and write a model: files whatever their names, or folders.')
    .argument('<path...>', 'files or folders of describe output')
    .requiredOption('-o, --output <model>', 'the model to write, such as network.routescape')
    .option('--redact', 'stand-ins for account ids, addresses, names and tags in the model')
    .option('--json', 'the report as JSON on standard output')
    .action((paths: string[], options: ImportOptions) => finish(importPaths(paths, options, io)));
};

type ImportOptions = { output: string; redact?: boolean; json?: boolean };

async function importPaths(
  paths: readonly string[],
  { output, redact, json }: ImportOptions,
  io: Io,
): Promise<Outcome> {
  const tell = importProgress(io);
  const collected = await collectFiles(paths, (done, total) =>
    tell({ phase: 'reading', done, total }),
  );
  if (!collected.ok) return err(fileError(collected.error));
  const { files, skipped } = collected.value;
  const { network, report: read } = importFiles(files, tell);
  const report: ImportReport = { ...read, skipped: [...skipped, ...read.skipped] };
  const counts = countRecords(network);
  if (json) io.out(inertJson({ counts, ...report }));
  else io.err(reportLines(report));
  if (report.read.length === 0)
    return err(
      fileError({
        code: 'nothing-to-import',
        files: files.length + skipped.length,
        skipped: report.skipped,
      }),
    );
  const model = { base: network, edits: [], cursor: 0, view: emptyView, questions: [] };
  const written = await writeOutput(output, writeModelFile(redact ? redactModel(model) : model));
  if (!written.ok) return written;
  io.err(`Wrote ${inert(output)}.\n`);
  return ok(exitCodes.done);
}
