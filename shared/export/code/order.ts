import type { Step } from './plan';
import { refsIn } from './things/ref';
import type { Thing } from './things/thing';

/**
 * Puts steps into an order in which AWS takes them: what is named comes before what names it, and goes after. New
 * things come before old ones go, so that traffic finds its new way before it loses the old one; but where both want
 * the same place (a VPC has one internet gateway), the old one goes first.
 *
 * Where steps wait for each other, those give way that AWS does not insist on: a route may lead to what is gone.
 */
export function inOrder(
  steps: readonly Step[],
  before: ReadonlyMap<string, Thing>,
  after: ReadonlyMap<string, Thing>,
): Step[] {
  const waits = new Waits(steps.length);
  const index = indexOf(steps);
  for (const [at, step] of steps.entries())
    if (step.action !== 'remove') waitToMake(step, at, index, waits);
  for (const [key, thing] of before) {
    const now = after.get(key);
    if (now === thing) continue;
    waitToRemove(thing, now, index, waits);
  }
  return waits.sorted(ranks(steps)).map((at) => steps[at] as Step);
}

type Index = {
  byKey: ReadonlyMap<string, number>;
  /** Steps that make or find the id. */
  makers: ReadonlyMap<string, number>;
  removers: ReadonlyMap<string, number>;
  givers: ReadonlyMap<string, readonly number[]>;
  /** Steps that take away what was given, or free what was claimed. */
  takers: ReadonlyMap<string, readonly number[]>;
  freers: ReadonlyMap<string, readonly number[]>;
};

function indexOf(steps: readonly Step[]): Index {
  const makers = new Map<string, number>();
  const removers = new Map<string, number>();
  const byKey = new Map<string, number>();
  const [givers, takers, freers] = [new Lists(), new Lists(), new Lists()];
  for (const [at, step] of steps.entries()) {
    const { thing, action } = step;
    byKey.set(thing.key, at);
    if (action === 'remove') {
      if (thing.makes !== undefined) removers.set(thing.makes, at);
      for (const gift of thing.gives) takers.add(gift, at);
      for (const claim of thing.claims) freers.add(claim, at);
    } else {
      if (thing.makes !== undefined && action !== 'change') makers.set(thing.makes, at);
      for (const gift of thing.gives) givers.add(gift, at);
      if (action === 'change')
        for (const claim of step.before.claims)
          if (!thing.claims.includes(claim)) freers.add(claim, at);
    }
  }
  return { byKey, makers, removers, givers, takers, freers };
}

function waitToMake({ thing }: Step, at: number, index: Index, waits: Waits): void {
  const named = refsIn([thing.props, thing.comesWith === 'aws' ? undefined : thing.comesWith]);
  for (const id of named) waits.add(at, index.makers.get(id));
  for (const wish of thing.wants)
    for (const giver of index.givers.get(wish) ?? []) waits.add(at, giver);
  for (const claim of thing.claims)
    for (const freer of index.freers.get(claim) ?? []) waits.add(at, freer);
}

/** What was named by a thing that is no more, or no longer names it, can go after that. */
function waitToRemove(thing: Thing, now: Thing | undefined, index: Index, waits: Waits): void {
  const own = index.byKey.get(thing.key);
  const carrier =
    own ??
    thing.goesWith.map(({ ref }) => index.removers.get(ref)).find((each) => each !== undefined);
  if (carrier === undefined) return;
  const gentle = thing.kind === 'route' && now !== undefined;
  const still = new Set(now === undefined ? [] : refsIn(now.props));
  for (const id of refsIn(thing.props))
    if (!still.has(id)) waits.add(index.removers.get(id), carrier, gentle);
  for (const wish of thing.wants)
    if (now?.wants.includes(wish) !== true)
      for (const taker of index.takers.get(wish) ?? []) waits.add(taker, carrier, gentle);
}

/** New and changed things as they come, then what goes, last made first. */
function ranks(steps: readonly Step[]): number[] {
  return steps.map(({ action }, at) => (action === 'remove' ? 2 * steps.length - at : at));
}

/** Which step waits for which. */
class Waits {
  /** By the step that is waited for: those that wait, and whether AWS insists. */
  readonly #waiting: Map<number, boolean>[];
  readonly #hard: number[];
  readonly #gentle: number[];

  constructor(size: number) {
    this.#waiting = Array.from({ length: size }, () => new Map());
    this.#hard = new Array(size).fill(0);
    this.#gentle = new Array(size).fill(0);
  }

  add(step: number | undefined, waitsFor: number | undefined, gentle = false): void {
    if (step === undefined || waitsFor === undefined || step === waitsFor) return;
    const waiting = this.#waiting[waitsFor];
    const known = waiting?.get(step);
    if (waiting === undefined || known === true || (known === false && gentle)) return;
    if (known === false) this.#gentle[step] = (this.#gentle[step] ?? 0) - 1;
    waiting.set(step, !gentle);
    const counts = gentle ? this.#gentle : this.#hard;
    counts[step] = (counts[step] ?? 0) + 1;
  }

  /** Of those that wait for nobody always the one with the lowest rank. */
  sorted(rank: readonly number[]): number[] {
    const byRank = rank.map((_, at) => at).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
    const place = new Map(byRank.map((at, index) => [at, index]));
    const ready = new Heap();
    const done = new Set<number>();
    const isFree = (at: number) => this.#hard[at] === 0 && this.#gentle[at] === 0;
    for (const at of byRank) if (isFree(at)) ready.push(place.get(at) ?? 0);
    while (done.size < rank.length) {
      const at =
        byRank[ready.pop() ?? -1] ??
        byRank.find((each) => !done.has(each) && this.#hard[each] === 0) ??
        byRank.find((each) => !done.has(each));
      if (at === undefined) break;
      if (done.has(at)) continue;
      done.add(at);
      for (const [step, hard] of this.#waiting[at] ?? []) {
        const counts = hard ? this.#hard : this.#gentle;
        counts[step] = (counts[step] ?? 0) - 1;
        if (isFree(step)) ready.push(place.get(step) ?? 0);
      }
    }
    return [...done];
  }
}

/** The smallest number first. */
class Heap {
  readonly #items: number[] = [];

  push(item: number): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((items[parent] ?? 0) <= item) break;
      items[at] = items[parent] ?? 0;
      at = parent;
    }
    items[at] = item;
  }

  pop(): number | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && (items[child + 1] ?? 0) < (items[child] ?? 0)) child += 1;
      if ((items[child] ?? 0) >= last) break;
      items[at] = items[child] ?? 0;
      at = child;
    }
    items[at] = last;
    return first;
  }
}

class Lists extends Map<string, number[]> {
  add(key: string, value: number): void {
    const list = this.get(key);
    if (list === undefined) this.set(key, [value]);
    else list.push(value);
  }
}
