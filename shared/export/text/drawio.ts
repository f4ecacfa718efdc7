import type { Diagram, DiagramNode } from '../../diagram/diagram';
import { iconOf, isTileIcon } from '../../diagram/icons';
import { type Theme, tokens } from '../../diagram/tokens';
import { escapeText, n } from '../svg/markup';

type Options = { title: string; theme: Theme };

/**
 * The diagram as draw.io's own XML, uncompressed: each node is a cell in the cell of what it stands in, so that
 * containers stay containers, and each line an edge with the bends it has here.
 * Source: https://www.drawio.com/doc/faq/diagram-source-edit
 */
export function toDrawio(diagram: Diagram, { title, theme }: Options): string {
  const boxes = new Map(diagram.nodes.map((node) => [node.id, node]));
  const ids = new Map(diagram.nodes.map(({ id }, at) => [id, `n${at}`]));
  const cells = diagram.nodes.map((node) => {
    const parent = boxes.get(node.parent ?? '');
    const [x, y] = [node.x - (parent?.x ?? 0), node.y - (parent?.y ?? 0)];
    return `<mxCell id="${ids.get(node.id)}" value="${labelOf(node)}" style="${styleOf(node, theme)}" vertex="1" parent="${ids.get(parent?.id ?? '') ?? '1'}"><mxGeometry x="${n(x)}" y="${n(y)}" width="${n(node.width)}" height="${n(node.height)}" as="geometry"/></mxCell>`;
  });
  const edges = diagram.edges.map(({ from, to, points, label, dead }, at) => {
    const bends = points.slice(1, -1).map(({ x, y }) => `<mxPoint x="${n(x)}" y="${n(y)}"/>`);
    const array = bends.length === 0 ? '' : `<Array as="points">${bends.join('')}</Array>`;
    return `<mxCell id="e${at}" value="${escapeText(label ?? '')}" style="endArrow=none;html=0;rounded=1;strokeColor=${tokens[theme].edge};${dead === true ? 'dashed=1;' : ''}" edge="1" parent="1" source="${ids.get(from)}" target="${ids.get(to)}"><mxGeometry relative="1" as="geometry">${array}</mxGeometry></mxCell>`;
  });
  return `<mxfile host="Routescape"><diagram name="${escapeText(title)}" id="d0"><mxGraphModel grid="0" page="0" background="${tokens[theme].canvas}"><root><mxCell id="0"/><mxCell id="1" parent="0"/>
${[...cells, ...edges].join('\n')}
</root></mxGraphModel></diagram></mxfile>
`;
}

function labelOf(node: DiagramNode): string {
  const count = 'count' in node && node.count > 1 ? ` ×${node.count}` : '';
  const cidr = node.kind === 'subnet' ? ` ${node.cidr ?? ''}` : '';
  return escapeText(`${node.title}${count}${cidr}`.trimEnd());
}

const frames: ReadonlySet<DiagramNode['kind']> = new Set([
  'region',
  'vpc',
  'availability-zone',
  'subnet',
  'service-column',
]);

function styleOf(node: DiagramNode, theme: Theme): string {
  const t = tokens[theme];
  const text = `fontColor=${t.ink};fontSize=11;html=0;`;
  if (frames.has(node.kind)) {
    const [stroke, fill] = frameColours(node, theme);
    const dashed = node.kind === 'region' || node.kind === 'availability-zone' ? 'dashed=1;' : '';
    return `rounded=1;arcSize=3;container=1;collapsible=0;verticalAlign=top;align=left;spacingLeft=8;strokeColor=${stroke};fillColor=${fill};${dashed}${text}`;
  }
  if (node.kind === 'gateway' || node.kind === 'service')
    return `shape=image;image=${imageOf(node.icon, t.gateway)};verticalLabelPosition=bottom;verticalAlign=top;${text}`;
  return `rounded=1;whiteSpace=wrap;strokeColor=${t['line-2']};fillColor=${t.raised};${text}`;
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
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
