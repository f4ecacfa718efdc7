import { basename } from 'node:path';
import { Option } from 'commander';
import { emptyView } from '../../shared/model-file/view';
import { err, ok } from '../../shared/result';
import type { CliCommand, Io, Outcome } from './command';
import { exitCodes } from './exitCodes';
import { readModel, writeOutput } from './files';
import { focusFilter } from './focus';
import { inert, inertJson } from './inert';
import { askedFor, drawPicture, formatOf } from './pictures';

type Options = {
  output: string;
  theme: 'light' | 'dark';
  focus?: string;
  trace?: string;
  compare?: string;
  animated?: boolean;
  json?: boolean;
};

export const exportCommand: CliCommand = (program, io, finish) => {
  program
    .command('export')
    .description('Draw a model, and a request through it, into a picture or a table.')
    .argument('<model>', 'a saved model')
    .requiredOption(
      '-o, --output <file>',
      'the file to write; its ending says the format: .svg, .drawio, .mmd (Mermaid); of a request also .md, .csv',
    )
    .addOption(new Option('--theme <theme>', 'colours').choices(['light', 'dark']).default('light'))
    .option('--focus <id>', 'draw only the VPC this resource is in, or this Region or account')
    .option('--trace <from,to>', 'draw the way of this request as the model is')
    .option('--compare <from,to>', 'draw it with the best endpoint and without')
    .option('--animated', 'in an SVG: a marker runs along each way')
    .option('--json', 'what was drawn as JSON on standard output')
    .action((path: string, options: Options) => finish(exportPicture(path, options, io)));
};

async function exportPicture(path: string, options: Options, io: Io): Promise<Outcome> {
  const { output, theme, focus, json, animated = false } = options;
  const format = formatOf(output);
  if (!format.ok) return format;
  const isTable = format.value === 'md' || format.value === 'csv';
  if (isTable && options.trace === undefined && options.compare === undefined)
    return err({
      exitCode: exitCodes.usage,
      message: `${inert(output)}: a table is of a request: name --trace or --compare.`,
    });
  const model = await readModel(path);
  if (!model.ok) return model;
  const { network, view } = model.value;
  const filter = focus === undefined ? ok(emptyView.filter) : focusFilter(network, focus);
  if (!filter.ok) return filter;
  const shown = askedFor(network, options);
  if (!shown.ok) return shown;

  // Forms and positions are the user's; a filter on the screen is no reason to leave anything out of the file.
  const title = basename(path).replace(/\.(?:routescape|json)$/i, '');
  const { text, diagram } = await drawPicture(
    network,
    { ...view, filter: filter.value },
    shown.value,
    format.value,
    { theme, title, animated },
  );
  const written = await writeOutput(output, text);
  if (!written.ok) return written;
  const { nodes, edges, shown: drawn, total } = diagram;
  if (json)
    io.out(
      inertJson({ file: output, nodes: nodes.length, edges: edges.length, shown: drawn, total }),
    );
  io.err(`Wrote ${inert(output)}: ${drawn} of ${total} resources.\n`);
  return ok(exitCodes.done);
}
