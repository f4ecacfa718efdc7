import { isSame } from '../network/isSame';
import type { Piece } from './piece';
import type { SceneVpc } from './scene';
import type { Elk, ElkGraph } from './toElk';
import type { VpcInput } from './vpcInput';

/**
 * VPCs as they were drawn and laid out, and ELK's answers, by what was asked. Whoever draws again and again keeps one: a
 * drawing then costs what changed. It holds what the last one used and no more.
 */
export class LayoutCache {
  readonly #vpcs = new Generations<{ input: VpcInput; made: SceneVpc | undefined }>();
  readonly #pieces = new Generations<Piece>();
  readonly #graphs = new Generations<Promise<ElkGraph>>();

  vpc(input: VpcInput, make: (input: VpcInput) => SceneVpc | undefined): SceneVpc | undefined {
    const known = this.#vpcs.last(input.key);
    const made = known !== undefined && isSame(known.input, input) ? known.made : make(input);
    this.#vpcs.put(input.key, { input, made });
    return made;
  }

  piece(vpc: SceneVpc, layout: (vpc: SceneVpc) => Piece): Piece {
    return this.#pieces.get(textOf(vpc), () => layout(vpc));
  }

  /** The same ELK, which remembers. */
  elk(elk: Elk): Elk {
    return { layout: (graph) => this.#graphs.get(JSON.stringify(graph), () => elk.layout(graph)) };
  }

  /** To be called after each layout. */
  forgetUnused(): void {
    this.#vpcs.next();
    this.#pieces.next();
    this.#graphs.next();
  }
}

/** By content: of two scenes that were compared, VPCs are merged into new ones each time. */
function textOf(vpc: SceneVpc): string {
  const known = texts.get(vpc);
  if (known !== undefined) return known;
  const text = JSON.stringify(vpc);
  texts.set(vpc, text);
  return text;
}

const texts = new WeakMap<SceneVpc, string>();

/** A map that forgets what was not asked for since the last call of `next`. */
class Generations<T> {
  #previous = new Map<string, T>();
  #current = new Map<string, T>();

  get(key: string, make: () => T): T {
    const value = this.last(key) ?? make();
    this.put(key, value);
    return value;
  }

  last(key: string): T | undefined {
    return this.#current.get(key) ?? this.#previous.get(key);
  }

  put(key: string, value: T): void {
    this.#current.set(key, value);
  }

  next(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }
}
