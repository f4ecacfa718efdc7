import type { Piece } from './piece';
import type { SceneVpc } from './scene';

/**
 * Laid-out VPCs by what is in them. Whoever lays out again and again keeps one: a layout then costs what changed.
 * It holds the pieces of the last layout alone.
 */
export class LayoutCache {
  #previous = new Map<string, Piece>();
  #current = new Map<string, Piece>();

  piece(vpc: SceneVpc, layout: (vpc: SceneVpc) => Piece): Piece {
    const key = JSON.stringify(vpc);
    const piece = this.#current.get(key) ?? this.#previous.get(key) ?? layout(vpc);
    this.#current.set(key, piece);
    return piece;
  }

  forgetUnused(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }
}
