import type { NodeOf } from '../../diagram/diagram';
import { heatShare } from '../../diagram/labels';
import { shorten } from '../../diagram/text';
import { formatCount } from '../../diagram/words';
import { type Drawing, icon, rect } from './draw';
import { element, n, text } from './markup';
import { heatFill } from './style';

const kindShort = { public: 'pub', private: 'priv', isolated: 'iso', unknown: '?' };
/** More zones than this share the grid's room: their figures would not fit. */
const gridWidth = 113;

/** A VPC as one card: its name, how much each kind of subnet holds in each zone, and the services with endpoints. */
export function drawVpcCard(drawing: Drawing, node: NodeOf<'vpc'>): string {
  const { x, y, width, height } = node;
  const name = { size: 12, weight: 600 } as const;
  const cidr =
    node.cidrs.length > 1 ? `${node.cidrs[0]} +${node.cidrs.length - 1}` : (node.cidrs[0] ?? '');
  return [
    rect('vc', node, 8),
    node.gaps === undefined
      ? ''
      : element('rect', {
          x: x + 1,
          y: y + 1,
          width: width - 2,
          height: 37,
          rx: 7,
          fill: 'url(#h)',
        }),
    icon(drawing, 'vpc', x + 8, y + 8, 22),
    text(x + 38, y + 17, 's12 b i', shorten(node.title, width - 46, name)),
    text(x + 38, y + 30, 'm s105', shorten(cidr, width - 46, { size: 10.5, mono: true })),
    drawHeat(drawing, node),
    `<path class="ln" d="M${n(x)} ${n(y + height - 28)}h${n(width)}"/>`,
    `<text x="${n(x + 8)}" y="${n(y + height - 10)}" class="s11"><tspan class="b i s11">${formatCount(node.resourceCount)}</tspan> resource${node.resourceCount === 1 ? '' : 's'}</text>`,
    node.endpointIcons.length === 0
      ? `<text x="${n(x + width - 8)}" y="${n(y + height - 10)}" class="f s105" text-anchor="end">no endpoint</text>`
      : node.endpointIcons
          .slice(0, 3)
          .map((symbol, index) =>
            icon(drawing, symbol, x + width - 23 - index * 18, y + height - 21, 15),
          )
          .join(''),
  ].join('');
}

function drawHeat({ theme }: Drawing, node: NodeOf<'vpc'>): string {
  const { heat } = node;
  if (heat === undefined || heat.zones.length === 0)
    return text(node.x + node.width / 2, node.y + 78, 'c f', 'no subnets');
  const columns = Math.max(3, heat.zones.length);
  const cell = (gridWidth - 3 * (columns - 1)) / columns;
  return heat.rows
    .slice(0, 3)
    .map((row, index) => {
      const y = node.y + 40 + index * 23;
      const kind = row.kind === 'unknown' ? 'isolated' : row.kind;
      const cells = Array.from({ length: columns }, (_, column) => {
        const x = node.x + 35 + column * (cell + 3);
        const count = row.counts[column] ?? null;
        if (count === null)
          return element('rect', {
            class: 'none',
            x: x + 0.5,
            y: y + 0.5,
            width: cell - 1,
            height: 19,
            rx: 3,
          });
        const share = heatShare(count);
        const { fill, ink } = heatFill(theme, kind, share);
        const figure = shorten(formatCount(count), cell, { size: 10.5 });
        return (
          element('rect', { x, y, width: cell, height: 20, rx: 3, fill }) +
          `<text x="${n(x + cell / 2)}" y="${n(y + 14)}" class="c s105" style="fill:${ink}">${figure}</text>`
        );
      });
      return text(node.x + 8, y + 14, `${row.kind}-n b`, kindShort[row.kind]) + cells.join('');
    })
    .join('');
}
