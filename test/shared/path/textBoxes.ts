import type { Box, Diagram, DiagramNode } from '../../../shared/diagram/diagram';
import { metrics } from '../../../shared/diagram/geometry';
import {
  fonts,
  pair,
  subnetHead,
  subnetLine,
  subnetTextRoom,
} from '../../../shared/diagram/labels';
import { shorten, textWidth } from '../../../shared/diagram/text';

export type TextBox = Box & { of: DiagramNode };

/** Where the SVG writes the names of containers, tiles and services: as wide as the words are, from cap to baseline. */
export function textBoxes({ nodes }: Diagram): TextBox[] {
  return nodes.flatMap((node) => boxesOf(node).map((box) => ({ ...box, of: node })));
}

function boxesOf(node: DiagramNode): Box[] {
  const { x, y, width, height } = node;
  switch (node.kind) {
    case 'vpc': {
      const words = pair(
        node.title,
        fonts.title,
        node.cidrs.join(', '),
        { size: 11, mono: true },
        width - 44,
        8,
      );
      const end = words.secondAt + textWidth(words.second, { size: 11, mono: true });
      const subtitle = textWidth(node.subtitle ?? '', fonts.meta);
      return [{ x, y: y + 4, width: Math.min(width - 48, 44 + end + subtitle), height: 20 }];
    }
    case 'availability-zone':
      return [
        {
          x: x + 10,
          y: y + 4,
          width: textWidth(node.title, { size: 11, weight: 600 }),
          height: 12,
        },
      ];
    case 'subnet': {
      if (width < 200) return [];
      const head = subnetHead(node, subnetTextRoom);
      const first = head.secondAt + textWidth(head.second, fonts.subnetCidr);
      const second = textWidth(subnetLine(node, subnetTextRoom), fonts.detail);
      return [
        { x: x + 10, y: y + 8, width: 22 + first, height: 13 },
        { x: x + 32, y: y + 24, width: second, height: 11 },
      ];
    }
    case 'gateway':
      return centred(node, y + 44, [
        textWidth(shorten(node.title, metrics.shelf.label, fonts.tileName), fonts.tileName),
        textWidth(shorten(node.subtitle ?? '', metrics.shelf.label, fonts.detail), fonts.detail),
      ]);
    case 'service':
      return centred(node, y + height + 5, [
        textWidth(shorten(node.title, 96, { size: 11, weight: 600 }), { size: 11, weight: 600 }),
        textWidth(shorten(node.subtitle ?? '', 96, fonts.detail), fonts.detail),
      ]);
    default:
      return [];
  }
}

function centred({ x, width }: Box, y: number, widths: readonly number[]): Box[] {
  const widest = Math.max(...widths);
  return [{ x: x + width / 2 - widest / 2, y, width: widest, height: 24 }];
}
