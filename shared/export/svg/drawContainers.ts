import type { NodeOf } from '../../diagram/diagram';
import {
  emptyWords,
  fonts,
  pair,
  subnetHead,
  subnetLine,
  subnetTextRoom,
} from '../../diagram/labels';
import { shorten, textWidth } from '../../diagram/text';
import { formatCount } from '../../diagram/words';
import { type Drawing, icon, rect } from './draw';
import { element, text } from './markup';

export function drawRegion(drawing: Drawing, node: NodeOf<'region'>): string {
  const { x, y, width } = node;
  const words = pair(node.title, fonts.title, node.subtitle ?? '', { size: 12 }, width - 48, 8);
  return (
    rect('rg', node, 12) +
    icon(drawing, 'region', x, y, 28) +
    text(x + 36, y + 19, 'rn s12 b', words.first, {
      gap: 8,
      style: 'f s12',
      content: words.second,
    })
  );
}

export function drawVpcFrame(drawing: Drawing, node: NodeOf<'vpc'>): string {
  const { x, y, width } = node;
  const icons = node.form === 'compact' ? node.endpointIcons.slice(0, 4) : [];
  const room = width - 44 - icons.length * 20;
  const words = pair(
    node.title,
    fonts.title,
    node.cidrs.join(', '),
    { size: 11, mono: true },
    room,
    8,
  );
  const after = 36 + words.secondAt + textWidth(words.second, { size: 11, mono: true }) + 8;
  const subtitle = shorten(node.subtitle ?? '', room + 36 - after, fonts.meta);
  const empty = emptyWords(node);
  return [
    rect('vp', node, 8),
    node.gaps === undefined
      ? ''
      : element('rect', { x: x + 28, y: y + 1, width: width - 34, height: 27, fill: 'url(#h)' }),
    icon(drawing, 'vpc', x, y, 28),
    text(
      x + 36,
      y + 19,
      'vn s12 b',
      words.first,
      { gap: 8, style: 'm s11', content: words.second },
      { gap: 8, style: 'f s11', content: subtitle },
    ),
    ...icons.map((name, index) => icon(drawing, name, x + width - 24 - index * 20, y + 7, 16)),
    empty === undefined ? '' : text(x + width / 2, y + node.height / 2 + 12, 'c f s11', empty),
  ].join('');
}

export function drawZone(_: Drawing, node: NodeOf<'availability-zone'>): string {
  const { x, y, width } = node;
  const words = pair(
    node.title,
    { size: 11, weight: 600 },
    node.zoneId ?? '',
    fonts.meta,
    width - 70,
    8,
  );
  return (
    rect('az', node, 8) +
    text(x + 10, y + 14, 'an s11 b', words.first, {
      gap: 8,
      style: 'f s11',
      content: words.second,
    })
  );
}

export function drawSubnet(drawing: Drawing, node: NodeOf<'subnet'>): string {
  const { x, y, subnetKind: kind } = node;
  const isCompact = node.width < 200;
  const room = isCompact ? node.width - 42 : subnetTextRoom;
  const words = subnetHead(node, room);
  return [
    rect(kind, node, 6),
    element('rect', { class: `${kind}-k`, x: x + 10, y: y + 7, width: 16, height: 16, rx: 3 }),
    icon(drawing, `kind-${kind}`, x + 13, y + 10, 10, 'w'),
    text(x + 32, y + 19, `${kind}-n s115 b`, words.first, {
      gap: 6,
      style: 'm s105',
      content: words.second,
    }),
    isCompact ? drawCounts(drawing, node) : text(x + 32, y + 33, '', subnetLine(node, room)),
  ].join('');
}

/** A compact subnet's contents: a symbol and its count, as many as fit, then how many kinds more. */
function drawCounts(drawing: Drawing, node: NodeOf<'subnet'>): string {
  const parts: string[] = [];
  let x = node.x + 10;
  const end = node.x + node.width - 10;
  for (const [index, { icon: name, count }] of node.counts.entries()) {
    const figure = formatCount(count);
    const width = 26 + textWidth(figure, { size: 11, weight: 600 });
    const left = node.counts.length - index;
    if (x + width > end - (left > 1 ? 24 : 0)) {
      parts.push(text(x, node.y + 44, 'f s11', `+${left}`));
      break;
    }
    parts.push(icon(drawing, name, x, node.y + 30, 20), text(x + 26, node.y + 44, 'n', figure));
    x += width + 14;
  }
  if (node.counts.length === 0) parts.push(text(x, node.y + 44, 'f', 'empty'));
  return parts.join('');
}

export function drawServiceColumn(_: Drawing, node: NodeOf<'service-column'>): string {
  return rect('sc', node, 8) + text(node.x + node.width / 2, node.y + 18, 'c b', node.title);
}
