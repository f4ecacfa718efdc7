import type { DiagramEdge, DiagramNode } from '../../shared/diagram/diagram';
import { visible } from '../text/inert';

/** They lead to records, nodes and icons, and are never shown. */
const notShown: ReadonlySet<string> = new Set([
  'id',
  'parent',
  'ref',
  'members',
  'covers',
  'group',
  'icon',
  'badge',
  'endpointIcons',
]);

/** A node whose texts show every mark that would turn or hide them; the same node where there is none. */
export function inertNode(node: DiagramNode): DiagramNode {
  const known = inertNodes.get(node);
  if (known !== undefined) return known;
  const made = inert(node);
  inertNodes.set(node, made);
  return made;
}

/** An edit leaves most nodes as they are, and each has a dozen texts. */
const inertNodes = new WeakMap<DiagramNode, DiagramNode>();

/** The same for what is written on a line. */
export function inertEdge(edge: DiagramEdge): DiagramEdge {
  const label = edge.label === undefined ? undefined : visible(edge.label);
  return label === undefined || label === edge.label ? edge : { ...edge, label };
}

function inert<T>(value: T): T {
  if (typeof value === 'string') return visible(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  let changed: Record<string, unknown> | undefined;
  for (const [key, inside] of Object.entries(value)) {
    if (notShown.has(key)) continue;
    const shown: unknown = inert(inside);
    if (shown === inside) continue;
    changed ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    changed[key] = shown;
  }
  return changed === undefined ? value : (changed as T);
}
