import type { Diagram, DiagramNode } from '../../diagram/diagram';
import { visible } from '../../visible';

/**
 * The diagram as Mermaid's flowchart: containers as subgraphs, so that they stay containers, and the same lines.
 * Source: https://mermaid.js.org/syntax/flowchart.html
 */
export function toMermaid(diagram: Diagram): string {
  const ids = new Map(diagram.nodes.map(({ id }, at) => [id, `n${at}`]));
  const children = new Map<string | undefined, DiagramNode[]>();
  for (const node of diagram.nodes)
    children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  const lines = ['flowchart LR'];
  const write = (node: DiagramNode, indent: string) => {
    const id = ids.get(node.id);
    const inside = children.get(node.id) ?? [];
    if (inside.length === 0) {
      lines.push(`${indent}${id}["${labelOf(node)}"]`);
      return;
    }
    lines.push(`${indent}subgraph ${id}["${labelOf(node)}"]`);
    for (const child of inside) write(child, `${indent}  `);
    lines.push(`${indent}end`);
  };
  for (const node of children.get(undefined) ?? []) write(node, '  ');
  for (const { from, to, label, dead } of diagram.edges) {
    const line = dead === true ? '-.-' : '---';
    const text = label === undefined ? '' : `|"${quoted(label)}"|`;
    lines.push(`  ${ids.get(from)} ${line}${text} ${ids.get(to)}`);
  }
  return `${lines.join('\n')}\n`;
}

function labelOf(node: DiagramNode): string {
  const count = 'count' in node && node.count > 1 ? ` ×${node.count}` : '';
  const cidr = node.kind === 'subnet' ? node.cidr : undefined;
  const parts = [node.title + count, cidr ?? node.subtitle].filter((part) => part !== undefined);
  return parts.map(quoted).join('<br/>');
}

/** Inside of quotes Mermaid reads entities and HTML: a tag's text is neither. */
function quoted(text: string): string {
  return visible(text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')).replace(
    /[&<>"'`#;\\|[\]{}()]/g,
    (mark) => `#${mark.charCodeAt(0)};`,
  );
}
