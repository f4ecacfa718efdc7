import { isContainer } from '../../diagram/containers';
import type { Diagram, DiagramNode } from '../../diagram/diagram';
import { type Theme, tokens } from '../../diagram/tokens';
import type { DrawnPath, PathSide } from '../../path/drawnPath';
import { visible } from '../../visible';
import { nodeWords } from './nodeWords';

type Options = {
  theme: Theme;
  paths?: readonly { side: PathSide; path: DrawnPath }[];
};

/**
 * The diagram as Mermaid's flowchart: containers as subgraphs, so that they stay containers, and the same lines. A path
 * joins what it meets in its order: with the endpoint thick, without it dotted.
 * Source: https://mermaid.js.org/syntax/flowchart.html
 */
export function toMermaid(diagram: Diagram, { theme, paths = [] }: Options): string {
  const ids = new Map(diagram.nodes.map(({ id }, at) => [id, `n${at}`]));
  const children = new Map<string | undefined, DiagramNode[]>();
  for (const node of diagram.nodes) {
    const siblings = children.get(node.parent);
    if (siblings === undefined) children.set(node.parent, [node]);
    else siblings.push(node);
  }
  const lines = ['flowchart LR'];
  const write = (node: DiagramNode, indent: string) => {
    const id = ids.get(node.id);
    const inside = children.get(node.id) ?? [];
    const style = node.kind === 'subnet' ? `:::${node.subnetKind}` : '';
    if (inside.length === 0) {
      lines.push(`${indent}${id}["${labelOf(node)}"]${style}`);
      return;
    }
    lines.push(`${indent}subgraph ${id}["${labelOf(node)}"]`);
    for (const child of inside) write(child, `${indent}  `);
    lines.push(`${indent}end`);
    if (style !== '') lines.push(`${indent}class ${id} ${style.slice(3)}`);
  };
  for (const node of children.get(undefined) ?? []) write(node, '  ');
  for (const { from, to, label, dead } of diagram.edges) {
    const line = dead === true ? '-.-' : '---';
    const text = label === undefined ? '' : `|"${quoted(label)}"|`;
    lines.push(`  ${ids.get(from)} ${line}${text} ${ids.get(to)}`);
  }
  lines.push(...pathLines(diagram, ids, paths, theme));
  lines.push(...subnetStyles(theme));
  return `${lines.join('\n')}\n`;
}

function pathLines(
  diagram: Diagram,
  ids: ReadonlyMap<string, string>,
  paths: NonNullable<Options['paths']>,
  theme: Theme,
): string[] {
  const containers = new Set(diagram.nodes.filter(isContainer).map(({ id }) => id));
  // Both paths share what they need beside the diagram.
  const ghosts = [...new Set(paths.flatMap(({ path }) => path.ghosts))];
  const ghostIds = new Map(ghosts.map(({ id }, at) => [id, `g${at}`]));
  let link = diagram.edges.length;
  const lines = paths.flatMap(({ side, path }) => {
    const places = path.placeIds
      .filter((id) => !containers.has(id))
      .map((id) => ghostIds.get(id) ?? ids.get(id) ?? '');
    const arrow = side === 'with' ? '==>' : '-.->';
    const arrows = places.slice(1).map((to, at) => `  ${places[at]} ${arrow} ${to}`);
    const links = arrows.map(() => link++);
    return links.length === 0
      ? []
      : [...arrows, `  linkStyle ${links.join(',')} stroke:${tokens[theme][side]}`];
  });
  return [...ghosts.map(({ id, title }) => `  ${ghostIds.get(id)}["${quoted(title)}"]`), ...lines];
}

function subnetStyles(theme: Theme): string[] {
  const t = tokens[theme];
  const style = (name: string, fill: string, stroke: string) =>
    `  classDef ${name} fill:${fill},stroke:${stroke},color:${t.ink}`;
  return [
    ...(['public', 'private', 'isolated'] as const).map((kind) =>
      style(kind, t[`${kind}-fill`], t[`${kind}-line`]),
    ),
    style('unknown', t.sunken, t['isolated-line']),
  ];
}

function labelOf(node: DiagramNode): string {
  const { name, cidr, detail = '' } = nodeWords(node);
  return [name, cidr ?? detail]
    .filter((part) => part !== '')
    .map(quoted)
    .join('<br/>');
}

/** Inside of quotes Mermaid reads entities, Markdown and HTML: a tag's text is none of them. */
function quoted(text: string): string {
  return visible(text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')).replace(
    /[&<>"'`#;\\|[\]{}()*_~@%]/g,
    (mark) => `#${mark.charCodeAt(0)};`,
  );
}
