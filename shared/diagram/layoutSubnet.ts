import type { DiagramNode, Point } from './diagram';
import { metrics } from './geometry';
import type { SceneCard, SceneSubnet } from './scene';

const { card: cardSize, subnet: subnetSize } = metrics;

/** How tall a subnet must be for its cards, two a row. */
export function subnetHeight(subnet: SceneSubnet): number {
  const rows = Math.ceil(slotCards(subnet.cards).length / cardSize.columns);
  if (rows === 0) return subnetSize.minHeight;
  return (
    subnetSize.header + rows * (cardSize.height + cardSize.gap) - cardSize.gap + subnetSize.bottom
  );
}

/**
 * Cards by slot, row by row. What routes lead to stands in the right column, from the top: edges reach it past no
 * other card. A slot may stay empty beside it.
 */
export function slotCards(cards: readonly SceneCard[]): (SceneCard | undefined)[] {
  const routed = cards.filter((card) => card.routed);
  const others = cards.filter((card) => !card.routed);
  const slots: (SceneCard | undefined)[] = [];
  for (const [row, card] of routed.entries()) slots[row * 2 + 1] = card;
  for (let slot = 0; others.length > 0; slot++)
    if (slots[slot] === undefined) slots[slot] = others.shift();
  return Array.from(slots);
}

export function subnetNode(
  subnet: SceneSubnet,
  parent: string,
  box: Point & { width: number; height: number },
): DiagramNode {
  const { id, ref, title, gaps, resourceCount, counts } = subnet;
  return {
    kind: 'subnet',
    id,
    parent,
    ref,
    title,
    ...box,
    ...(gaps.length === 0 ? {} : { gaps }),
    subnetKind: subnet.kind,
    ...(subnet.cidr === undefined ? {} : { cidr: subnet.cidr }),
    ...(subnet.routeTable === undefined ? {} : { routeTable: subnet.routeTable }),
    ...(subnet.freeAddresses === undefined ? {} : { freeAddresses: subnet.freeAddresses }),
    resourceCount,
    counts,
  };
}

export function cardNodes(subnet: SceneSubnet, at: Point): DiagramNode[] {
  return slotCards(subnet.cards).flatMap((card, slot) =>
    card === undefined ? [] : [cardNode(card, subnet.id, slot, at)],
  );
}

function cardNode(card: SceneCard, parent: string, slot: number, at: Point): DiagramNode {
  const column = slot % cardSize.columns;
  const row = Math.floor(slot / cardSize.columns);
  return {
    kind: 'card',
    id: card.id,
    parent,
    ...(card.ref === undefined ? {} : { ref: card.ref }),
    title: card.title,
    subtitle: card.subtitle,
    x: at.x + cardSize.left + column * (cardSize.width + cardSize.gap),
    y: at.y + subnetSize.header + row * (cardSize.height + cardSize.gap),
    width: cardSize.width,
    height: cardSize.height,
    icon: card.icon,
    ...(card.badge === undefined ? {} : { badge: card.badge }),
    count: card.count,
    members: card.members,
    ...(card.covers.length === 0 ? {} : { covers: card.covers }),
    ...(card.group === undefined ? {} : { expanded: true, group: card.group }),
  };
}
