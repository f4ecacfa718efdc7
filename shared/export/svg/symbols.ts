import type { Diagram, DiagramNode, IconName } from '../../diagram/diagram';
import { iconOf, isTileIcon } from '../../diagram/icons';

/** The symbols a picture uses, each drawn once, under ids of a letter or two. */
export class Symbols {
  readonly #ids = new Map<string, string>();

  /** The id to refer to a symbol by. `round` for one that stands in a pill. */
  id(name: IconName, round = false): string {
    const key = round ? `${name} round` : name;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `i${this.#ids.size.toString(36)}`;
    this.#ids.set(key, id);
    return id;
  }

  markup(): string {
    return [...this.#ids]
      .map(([key, id]) => {
        const [name = '', round] = key.split(' ');
        const { viewBox, body } = iconOf(name);
        const shape = isTileIcon(name) ? roundCorners(body, round !== undefined) : body;
        return `<symbol id="${id}" viewBox="${viewBox}">${shape}</symbol>`;
      })
      .join('\n');
  }
}

/** Every icon a diagram refers to, in the order of its nodes: the same symbols get the same ids each time. */
export function iconsOf(diagram: Diagram): IconName[] {
  return [...new Set(diagram.nodes.flatMap(nodeIcons))];
}

function nodeIcons(node: DiagramNode): IconName[] {
  if (node.kind === 'vpc') return ['vpc', ...node.endpointIcons];
  if (node.kind === 'subnet')
    return [`kind-${node.subnetKind}`, ...node.counts.map(({ icon }) => icon)];
  if ('icon' in node) return 'badge' in node && node.badge ? [node.icon, node.badge] : [node.icon];
  return node.kind === 'region' ? ['region'] : [];
}

/** AWS draws its service tiles as full squares; here they have the design's corners. */
function roundCorners(body: string, round: boolean): string {
  return body.replace(
    /<path fill="([^"]+)" d="M0 0h(\d+)v\2H0z"\/>/,
    (_, fill: string, size: string) =>
      `<rect width="${size}" height="${size}" rx="${round ? Number(size) / 2 : Number(size) * 0.15}" fill="${fill}"/>`,
  );
}
