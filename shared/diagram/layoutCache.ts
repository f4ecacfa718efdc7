import type { Piece } from './piece';
import type { SceneVpc } from './scene';
import type { Elk, ElkGraph } from './toElk';

/**
 * Laid-out VPCs, and ELK's answers, by what was asked. Whoever lays out again and again keeps one: a layout then costs
 * what changed. It holds what the last layout used and no more.
 */
export class LayoutCache {
  readonly #pieces = new Generations<Piece>();
  readonly #graphs = new Generations<Promise<ElkGraph>>();

  piece(vpc: SceneVpc, layout: (vpc: SceneVpc) => Piece): Piece {
    return this.#pieces.get(JSON.stringify(vpc), () => layout(vpc));
  }

  /** The same ELK, which remembers. */
  elk(elk: Elk): Elk {
    return { layout: (graph) => this.#graphs.get(JSON.stringify(graph), () => elk.layout(graph)) };
  }

  /** To be called after each layout. */
  forgetUnused(): void {
    this.#pieces.next();
    this.#graphs.next();
  }
}

/** A map that forgets what was not asked for since the last call of `next`. */
class Generations<T> {
  #previous = new Map<string, T>();
  #current = new Map<string, T>();

  get(key: string, make: () => T): T {
    const value = this.#current.get(key) ?? this.#previous.get(key) ?? make();
    this.#current.set(key, value);
    return value;
  }

  next(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }
}
