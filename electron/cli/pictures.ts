import { extname } from 'node:path';
import { type Answered, askQuestion } from '../../shared/compare/askQuestion';
import { buildScene } from '../../shared/diagram/buildScene';
import type { Diagram, DiagramView, VpcForm } from '../../shared/diagram/diagram';
import { layoutDiagram } from '../../shared/diagram/layoutDiagram';
import { toSvg } from '../../shared/export/svg/toSvg';
import { toDrawio } from '../../shared/export/text/drawio';
import { toMermaid } from '../../shared/export/text/mermaid';
import { toCsvTable, toMarkdownTable } from '../../shared/export/text/traceTable';
import type { Network } from '../../shared/network/network';
import type { PathSide } from '../../shared/path/drawnPath';
import { layPaths } from '../../shared/path/layPaths';
import { vpcsOnTheWay } from '../../shared/path/vpcsOnTheWay';
import { err, ok, type Result } from '../../shared/result';
import type { Way } from '../../shared/routing/trace';
import type { CliError } from './command';
import { inProcessElk } from './elk';
import { exitCodes } from './exitCodes';
import { inert } from './inert';
import { toCliError } from './requestOptions';

export type PictureFormat = 'svg' | 'drawio' | 'mmd' | 'md' | 'csv';

const formats: ReadonlySet<string> = new Set<PictureFormat>(['svg', 'drawio', 'mmd', 'md', 'csv']);

export function formatOf(output: string): Result<PictureFormat, CliError> {
  const ending = extname(output).slice(1).toLowerCase();
  if (formats.has(ending)) return ok(ending as PictureFormat);
  return err({
    exitCode: exitCodes.usage,
    message: `${inert(output)}: the file's name has to end in .svg, .drawio, .mmd, .md or .csv.`,
  });
}

export type Shown = { side: PathSide; answer: Way };

/** `orders,s3`: the two ends of a request, as trace and compare take them. */
export function askedFor(
  network: Network,
  { trace, compare }: { trace?: string; compare?: string },
): Result<readonly Shown[], CliError> {
  const words = compare ?? trace;
  if (words === undefined) return ok([]);
  if (compare !== undefined && trace !== undefined)
    return err({ exitCode: exitCodes.usage, message: 'name either --trace or --compare.' });
  const comma = words.lastIndexOf(',');
  const [from, to] = [words.slice(0, Math.max(comma, 0)).trim(), words.slice(comma + 1).trim()];
  if (from === '' || to === '')
    return err({
      exitCode: exitCodes.usage,
      message: `${inert(words)}: two ends are needed, with a comma between them, such as orders,s3.`,
    });
  const answered = askQuestion(network, { from, to });
  if (!answered.ok) return err(toCliError(answered.error));
  return shownOf(answered.value, compare !== undefined);
}

function shownOf(answered: Answered, isComparison: boolean): Result<Shown[], CliError> {
  if (answered.kind === 'single')
    return isComparison
      ? err({
          exitCode: exitCodes.badInput,
          message: '--compare needs an AWS service of a known Region (try s3@eu-west-1).',
        })
      : ok([{ side: 'with', answer: answered.answer }]);
  const { comparison } = answered;
  return ok(
    isComparison
      ? [
          { side: 'with', answer: comparison.with },
          { side: 'without', answer: comparison.without },
        ]
      : [{ side: 'with', answer: comparison.now }],
  );
}

type PictureOptions = { theme: 'light' | 'dark'; title: string; animated: boolean };

/** The drawing, VPCs on the way in full, in the wanted format. */
export async function drawPicture(
  network: Network,
  view: DiagramView,
  shown: readonly Shown[],
  format: PictureFormat,
  { theme, title, animated }: PictureOptions,
): Promise<{ text: string; diagram: Diagram }> {
  const onTheWay = vpcsOnTheWay(
    network,
    shown.map(({ answer }) => answer),
  );
  const opened = Object.fromEntries(onTheWay.map((id): [string, VpcForm] => [id, 'full']));
  const scene = buildScene(network, { ...view, vpcForms: { ...view.vpcForms, ...opened } });
  const diagram = await layoutDiagram(scene, await inProcessElk());
  const text = (): string => {
    switch (format) {
      case 'svg': {
        const ways = shown.map(({ side, answer }) => ({ side, hops: answer.forward.hops }));
        const paths = layPaths(diagram, network, ways);
        return toSvg(diagram, { theme, title, paths, animated });
      }
      case 'drawio':
        return toDrawio(diagram, { title, theme });
      case 'mmd':
        return toMermaid(diagram);
      case 'md':
        return shown.map(({ answer }) => toMarkdownTable(answer)).join('\n');
      case 'csv':
        return shown.map(({ answer }) => toCsvTable(answer)).join('\r\n');
    }
  };
  return { text: text(), diagram };
}
