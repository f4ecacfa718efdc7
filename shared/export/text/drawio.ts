import { isContainer } from '../../diagram/containers';
import type { Box, Diagram, DiagramNode, Point } from '../../diagram/diagram';
import { iconOf, isTileIcon } from '../../diagram/icons';
import { type Theme, tokens } from '../../diagram/tokens';
import { pillWidth } from '../../path/badgeShapes';
import { type DrawnPath, type PathSide, partOf } from '../../path/drawnPath';
import { wouldGoWords } from '../../path/wouldGo';
import { escapeText, n } from '../svg/markup';
import { nodeWords } from './nodeWords';

type Options = {
  title: string;
  theme: Theme;
  transparent?: boolean;
  paths?: readonly { side: PathSide; path: DrawnPath }[];
};

/**
 * The diagram as draw.io's own XML, uncompressed: each node is a cell in the cell of what it stands in, so that
 * containers stay containers, and each line an edge with the bends it has here. Paths lie above, in a layer of their own.
 * Source: https://www.drawio.com/doc/faq/diagram-source-edit
 */
export function toDrawio(diagram: Diagram, options: Options): string {
  const { title, theme, transparent = false, paths = [] } = options;
  const boxes = new Map(diagram.nodes.map((node) => [node.id, node]));
  const ids = new Map(diagram.nodes.map(({ id }, at) => [id, `n${at}`]));
  const cells = diagram.nodes.map((node) => {
    const parent = boxes.get(node.parent ?? '');
    const [x, y] = [node.x - (parent?.x ?? 0), node.y - (parent?.y ?? 0)];
    return vertex({
      id: ids.get(node.id) ?? '',
      parent: ids.get(parent?.id ?? '') ?? '1',
      label: labelOf(node),
      style: styleOf(node, theme),
      box: { x, y, width: node.width, height: node.height },
    });
  });
  const edges = diagram.edges.map(({ from, to, points, label, dead }, at) => {
    const style = `endArrow=none;html=0;rounded=1;strokeColor=${tokens[theme].edge};${dead === true ? 'dashed=1;' : ''}`;
    const ends = ` source="${ids.get(from)}" target="${ids.get(to)}"`;
    return `<mxCell id="e${at}" value="${escapeText(label ?? '')}" style="${style}" edge="1" parent="1"${ends}>${geometry(points.slice(1, -1))}</mxCell>`;
  });
  const layer = paths.length === 0 ? [] : ['<mxCell id="2" value="Paths" parent="0"/>'];
  const ground = transparent ? '' : ` background="${tokens[theme].canvas}"`;
  return `<mxfile host="Routescape"><diagram name="${escapeText(title)}" id="d0"><mxGraphModel grid="0" page="0"${ground}><root><mxCell id="0"/><mxCell id="1" parent="0"/>
${[...cells, ...edges, ...layer, ...paths.flatMap(({ side, path }) => pathCells(side, path, theme))].join('\n')}
</root></mxGraphModel></diagram></mxfile>
`;
}

/** A path's line in pieces, one a state, and a badge for each of its marks. */
function pathCells(side: PathSide, path: DrawnPath, theme: Theme) {
  const { points, stretches, badges, ghosts, wouldGo } = path;
  const t = tokens[theme];
  const dashes = { goes: side === 'with' ? '' : '7 5', 'would-go': '2 5', unknown: '5 5' };
  const lines = stretches.map(({ from, to, state }, at) => {
    const stroke = state === 'unknown' ? t.unknown : t[side];
    const dash = dashes[state] === '' ? '' : `dashed=1;dashPattern=${dashes[state]};`;
    const style = `endArrow=none;html=0;rounded=1;strokeWidth=2.5;strokeColor=${stroke};${dash}`;
    const piece = partOf(points, from, to);
    return `<mxCell id="${side}-l${at}" value="" style="${style}" edge="1" parent="2">${geometry(piece.slice(1, -1), [piece[0], piece.at(-1)])}</mxCell>`;
  });
  const ends = ghosts.map((ghost, at) =>
    vertex({
      id: `${side}-g${at}`,
      parent: '2',
      label: escapeText(ghost.title),
      style: imageStyle(ghost.icon, theme),
      box: ghost,
    }),
  );
  const marks = badges.map(({ at, label, state }, index) => {
    const width = pillWidth(label) + (side === 'with' ? 0 : 8);
    const shape = side === 'with' ? 'rounded=1;arcSize=50;' : 'shape=hexagon;size=0.3;';
    const fill = state === 'blocks' ? t.danger : state === 'passes' ? t[side] : t.halo;
    const ink = state === 'passes' || state === 'blocks' ? t[`${side}-ink`] : t[side];
    return vertex({
      id: `${side}-b${index}`,
      parent: '2',
      label: state === 'blocks' ? `${label} ✕` : state === 'unknown' ? '?' : label,
      style: `${shape}html=0;fillColor=${fill};strokeColor=${t[side]};fontColor=${ink};fontSize=10;fontStyle=1;`,
      box: { x: at.x - width / 2, y: at.y - 10, width, height: 20 },
    });
  });
  const words =
    wouldGo === undefined
      ? []
      : [
          vertex({
            id: `${side}-w`,
            parent: '2',
            label: wouldGoWords,
            style: `text;html=0;align=center;verticalAlign=middle;fontSize=10;fontStyle=2;fontColor=${t[side]};`,
            box: wouldGo,
          }),
        ];
  return [...lines, ...ends, ...marks, ...words];
}

type Cell = { id: string; parent: string; label: string; style: string; box: Box };

function vertex({ id, parent, label, style, box: { x, y, width, height } }: Cell): string {
  return `<mxCell id="${id}" value="${label}" style="${style}" vertex="1" parent="${parent}"><mxGeometry x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" as="geometry"/></mxCell>`;
}

/** @param ends where the line begins and ends, for one that hangs on no cell */
function geometry(bends: readonly Point[], ends: readonly (Point | undefined)[] = []): string {
  const point = ({ x, y }: Point, as = '') => `<mxPoint x="${n(x)}" y="${n(y)}"${as}/>`;
  const named = ends.map((end, at) =>
    end === undefined ? '' : point(end, ` as="${at === 0 ? 'source' : 'target'}Point"`),
  );
  const array =
    bends.length === 0
      ? ''
      : `<Array as="points">${bends.map((bend) => point(bend)).join('')}</Array>`;
  return `<mxGeometry relative="1" as="geometry">${named.join('')}${array}</mxGeometry>`;
}

function labelOf(node: DiagramNode): string {
  const { name, cidr, detail } = nodeWords(node);
  const head = [name, cidr].filter((part) => part !== undefined && part !== '');
  const lines = [head.join('  '), isContainer(node) ? '' : (detail ?? '')];
  return lines
    .filter((line) => line !== '')
    .map(escapeText)
    .join('&#10;');
}

function styleOf(node: DiagramNode, theme: Theme): string {
  const t = tokens[theme];
  if (isContainer(node)) {
    const [stroke, fill] = frameColours(node, theme);
    const dashed = node.kind === 'region' || node.kind === 'availability-zone' ? 'dashed=1;' : '';
    return `rounded=1;absoluteArcSize=1;arcSize=12;container=1;collapsible=0;verticalAlign=top;align=left;spacingLeft=8;strokeColor=${stroke};fillColor=${fill};${dashed}${textStyle(theme)}`;
  }
  if (node.kind === 'gateway' || node.kind === 'service') return imageStyle(node.icon, theme);
  const icon =
    'icon' in node
      ? `shape=label;image=${imageOf(node.icon, t.gateway)};imageAlign=left;imageVerticalAlign=middle;imageWidth=26;imageHeight=26;spacingLeft=34;align=left;`
      : 'whiteSpace=wrap;';
  return `${icon}rounded=1;absoluteArcSize=1;arcSize=12;strokeColor=${t['line-2']};fillColor=${t.raised};${textStyle(theme, 10)}`;
}

function imageStyle(icon: string, theme: Theme): string {
  return `shape=image;image=${imageOf(icon, tokens[theme].gateway)};verticalLabelPosition=bottom;verticalAlign=top;${textStyle(theme)}`;
}

function textStyle(theme: Theme, size = 11): string {
  return `fontColor=${tokens[theme].ink};fontSize=${size};html=0;`;
}

function frameColours(node: DiagramNode, theme: Theme): [string, string] {
  const t = tokens[theme];
  switch (node.kind) {
    case 'region':
      return [t['region-line'], 'none'];
    case 'vpc':
      return [t['vpc-line'], t['vpc-fill']];
    case 'subnet':
      return node.subnetKind === 'unknown'
        ? [t['isolated-line'], t.sunken]
        : [t[`${node.subnetKind}-line`], t[`${node.subnetKind}-fill`]];
    default:
      return [t['az-line'], 'none'];
  }
}

/** draw.io parts styles at `;`, so that its data URLs leave out `;base64` and encode the SVG as text. */
function imageOf(name: string, colour: string): string {
  const { viewBox, body } = iconOf(name);
  const own = isTileIcon(name) ? body : body.replaceAll('currentColor', colour);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${own}</svg>`;
  // Of the marks that stay as they are, an apostrophe would end nothing here, but no reader has to know.
  return `data:image/svg+xml,${encodeURIComponent(svg).replaceAll("'", '%27')}`;
}
