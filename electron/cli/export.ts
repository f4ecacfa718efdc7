import { basename } from 'node:path';
import { Option } from 'commander';
import { drawPicture } from '../../shared/export/drawPicture';
import type { PictureOrder } from '../../shared/export/pictureOrder';
import { titleOf } from '../../shared/export/titleOf';
import type { Network } from '../../shared/network/network';
import { err, ok, type Result } from '../../shared/result';
import type { CliCommand, CliError, Io, Outcome } from './command';
import { exitCodes } from './exitCodes';
import { type FileFormat, formatOf, namedEndings, refusalOf, requestShown } from './exportOptions';
import { readModel, writeOutput } from './files';
import { inert, inertJson } from './inert';
import { layOutInProcess } from './layOutInProcess';

type Options = {
  output: string;
  theme: 'light' | 'dark';
  focus?: string;
  trace?: string;
  compare?: string;
  animated?: boolean;
  transparent?: boolean;
  scale?: '1' | '2' | '3' | '4';
  redact?: boolean;
  json?: boolean;
};

export const exportCommand: CliCommand = (program, io, finish) => {
  program
    .command('export')
    .description('Draw a model, and a request through it, into a picture or a table.')
    .argument('<model>', 'a saved model')
    .requiredOption(
      '-o, --output <file>',
      `the file to write; its ending says the format: ${namedEndings}`,
    )
    .addOption(new Option('--theme <theme>', 'colours').choices(['light', 'dark']).default('light'))
    .option('--transparent', 'nothing behind the drawing')
    .addOption(
      new Option('--scale <times>', 'pixels to a px of a PNG').choices(['1', '2', '3', '4']),
    )
    .option(
      '--focus <id>',
      'draw only this resource and what it stands in, or this VPC, Region or account',
    )
    .option('--trace <from,to>', 'draw the way of this request as the model is, in its VPCs')
    .option('--compare <from,to>', 'draw it with the best endpoint and without')
    .option('--animated', 'in an SVG: a marker runs along each way')
    .option('--redact', 'stand-ins for account ids, addresses, names and tags')
    .option('--json', 'what was drawn as JSON on standard output')
    .action((path: string, options: Options) => finish(exportPicture(path, options, io)));
};

async function exportPicture(path: string, options: Options, io: Io): Promise<Outcome> {
  const { output, json } = options;
  const format = formatOf(output, options);
  if (!format.ok) return format;
  const model = await readModel(path);
  if (!model.ok) return model;
  const { network, view } = model.value;
  const order = orderOf(network, options, {
    format: format.value === 'png' || format.value === 'pdf' ? 'svg' : format.value,
    view,
    title: titleOf(basename(path)),
  });
  if (!order.ok) return order;
  const picture = await drawPicture(network, order.value, layOutInProcess);
  if (!picture.ok) return err(refusalOf(picture.error));
  const { text, diagram } = picture.value;
  const made = await contentOf(text, format.value, options);
  if (!made.ok) return made;
  const { content, missing } = made.value;
  const written = await writeOutput(output, content);
  if (!written.ok) return written;
  const { nodes, edges, shown, total } = diagram;
  if (json)
    io.out(
      inertJson({
        file: output,
        nodes: nodes.length,
        edges: edges.length,
        shown,
        total,
        ...(missing.length === 0 ? {} : { missingLetters: missing }),
      }),
    );
  io.err(`Wrote ${inert(output)}: ${shown} of ${total} resources.\n`);
  if (missing.length > 0) io.err(`${missingLine(missing)}\n`);
  return ok(exitCodes.done);
}

/** Names in scripts that the faces of PNG and PDF do not have: whoever looks at the file has to know. */
function missingLine(missing: readonly string[]): string {
  const told = missing.slice(0, 20).join(' ');
  const more = missing.length > 20 ? ` and ${missing.length - 20} more` : '';
  return inert(`Letters that show as boxes: ${told}${more}. An .svg keeps them.`, 200);
}

/** Forms and positions are the user's; a filter on the screen is no reason to leave anything out of the file. */
function orderOf(
  network: Network,
  options: Options,
  of: Pick<PictureOrder, 'format' | 'view' | 'title'>,
): Result<PictureOrder, CliError> {
  const { theme, focus, transparent = false, animated = false, redact = false } = options;
  const request = requestShown(network, options);
  if (!request.ok) return request;
  return ok({
    ...of,
    extent:
      focus !== undefined
        ? { kind: 'focus', id: focus }
        : { kind: request.value === undefined ? 'whole' : 'way' },
    ...(request.value === undefined ? {} : { request: request.value }),
    theme,
    transparent,
    animated,
    redact,
  });
}

type Made = { content: string | Uint8Array; missing: readonly string[] };

async function contentOf(
  text: string,
  format: FileFormat,
  { output, scale = '1' }: Options,
): Promise<Result<Made, CliError>> {
  if (format !== 'png' && format !== 'pdf') return ok({ content: text, missing: [] });
  // Fonts and a renderer are 4 MB of code, so they load when needed.
  const { renderPicture } = await import('../pictures/renderPicture');
  const rendered = await renderPicture(
    format === 'png' ? { svg: text, format, scale: Number(scale) } : { svg: text, format },
  );
  if (rendered.ok) return ok({ content: rendered.value.bytes, missing: rendered.value.missing });
  const { width, height, limit } = rendered.error;
  return err({
    exitCode: exitCodes.badInput,
    message: `${inert(output)}: ${width} by ${height} pixels are more than the ${limit / 1e6} million that fit. Take a smaller --scale, a --focus, or .svg or .pdf.`,
  });
}
