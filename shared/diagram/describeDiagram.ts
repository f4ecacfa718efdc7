import type { Diagram } from './diagram';
import { spokenName } from './labels';

/** One line of the diagram in words, with what stands in it. */
export type Described = { id: string; name: string; children: Described[] };

/**
 * The diagram as an ordered tree of names: Region, VPC, Availability Zone, subnet, resource; what connects VPCs stands
 * in its Region, what stands outside comes last. For screen readers and for an exported picture's description.
 */
export function describeDiagram(diagram: Diagram): Described[] {
  const entries = new Map<string, Described>();
  const regions: Described[] = [];
  const outside: Described[] = [];
  for (const node of diagram.nodes) {
    const entry: Described = { id: node.id, name: spokenName(node), children: [] };
    entries.set(node.id, entry);
    const parent = node.parent === undefined ? undefined : entries.get(node.parent);
    const siblings = parent?.children ?? (node.kind === 'on-premises' ? outside : regions);
    siblings.push(entry);
  }
  return [...regions, ...outside];
}

/** The tree as indented lines; `most` keeps a description readable where the diagram is huge. */
export function describeLines(
  tree: readonly Described[],
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  const walk = (entries: readonly Described[], depth: number): void => {
    for (const entry of entries) {
      if (lines.length >= most) return;
      lines.push(`${'  '.repeat(depth)}${entry.name}`);
      walk(entry.children, depth + 1);
    }
  };
  walk(tree, 0);
  return lines;
}
