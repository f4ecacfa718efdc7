import { extname } from 'node:path';
import type { PictureError } from '../../shared/export/drawPicture';
import { type RequestShown, type TextFormat, tableFormats } from '../../shared/export/pictureOrder';
import type { Network } from '../../shared/network/network';
import { err, ok, type Result } from '../../shared/result';
import { parseRequest } from '../../shared/routing/names/parseRequest';
import type { CliError } from './command';
import { exitCodes } from './exitCodes';
import { inert } from './inert';
import { requestError } from './requestOptions';

export type FileFormat = TextFormat | 'png' | 'pdf';

const formats: ReadonlySet<string> = new Set<FileFormat>([
  'svg',
  'png',
  'pdf',
  'drawio',
  'mmd',
  'md',
  'csv',
]);

/** Formats that draw something behind what they show. */
const grounded: ReadonlySet<FileFormat> = new Set<FileFormat>(['svg', 'png', 'pdf', 'drawio']);

export const namedEndings =
  '.svg, .png, .pdf, .drawio, .mmd (Mermaid); of a request also .md, .csv';

type Wanted = {
  trace?: string | undefined;
  compare?: string | undefined;
  animated?: boolean | undefined;
  transparent?: boolean | undefined;
  scale?: string | undefined;
};

/** The format that a file's ending says, where the other options fit it. */
export function formatOf(output: string, wanted: Wanted): Result<FileFormat, CliError> {
  const usage = (message: string) =>
    err({ exitCode: exitCodes.usage, message: `${inert(output)}: ${message}` });
  const ending = extname(output).slice(1).toLowerCase();
  if (!formats.has(ending))
    return usage("the file's name has to end in .svg, .png, .pdf, .drawio, .mmd, .md or .csv.");
  const format = ending as FileFormat;
  if (tableFormats.has(format) && wanted.trace === undefined && wanted.compare === undefined)
    return usage('a table is of a request: name --trace or --compare.');
  if (wanted.animated === true && format !== 'svg') return usage('only an SVG can be --animated.');
  if (wanted.animated === true && wanted.trace === undefined && wanted.compare === undefined)
    return usage('only the way of a request can be --animated: name --trace or --compare.');
  if (wanted.transparent === true && !grounded.has(format))
    return usage('only a picture with a ground can be --transparent.');
  if (wanted.scale !== undefined && format !== 'png')
    return usage('only a PNG has a --scale; every other format is as sharp as the screen.');
  return ok(format);
}

/** `orders,s3`: the two ends of a request, as trace and compare take them. */
export function requestShown(
  network: Network,
  { trace, compare }: Wanted,
): Result<RequestShown | undefined, CliError> {
  const words = compare ?? trace;
  if (words === undefined) return ok(undefined);
  if (compare !== undefined && trace !== undefined)
    return err({ exitCode: exitCodes.usage, message: 'name either --trace or --compare.' });
  const comma = words.lastIndexOf(',');
  const [from, to] = [words.slice(0, Math.max(comma, 0)).trim(), words.slice(comma + 1).trim()];
  if (from === '' || to === '')
    return err({
      exitCode: exitCodes.usage,
      message: `${inert(words)}: two ends are needed, with a comma between them, such as orders,s3.`,
    });
  const request = parseRequest(network, { from, to });
  if (!request.ok) return err(requestError(request.error));
  const ways = compare === undefined ? 'now' : 'both';
  return ok({ request: request.value, ways, direction: 'forward' });
}

export function refusalOf(error: PictureError): CliError {
  switch (error.code) {
    case 'no-such-focus':
      return {
        exitCode: exitCodes.badInput,
        message: `--focus ${inert(error.id)}: the model has no such resource, Region or account.`,
      };
    case 'not-a-service':
      return {
        exitCode: exitCodes.badInput,
        message: '--compare needs an AWS service of a known Region (try s3@eu-west-1).',
      };
  }
}
