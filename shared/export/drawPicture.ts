import { type Answer, answerRequest } from '../compare/answer';
import { compareEndpoints, takesEndpoint } from '../compare/compareEndpoints';
import { serviceAsked } from '../compare/serviceAsked';
import type { Diagram, DiagramView, VpcForm } from '../diagram/diagram';
import { noFilter } from '../diagram/filter';
import type { Network } from '../network/network';
import type { PathSide } from '../path/drawnPath';
import { layPaths } from '../path/layPaths';
import { vpcsOnTheWay } from '../path/vpcsOnTheWay';
import { redactSubject } from '../redact/redactModel';
import { err, ok, type Result } from '../result';
import { type Focus, focusOn } from './focusOn';
import type { Extent, PictureOrder, RequestShown } from './pictureOrder';
import { toSvg } from './svg/toSvg';
import { toDrawio } from './text/drawio';
import { toMermaid } from './text/mermaid';
import { toCsvTable, toMarkdownTable } from './text/traceTable';

export type Picture = { text: string; diagram: Diagram };

/** Why nothing was drawn: an id that the network does not hold, or a comparison of what has no endpoints. */
export type PictureError = { code: 'no-such-focus'; id: string } | { code: 'not-a-service' };

/** Draws what was ordered. The window and the command line both come here, each with its own ELK behind `layOut`. */
export async function drawPicture(
  original: Network,
  order: PictureOrder,
  layOut: (network: Network, view: DiagramView) => Promise<Diagram>,
): Promise<Result<Picture, PictureError>> {
  const focus = focusOf(original, order);
  if (!focus.ok) return focus;
  const { network, view, request } = subjectOf(original, order, focus.value);
  const shown =
    order.request === undefined || request === undefined
      ? ok([])
      : shownWays(network, { ...order.request, request });
  if (!shown.ok) return shown;
  const onTheWay = vpcsOnTheWay(
    network,
    shown.value.map(({ answer }) => answer),
  );
  const opened = Object.fromEntries(onTheWay.map((id): [string, VpcForm] => [id, 'full']));
  const diagram = await layOut(network, {
    ...view,
    vpcForms: { ...view.vpcForms, ...opened },
    filter: order.extent.kind === 'way' ? { ...noFilter, vpcs: onTheWay } : view.filter,
  });
  return ok({ text: write(network, diagram, shown.value, order), diagram });
}

function subjectOf(network: Network, order: PictureOrder, focus: Focus) {
  const subject = {
    network,
    view: { ...order.view, ...focus },
    request: order.request?.request,
  };
  return order.redact ? redactSubject(subject) : subject;
}

type Shown = { side: PathSide; way: 'now' | 'with' | 'without'; answer: Answer };

/**
 * One way alone is drawn as the way that it is: past a service's endpoints as the way without. Where no service is asked
 * for, nothing could be left out, and it is drawn as the way with.
 */
function shownWays(
  network: Network,
  { request, ways }: RequestShown,
): Result<readonly Shown[], PictureError> {
  if (ways === 'now') {
    const answer = answerRequest(network, request);
    const service = serviceAsked(network, request);
    const isPast = service !== undefined && !takesEndpoint(network, answer, service);
    return ok([{ side: isPast ? 'without' : 'with', way: 'now', answer }]);
  }
  const compared = compareEndpoints(network, request);
  if (!compared.ok) return err({ code: 'not-a-service' });
  const sides: readonly PathSide[] = ways === 'both' ? ['with', 'without'] : [ways];
  return ok(sides.map((side) => ({ side, way: side, answer: compared.value[side] })));
}

/** For `way` the answer says later which VPCs are left. */
function focusOf(
  network: Network,
  { extent, view }: { extent: Extent; view: DiagramView },
): Result<Focus, PictureError> {
  if (extent.kind === 'filtered') return ok({ filter: view.filter });
  if (extent.kind !== 'focus') return ok({ filter: noFilter });
  const focus = focusOn(network, extent.id);
  return focus === undefined ? err({ code: 'no-such-focus', id: extent.id }) : ok(focus);
}

function write(
  network: Network,
  diagram: Diagram,
  shown: readonly Shown[],
  { format, theme, transparent, animated, redact, request, ...order }: PictureOrder,
): string {
  const title = redact ? 'Redacted network' : order.title;
  if (format === 'md') return toMarkdownTable(shown);
  if (format === 'csv') return toCsvTable(shown);
  const direction = request?.direction ?? 'forward';
  const ways = shown.map(({ side, answer }) => ({ side, hops: answer[direction].hops }));
  const paths = layPaths(diagram, network, ways);
  switch (format) {
    case 'svg':
      return toSvg(diagram, { theme, title, paths, animated, transparent });
    case 'drawio':
      return toDrawio(diagram, { title, theme, transparent, paths });
    case 'mmd':
      return toMermaid(diagram, { theme, paths });
  }
}
