import type { NodeOf } from '../../diagram/diagram';
import { metrics } from '../../diagram/geometry';
import { cardLines, cardTextLeft, fonts, isMachineText, plateText } from '../../diagram/labels';
import { shorten, textWidth } from '../../diagram/text';
import { type Drawing, icon, rect } from './draw';
import { element, n, text } from './markup';

export function drawCard(drawing: Drawing, node: NodeOf<'card'>): string {
  const { x, y } = node;
  const lines = cardLines(node);
  const left = x + cardTextLeft;
  return [
    rect('k', node, 6),
    icon(drawing, node.icon, x + 6, y + 7, 26),
    node.badge === undefined
      ? ''
      : element('rect', { class: 'bk', x: x + 19.5, y: y + 18.5, width: 15, height: 15, rx: 4 }) +
        icon(drawing, node.badge, x + 21, y + 20, 12),
    text(left, y + 17, 'n', lines.title, { gap: 3, style: 'b', content: lines.count }),
    text(left, y + 30, lines.mono ? 'm' : '', lines.detail),
  ].join('');
}

/** A tile on the border. Its label interrupts the border: two small plates, one a side, hide the line behind it. */
export function drawGateway(drawing: Drawing, node: NodeOf<'gateway'>, atLeft: boolean): string {
  const { x, y, width } = node;
  const centre = x + width / 2;
  const title = shorten(node.title, metrics.shelf.label, fonts.tileName);
  const subtitle = shorten(node.subtitle ?? '', metrics.shelf.label, fonts.detail);
  const half =
    Math.ceil(Math.max(textWidth(title, fonts.tileName), textWidth(subtitle, fonts.detail)) / 2) +
    2;
  const plate = (style: string, from: number) =>
    element('rect', { class: style, x: from, y: y + 44, width: half, height: 26 });
  return [
    plate(atLeft ? 'bg' : 'vf', centre - half),
    plate(atLeft ? 'vf' : 'bg', centre),
    node.count > 1 ? rect('t', { x: x + 4, y: y - 4, width: 40, height: 40 }, 8) : '',
    rect('t', node, 8),
    icon(drawing, node.icon, x + 7, y + 7, 26),
    node.badge === undefined
      ? ''
      : element('rect', { class: 'vf', x: x + 28.5, y: y - 8.5, width: 20, height: 20, rx: 5 }) +
        icon(drawing, node.badge, x + 30, y - 7, 17),
    text(centre, y + 54, 'c s105 b i', title),
    text(centre, y + 66, 'c', subtitle),
  ].join('');
}

export function drawService(drawing: Drawing, node: NodeOf<'service'>): string {
  const { x, y, width, height } = node;
  const centre = x + width / 2;
  const name = { size: 11, weight: 600 } as const;
  return [
    icon(drawing, node.icon, x, y, width),
    text(centre, y + height + 15, 'c n', shorten(node.title, 96, name)),
    text(centre, y + height + 27, 'c', shorten(node.subtitle ?? '', 96, fonts.detail)),
  ].join('');
}

export function drawHub(drawing: Drawing, node: NodeOf<'transit-gateway'>): string {
  const { x, y } = node;
  const room = node.width - 50;
  return (
    rect('hub', node, 18) +
    `<use href="#${drawing.symbols.id(node.icon, true)}" x="${n(x + 6)}" y="${n(y + 6)}" width="24" height="24"/>` +
    text(x + 38, y + 16, 's12 b i', shorten(node.title, room, fonts.title)) +
    text(x + 38, y + 29, 's105', shorten(node.subtitle ?? '', room, { size: 10.5 }))
  );
}

export function drawPeering(drawing: Drawing, node: NodeOf<'peering'>): string {
  const { x, y } = node;
  const room = node.width - 44;
  const { word, titleAt, titleFont } = plateText(node.title);
  const title = shorten(node.title, room - titleAt + 1, titleFont);
  return [
    icon(drawing, node.icon, x, y, 28),
    text(x + 36, y + 11, 'b', word, {
      gap: 3,
      style: 'mono' in titleFont ? 'm' : '',
      content: title,
    }),
    text(x + 36, y + 24, '', shorten(node.subtitle ?? '', room + 1, fonts.detail)),
  ].join('');
}

export function drawOnPremises(drawing: Drawing, node: NodeOf<'on-premises'>): string {
  const { x, y } = node;
  const room = node.width - 54;
  const detail = node.subtitle ?? '';
  const mono = isMachineText(detail);
  return [
    rect('op', node, 8),
    icon(drawing, node.icon, x + 10, y + 11, 26, 'q'),
    text(x + 46, y + 21, 'n', shorten(node.title, room, fonts.cardName)),
    text(x + 46, y + 34, mono ? 'm' : '', shorten(detail, room, mono ? fonts.mono : fonts.detail)),
  ].join('');
}

export function drawUnplaced(drawing: Drawing, node: NodeOf<'unplaced'>): string {
  const { x, y } = node;
  return [
    rect('un', node, 6),
    icon(drawing, 'unplaced', x + 10, y + 12, 16, 'q'),
    text(x + 36, y + 17, 'n', node.title),
    text(x + 36, y + 30, '', node.subtitle ?? ''),
  ].join('');
}
