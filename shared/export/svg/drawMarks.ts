import type {
  Diagram,
  DiagramEdge,
  DiagramNode,
  Mark,
  MarkCounts,
  Point,
} from '../../diagram/diagram';
import { middleOf } from '../../diagram/edgePath';
import { markShapes, markSigns } from '../../diagram/markShapes';
import { textWidth } from '../../diagram/text';
import { type Theme, tokens } from '../../diagram/tokens';
import { formatCount } from '../../diagram/words';
import { rect } from './draw';
import { element, n, text } from './markup';

const classes: Readonly<Record<Mark, string>> = {
  added: 'ma',
  removed: 'mr',
  changed: 'mc',
  'not-compared': 'mu',
};

export function isMarked({ nodes, edges }: Diagram): boolean {
  return [...nodes, ...edges].some((each) => each.mark !== undefined);
}

/** Colour and shape and sign say the same. */
export function markStyles(theme: Theme): string {
  const t = tokens[theme];
  const colours = { ma: t.ok, mr: t.danger, mc: t.warn, mu: t.unknown };
  return [
    ...Object.entries(colours).map(
      ([style, colour]) => `.${style}{fill:${colour};stroke:${colour}}`,
    ),
    `.mo{fill:none;stroke-width:2}.mb{stroke:${t.halo};stroke-width:1.5;paint-order:stroke}`,
    `.ms{fill:none;stroke:${t.raised};stroke-width:2;stroke-linecap:round}`,
    '.me{fill:none;stroke-width:2}.gh{opacity:.55}.gh .n,.gh .b{text-decoration:line-through}.ml{stroke-dasharray:5 4}',
  ].join('\n');
}

/** A node with what a comparison says of it: pale where only the other side has it, an outline, and its mark. */
export function withMark(node: DiagramNode, drawn: string): string {
  const { mark, inside, ghost } = node;
  const outline = mark === undefined ? undefined : outlineOf(node);
  return [
    ghost === true ? `<g class="gh">${drawn}</g>` : drawn,
    mark === undefined || outline === undefined
      ? ''
      : rect(`${classes[mark]} mo${ghost === true ? ' ml' : ''}`, outline, outline.radius),
    inside === undefined ? '' : drawCounts(node, inside),
    mark === undefined ? '' : drawBadge(mark, badgeAt(node)),
  ].join('');
}

/** Above the line itself, which an end of another colour would hide. */
export function drawEdgeMark({ mark, points }: DiagramEdge): string {
  return mark === undefined ? '' : drawBadge(mark, middleOf(points));
}

export function edgeMarkClass({ mark }: DiagramEdge): string {
  if (mark === undefined) return '';
  return ` ${classes[mark]} me${mark === 'removed' ? ' ml' : ''}`;
}

function drawBadge(mark: Mark, { x, y }: Point): string {
  return `<g class="${classes[mark]}" transform="translate(${n(x)} ${n(y)})">${element('path', { class: 'mb', d: markShapes[mark] })}${element('path', { class: 'ms', d: markSigns[mark] })}</g>`;
}

/** In the corner, as on the canvas. */
function badgeAt({ kind, x, y, width }: DiagramNode): Point {
  if (kind === 'gateway') return { x: x + width / 2 - 22, y: y - 2 };
  if (kind === 'service') return { x: x + width / 2 - 24, y: y - 2 };
  if (kind === 'subnet') return { x: x + width - 16, y: y + 16 };
  return { x: x - 2, y: y - 2 };
}

function outlineOf(node: DiagramNode) {
  const { x, y, width, height } = node;
  switch (node.kind) {
    case 'gateway':
      return { x, y, width, height, radius: 8 };
    case 'card':
    case 'subnet':
      return { x, y, width, height, radius: 6 };
    case 'vpc':
    case 'availability-zone':
      return { x, y, width, height, radius: 8 };
    case 'service':
      return { x: x - 3, y: y - 3, width: width + 6, height: width + 6, radius: 2 };
    default:
      return undefined;
  }
}

/** How much differs in a container, on its border: inside, its own words need the room. */
function drawCounts({ kind, x, y, width, height }: DiagramNode, inside: MarkCounts): string {
  const counts = (['added', 'removed', 'changed'] as const)
    .filter((mark) => inside[mark] > 0)
    .map((mark) => ({ mark, figure: formatCount(inside[mark]) }));
  const room = counts.reduce((sum, { figure }) => sum + 30 + textWidth(figure, figureFont), 2);
  const line = kind === 'subnet' ? y + height : y;
  let left = x + width - room - 12;
  const plate = rect('vf', { x: left, y: line - 9, width: room, height: 18 }, 9);
  const parts = counts.map(({ mark, figure }) => {
    const part =
      drawBadge(mark, { x: left + 12, y: line }) + text(left + 23, line + 4, 'n', figure);
    left += 30 + textWidth(figure, figureFont);
    return part;
  });
  return plate + parts.join('');
}

const figureFont = { size: 11, weight: 600 } as const;
