import { isContainer } from '../../diagram/containers';
import { describeDiagram, describeLines } from '../../diagram/describeDiagram';
import type { Diagram, DiagramEdge, DiagramNode } from '../../diagram/diagram';
import { edgePath } from '../../diagram/edgePath';
import { bottom, right } from '../../diagram/geometry';
import { type Theme, tokens } from '../../diagram/tokens';
import type { Drawing } from './draw';
import {
  drawRegion,
  drawServiceColumn,
  drawSubnet,
  drawVpcFrame,
  drawZone,
} from './drawContainers';
import {
  drawCard,
  drawGateway,
  drawHub,
  drawOnPremises,
  drawPeering,
  drawService,
  drawUnplaced,
} from './drawLeaves';
import { drawEdgeMark, edgeMarkClass, isMarked, markStyles, withMark } from './drawMarks';
import { drawPaths, pathStyles, type SvgPath } from './drawPaths';
import { drawVpcCard } from './drawVpcCard';
import { escapeText, n } from './markup';
import { styleSheet } from './style';
import { iconsOf, Symbols } from './symbols';

export type SvgOptions = {
  theme: Theme;
  title: string;
  /** Around the drawing, in px. */
  margin?: number;
  /** The paths of a request: what they do not meet steps back. */
  paths?: readonly SvgPath[];
  /** A marker runs along each path. */
  animated?: boolean;
  /** Nothing behind the drawing: for a page that has its own ground. */
  transparent?: boolean;
};

/** A description beyond this many lines helps nobody who has to listen to it. */
const describedLines = 400;

/**
 * The whole diagram as one SVG file: vectors and real text, symbols once each, nothing that runs or is fetched. The
 * same diagram gives the same bytes on every machine.
 */
export function toSvg(diagram: Diagram, options: SvgOptions): string {
  const { theme, title, margin = 12, paths = [], animated = false, transparent = false } = options;
  const drawing: Drawing = { theme, symbols: new Symbols() };
  for (const name of iconsOf(diagram)) drawing.symbols.id(name);
  const onPath = new Set(paths.flatMap(({ path }) => [...path.nodeIds]));
  const lefts = leftShelfTiles(diagram);
  const containers: string[] = [];
  const leaves: string[] = [];
  for (const node of diagram.nodes) {
    const full = withMark(node, drawNode(drawing, node, lefts.has(node.id)));
    const drawn = paths.length > 0 && !onPath.has(node.id) ? `<g class="dim">${full}</g>` : full;
    (isContainer(node) ? containers : leaves).push(drawn);
  }
  // Before the symbols are written down: it may add some.
  const pathMarkup = paths.length > 0 ? `\n${drawPaths(drawing, paths, animated)}` : '';
  const ends = paths.flatMap(({ path }) => path.ghosts);
  const width = Math.max(diagram.width, ...ends.map(right)) + 2 * margin;
  const height = Math.max(diagram.height, ...ends.map((box) => bottom(box) + 20)) + 2 * margin;
  const description = describeLines(describeDiagram(diagram), describedLines).join('\n');
  const t = tokens[theme];
  const edges = [...diagram.edges.map(drawEdge), ...diagram.edges.map(drawEdgeMark)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="${n(-margin)} ${n(-margin)} ${n(width)} ${n(height)}" role="img" aria-labelledby="title desc">
<title id="title">${escapeText(title)}</title>
<desc id="desc">${description.split('\n').map(escapeLine).join('\n')}</desc>
<style>
${styleSheet(theme)}${isMarked(diagram) ? `\n${markStyles(theme)}` : ''}${paths.length > 0 ? `\n${pathStyles(theme, animated)}` : ''}
</style>
<defs>
<pattern id="h" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="8" fill="${t.hatch}"/></pattern>
${drawing.symbols.markup()}
</defs>
<rect x="${n(-margin)}" y="${n(-margin)}" width="${n(width)}" height="${n(height)}" fill="${transparent ? 'none' : t.canvas}"/>
<g id="containers">
${containers.join('\n')}
</g>
<g id="edges"${paths.length > 0 ? ' class="dim"' : ''}>
${edges.filter((each) => each !== '').join('\n')}
</g>
<g id="resources">
${leaves.join('\n')}
</g>${pathMarkup}
</svg>
`;
}

/** Indentation is what makes the description a tree. */
function escapeLine(line: string): string {
  const indent = line.length - line.trimStart().length;
  return ' '.repeat(indent) + escapeText(line.trimStart());
}

function drawNode(drawing: Drawing, node: DiagramNode, atLeft: boolean): string {
  switch (node.kind) {
    case 'region':
      return drawRegion(drawing, node);
    case 'vpc':
      return node.form === 'card' ? drawVpcCard(drawing, node) : drawVpcFrame(drawing, node);
    case 'availability-zone':
      return drawZone(drawing, node);
    case 'subnet':
      return drawSubnet(drawing, node);
    case 'card':
      return drawCard(drawing, node);
    case 'gateway':
      return drawGateway(drawing, node, atLeft);
    case 'service-column':
      return drawServiceColumn(drawing, node);
    case 'service':
      return drawService(drawing, node);
    case 'transit-gateway':
      return drawHub(drawing, node);
    case 'peering':
      return drawPeering(drawing, node);
    case 'on-premises':
      return drawOnPremises(drawing, node);
    case 'unplaced':
      return drawUnplaced(drawing, node);
    default:
      return node satisfies never;
  }
}

const edgeStyles: Readonly<Record<DiagramEdge['kind'], string>> = {
  route: 'e',
  endpoint: 'e',
  peering: 'e pe',
  'transit-gateway': 'e tg',
  vpn: 'e vpn',
};

function drawEdge(edge: DiagramEdge): string {
  const style = `${edgeStyles[edge.kind]}${edge.dead ? ' d' : ''}`;
  return `<path class="${style}${edgeMarkClass(edge)}" d="${edgePath(edge.points)}"/>`;
}

/** Tiles that stand on their VPC's left border. */
function leftShelfTiles(diagram: Diagram): Set<string> {
  const vpcs = new Map(
    diagram.nodes.filter(({ kind }) => kind === 'vpc').map((node) => [node.id, node]),
  );
  return new Set(
    diagram.nodes
      .filter((node) => node.kind === 'gateway' && node.x < (vpcs.get(node.parent ?? '')?.x ?? 0))
      .map(({ id }) => id),
  );
}
