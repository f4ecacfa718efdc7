import type { DiagramNode, NodeOf, SubnetKind } from './diagram';
import { metrics } from './geometry';
import { type Font, shorten, shortenMiddle, textWidth } from './text';
import { formatCount } from './words';

/** What a node's text is once it has to fit, the same for the window and every export. */

export const fonts = {
  subnetName: { size: 11.5, weight: 600 },
  subnetCidr: { size: 10.5, mono: true },
  detail: { size: 10 },
  cardName: { size: 11, weight: 600 },
  mono: { size: 10, mono: true },
  title: { size: 12, weight: 600 },
  meta: { size: 11 },
  tileName: { size: 10.5, weight: 600 },
} as const satisfies Record<string, Font>;

export const kindWords: Readonly<Record<SubnetKind, string>> = {
  public: 'public',
  private: 'private',
  isolated: 'isolated',
  unknown: 'routes not read',
};

/** Two texts on one line: each whole if both fit, else the first keeps at least two fifths of the room. */
export function pair(
  first: string,
  firstFont: Font,
  second: string,
  secondFont: Font,
  room: number,
  gap = 6,
): { first: string; second: string; secondAt: number } {
  const secondWidth = second === '' ? 0 : textWidth(second, secondFont) + gap;
  const firstRoom = Math.max(room - secondWidth, room * 0.4);
  const shortFirst = shorten(first, firstRoom, firstFont);
  const secondAt = textWidth(shortFirst, firstFont) + gap;
  return { first: shortFirst, second: shorten(second, room - secondAt, secondFont), secondAt };
}

/** `private · rtb-private-a · 4,062 free`. Left out from the middle, since kind and free addresses say most. */
export function subnetLine(node: NodeOf<'subnet'>, room: number): string {
  const free = node.freeAddresses === undefined ? '' : ` · ${formatCount(node.freeAddresses)} free`;
  const kind = kindWords[node.subnetKind];
  if (node.routeTable === undefined) return shorten(kind + free, room, fonts.detail);
  const fixed = textWidth(`${kind} · ${free}`, fonts.detail);
  const table = room - fixed < leastTable ? '' : shortenTable(node.routeTable, room - fixed);
  return shorten(`${kind}${table === '' ? '' : ` · ${table}`}${free}`, room, fonts.detail);
}

/** Of an id both ends tell something (`rtb-017c…f017`), of a name its beginning. */
function shortenTable(name: string, room: number): string {
  return isMachineText(name)
    ? shortenMiddle(name, room, fonts.detail)
    : shorten(name, room, fonts.detail);
}

/** In less, no route table is told from another. */
const leastTable = 48;

/** A subnet's first line: the name comes first, and a CIDR block that has no room whole is left out. */
export function subnetHead(
  { title, cidr = '' }: NodeOf<'subnet'>,
  room: number,
): { first: string; second: string; secondAt: number } {
  const first = shorten(title, room, fonts.subnetName);
  const secondAt = textWidth(first, fonts.subnetName) + 6;
  const fits = secondAt + textWidth(cidr, fonts.subnetCidr) <= room;
  return { first, second: fits ? cidr : '', secondAt };
}

/** A card's first line, with room for its count behind. */
export function cardLines(node: NodeOf<'card'>): {
  title: string;
  count: string;
  countAt: number;
  detail: string;
  mono: boolean;
} {
  const room = cardTextRoom;
  const count = node.count > 1 ? `×${formatCount(node.count)}` : '';
  const countFont: Font = { size: 10, weight: 600 };
  const countWidth = count === '' ? 0 : textWidth(count, countFont) + 3;
  const title = shorten(node.title, room - countWidth, fonts.cardName);
  const detail = node.subtitle ?? '';
  // An address of three long numbers only fits in the narrower face.
  const mono = isMachineText(detail) && textWidth(detail, fonts.mono) <= room;
  return {
    title,
    count,
    countAt: textWidth(title, fonts.cardName) + 3,
    detail: shorten(detail, room, mono ? fonts.mono : fonts.detail),
    mono,
  };
}

export const cardTextLeft = 39;
export const cardTextRoom = metrics.card.width - cardTextLeft - 6;

/** Ids, addresses and CIDRs are set in mono. */
export function isMachineText(text: string): boolean {
  return /^(?:[a-z]{1,8}-[\da-f]{4,}|\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?|[\da-f]{0,4}:[\da-f:/]+)$/.test(
    text,
  );
}

/** A peering's first line: the word, then its name or id. */
export function plateText(title: string): { word: string; titleAt: number; titleFont: Font } {
  const word = 'Peering ·';
  return {
    word,
    titleAt: textWidth(`${word} `, { size: 10, weight: 600 }),
    titleFont: isMachineText(title) ? fonts.mono : fonts.detail,
  };
}

/** What a VPC's frame says where it holds nothing. */
export function emptyWords(node: NodeOf<'vpc'>): string | undefined {
  if (!node.isEmpty) return undefined;
  if (node.gaps?.includes('DescribeVpcs')) return 'This VPC was not read';
  return node.gaps?.includes('DescribeSubnets') ? 'Subnets were not read' : 'No subnets';
}

/** How strong a heat cell is: the share of the kind's colour in it. */
export function heatShare(count: number): number {
  if (count === 0) return 0.1;
  if (count < 10) return 0.16;
  if (count < 50) return 0.3;
  if (count < 150) return 0.48;
  return count < 300 ? 0.68 : 0.88;
}

/** Names a node in words alone, for screen readers and descriptions. */
export function spokenName(node: DiagramNode): string {
  const words = [kindNames[node.kind], node.title];
  if (node.kind === 'card' && node.count > 1) words.push(`× ${formatCount(node.count)}`);
  if (node.kind === 'subnet')
    words.push(`(${[kindWords[node.subnetKind], node.cidr].filter(Boolean).join(', ')})`);
  else if (node.kind === 'vpc')
    words.push(node.cidrs[0] === undefined ? '' : `(${node.cidrs.join(', ')})`);
  else if (node.kind === 'availability-zone')
    words.push(node.zoneId === undefined ? '' : `(${node.zoneId})`);
  else if (node.subtitle !== undefined && node.subtitle !== '') words.push(`(${node.subtitle})`);
  if (node.gaps !== undefined) words.push(`[not fully read: ${node.gaps.join(', ')}]`);
  return words.filter((word) => word !== '').join(' ');
}

const kindNames: Readonly<Record<DiagramNode['kind'], string>> = {
  region: 'Region',
  vpc: 'VPC',
  'availability-zone': 'Availability Zone',
  subnet: 'Subnet',
  card: '',
  gateway: '',
  'service-column': '',
  service: 'AWS service',
  'transit-gateway': 'Transit gateway',
  peering: 'Peering',
  'on-premises': 'On-premises',
  unplaced: '',
};

/** Header text stops here, so that lines can cross the header. */
export const subnetTextRoom = metrics.subnet.width - metrics.subnet.textRight - 32;
