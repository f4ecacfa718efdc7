import { basename, extname } from 'node:path';
import { Option } from 'commander';
import { buildScene } from '../../shared/diagram/buildScene';
import { layoutDiagram } from '../../shared/diagram/layoutDiagram';
import { toSvg } from '../../shared/export/svg/toSvg';
import { emptyView } from '../../shared/model-file/view';
import { err, ok } from '../../shared/result';
import type { CliCommand, Io, Outcome } from './command';
import { inProcessElk } from './elk';
import { exitCodes } from './exitCodes';
import { readModel, writeOutput } from './files';
import { focusFilter } from './focus';
import { inert, inertJson } from './inert';

type Options = { output: string; theme: 'light' | 'dark'; focus?: string; json?: boolean };

export const exportCommand: CliCommand = (program, io, finish) => {
  program
    .command('export')
    .description('Draw the whole diagram of a model into a picture.')
    .argument('<model>', 'a saved model')
    .requiredOption('-o, --output <file>', 'the picture to write; its ending says the format: .svg')
    .addOption(new Option('--theme <theme>', 'colours').choices(['light', 'dark']).default('light'))
    .option('--focus <id>', 'draw only the VPC this resource is in, or this Region or account')
    .option('--json', 'what was drawn as JSON on standard output')
    .action((path: string, options: Options) => finish(exportPicture(path, options, io)));
};

async function exportPicture(path: string, options: Options, io: Io): Promise<Outcome> {
  const { output, theme, focus, json } = options;
  if (extname(output).toLowerCase() !== '.svg')
    return err({
      exitCode: exitCodes.usage,
      message: `${inert(output)}: the picture's name has to end in .svg.`,
    });
  const model = await readModel(path);
  if (!model.ok) return model;
  const { network, view } = model.value;
  const filter = focus === undefined ? ok(emptyView.filter) : focusFilter(network, focus);
  if (!filter.ok) return filter;

  // Forms and positions are the user's; a filter on the screen is no reason to leave anything out of the file.
  const scene = buildScene(network, { ...view, filter: filter.value });
  const diagram = await layoutDiagram(scene, await inProcessElk());
  const title = basename(path).replace(/\.(?:routescape|json)$/i, '');
  const written = await writeOutput(output, toSvg(diagram, { theme, title }));
  if (!written.ok) return written;
  const { nodes, edges, shown, total } = diagram;
  if (json)
    io.out(inertJson({ file: output, nodes: nodes.length, edges: edges.length, shown, total }));
  io.err(`Wrote ${inert(output)}: ${shown} of ${total} resources.\n`);
  return ok(exitCodes.done);
}
