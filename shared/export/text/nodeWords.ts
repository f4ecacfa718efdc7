import type { DiagramNode } from '../../diagram/diagram';

/** A node's words, for formats that wrap them themselves: what is empty is left out. */
export function nodeWords(node: DiagramNode): { name: string; cidr?: string; detail?: string } {
  const { title, subtitle } = node;
  const count = 'count' in node && node.count > 1 ? ` ×${node.count}` : '';
  const cidr =
    node.kind === 'subnet' ? node.cidr : node.kind === 'vpc' ? node.cidrs.join(', ') : undefined;
  return {
    name: title + count,
    ...(cidr === undefined || cidr === '' ? {} : { cidr }),
    ...(subtitle === undefined || subtitle === '' ? {} : { detail: subtitle }),
  };
}
