import type { Diagram, DiagramNode } from '../../shared/diagram/diagram';
import type { Network } from '../../shared/network/network';
import { isHeld, type Place, placeOfNode } from '../store/editing/place';
import { nodeIdOfElement } from './scene';

/** Of an event: what it hit, and by which button. */
type Pointed = { target: EventTarget | null; button: number };

/**
 * The place under the pointer; for a key, the node that the keyboard stands on. Nowhere in particular: the network.
 * Undefined on what only the other side of a comparison has: nothing can be done there.
 */
export function placeOnCanvas(
  network: Network,
  diagram: Diagram,
  event: Pointed,
): Place | undefined {
  const id = nodeIdAt(event);
  const byId = new Map(diagram.nodes.map((node) => [node.id, node] as const));
  const node: DiagramNode | undefined = id === undefined ? undefined : byId.get(id);
  if (node === undefined) return {};
  return isHeld(network, node) ? placeOfNode(network, node, byId) : undefined;
}

/** React Flow names its nodes by `data-id`. */
export function nodeIdAt({ target, button }: Pointed) {
  if (!(target instanceof Element)) return undefined;
  const under = target.closest('.react-flow__node')?.getAttribute('data-id');
  if (under != null) return under;
  // A context menu that a key asked for has no button.
  const active = target.closest('[aria-activedescendant]')?.getAttribute('aria-activedescendant');
  return button === 2 || active == null ? undefined : nodeIdOfElement(active);
}
