import type { DiagramNode } from '../../shared/diagram/diagram';
import { visible } from '../text/inert';

/** A node whose texts show every mark that would turn or hide them; the same node where there is none. */
export function inertNode(node: DiagramNode): DiagramNode {
  const shown = { ...node, title: visible(node.title) };
  let changed = shown.title !== node.title;
  if (node.subtitle !== undefined) {
    shown.subtitle = visible(node.subtitle);
    changed ||= shown.subtitle !== node.subtitle;
  }
  if (shown.kind === 'subnet' && shown.routeTable !== undefined) {
    const routeTable = visible(shown.routeTable);
    changed ||= routeTable !== shown.routeTable;
    shown.routeTable = routeTable;
  }
  return changed ? shown : node;
}
