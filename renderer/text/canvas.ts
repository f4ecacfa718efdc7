import type { DiagramNode, NodeOf, SubnetKind, VpcForm } from '../../shared/diagram/diagram';
import type { PathBadge, PathSide } from '../../shared/path/drawnPath';
import type { Level } from '../canvas/level';
import { countsText, markWords } from './comparing';

const grouped = new Intl.NumberFormat('en-US');

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${grouped.format(count)} ${count === 1 ? one : many}`;
}

export function numberText(count: number): string {
  return grouped.format(count);
}

export const subnetKindText: Record<SubnetKind, { word: string; short: string }> = {
  public: { word: 'public', short: 'pub' },
  private: { word: 'private', short: 'priv' },
  isolated: { word: 'isolated', short: 'iso' },
  unknown: { word: 'routes not read', short: '?' },
};

/** What a level leaves out, and how to see it. */
const levelHints: Record<Level, string> = {
  vpcs: 'VPCs shown as counts. Zoom past 40% for subnets, 80% for resources.',
  subnets: 'Subnets shown as counts. Zoom past 80% for resources.',
  groups: 'Groups shown. Zoom past 120% to see addresses.',
  details: 'Groups shown with the first address; open one to see each.',
};

/** `folded`: how many VPCs are not drawn in full, which no zoom shows more of. */
export function levelHint(level: Level, folded: number): string {
  if (folded === 0 || level === 'vpcs') return levelHints[level];
  const vpcs = folded === 1 ? '1 VPC is' : `${grouped.format(folded)} VPCs are`;
  return `${levelHints[level]} ${vpcs} not in full: open with a double click.`;
}

export const canvasText = {
  canvas: 'Diagram',
  canvasKeys:
    'Arrow keys move to the nearest resource, Alt and up or down between a container and what it holds, Enter inspects, Space opens or closes a group, F fits the diagram, plus and minus zoom.',
  services: 'AWS services',
  layingOut: 'Laying out the diagram',
  layingOutHint: 'Everything stays usable meanwhile.',
  nothingDrawn: 'Nothing to draw',
  nothingDrawnHint: 'This model holds no VPC, subnet or gateway.',
  allFiltered: 'The filter hides everything',
  showAll: 'Show all resources',
  noSubnets: 'no subnets',
  noEndpoint: 'no endpoint',
  soFar: 'so far',
  beingRead: 'being read',
  notRead: (calls: readonly string[]) => `not wholly read: ${calls.join(', ')}`,
  vpcForm: (name: string) => `How to show ${name}`,
  expandGroup: 'Show each',
  collapseGroup: 'Show as a group',
  map: 'Map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the diagram',
  actualSize: 'Zoom to 100%',
};

/** The forms a VPC can be drawn in, as a user chooses among them. */
export const vpcForms: readonly { value: VpcForm; label: string }[] = [
  { value: 'full', label: 'In full, with resources' },
  { value: 'compact', label: 'Subnets as counts' },
  { value: 'card', label: 'One card' },
];

/** What stands on a card or tile, in one line: `orders ×12 Lambda`. */
export function writtenOn(
  { title, subtitle, count }: NodeOf<'card' | 'gateway'>,
  detail = '',
): string {
  const times = count > 1 ? `×${numberText(count)}` : '';
  return [title, times, subtitle ?? '', detail].filter((part) => part !== '').join(' ');
}

/**
 * What a screen reader says of a node: name first, then kind, then what tells it from its like, and where it stands.
 * It starts with what is written on the node, so that who speaks what they see is understood.
 */
export function nodeName(node: DiagramNode, within = '', written = node.title, hops = ''): string {
  return [
    written,
    ...traitsOf(node),
    within === '' ? '' : `in ${within}`,
    hops,
    node.gaps?.length ? canvasText.notRead(node.gaps) : '',
    node.mark === undefined ? '' : markWords[node.mark],
    insideText(node),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What a badge says of the node it stands at: `hop 3 with the endpoint`, `hops 3–6, which stop it`. */
export function hopsText({ hops, label, state }: PathBadge, side: PathSide | undefined): string {
  const which = `${hops.length === 1 ? 'hop' : 'hops'} ${label}`;
  const way = side === undefined ? which : `${which} ${sideText[side]}`;
  switch (state) {
    case 'passes':
      return way;
    case 'blocks':
      return `${way}, blocked`;
    case 'would-go':
      return `${way}, would go`;
    case 'unknown':
      return `${way}, not known`;
  }
}

const sideText: Record<PathSide, string> = {
  with: 'with the endpoint',
  without: 'without the endpoint',
};

/** `2 added and 1 changed in it`. */
function insideText({ inside }: DiagramNode): string {
  const counts = inside && countsText(inside);
  return counts === undefined ? '' : `${counts} in it`;
}

function traitsOf(node: DiagramNode): string[] {
  switch (node.kind) {
    case 'region':
      return ['Region', countOf(node.resourceCount, 'resource')];
    case 'vpc':
      return [
        'VPC',
        ...node.cidrs,
        countOf(node.subnetCount, 'subnet'),
        countOf(node.resourceCount, 'resource'),
        node.reading ? canvasText.beingRead : '',
      ];
    case 'availability-zone':
      return ['Availability Zone', node.zoneId ?? ''];
    case 'subnet':
      return [
        `${subnetKindText[node.subnetKind].word} subnet`,
        node.cidr ?? '',
        countOf(node.resourceCount, 'resource'),
      ];
    case 'card':
    case 'gateway':
      return [];
    case 'service':
      return ['AWS service', node.region, countOf(node.endpointCount, 'endpoint')];
    case 'transit-gateway':
      return [countOf(node.attachmentCount, 'attachment'), 'transit gateway'];
    case 'peering':
      return [node.subtitle ?? (node.active ? 'active' : 'not active'), 'peering connection'];
    case 'unplaced':
      return [countOf(node.count, 'resource')];
    case 'service-column':
    case 'on-premises':
      return [node.subtitle ?? ''];
  }
}
