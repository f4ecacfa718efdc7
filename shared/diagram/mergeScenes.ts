import {
  nodeId,
  type Scene,
  type SceneCard,
  type SceneRegion,
  type SceneSubnet,
  type SceneTile,
  type SceneVpc,
  type SceneZone,
} from './scene';
import { partsOf, partsOfVpc, type ScenePart, shownIn } from './sceneParts';

/** Two states of one thing: a base and what was made of it, last month's model and today's. */
export type Sides<T> = { before: T; after: T };
export type Side = keyof Sides<unknown>;

/**
 * One scene of two: all that `content` holds, as it holds it, and in between what only the other one does, so that
 * everything has a place in one drawing.
 *
 * The order of things does not depend on `content`: laid out with the one and with the other, what both hold stands in
 * the same place, and switching between them shows the difference and nothing else.
 */
export function mergeScenes(scenes: Sides<Scene>, content: Side): Scene {
  const [own, other] =
    content === 'after' ? [scenes.after, scenes.before] : [scenes.before, scenes.after];
  const merge = mergeInto(content, shownIn(partsOf(own)));
  const merged: Scene = {
    ...own,
    regions: merge.regions(own.regions, other.regions),
    onPremises: merge.parts(own.onPremises, other.onPremises),
  };
  return { ...merged, links: withLines(own.links, other.links, shownIn(partsOf(merged))) };
}

type Line = { id: string; from: string; to: string };

/** Lines of the other side join what both ends are drawn of. */
function withLines<L extends Line>(
  own: readonly L[],
  other: readonly L[],
  shown: ReadonlySet<string>,
): L[] {
  const known = new Set(own.map(({ id }) => id));
  const missing = other.filter(
    ({ id, from, to }) => !known.has(id) && shown.has(from) && shown.has(to),
  );
  return missing.length === 0 ? [...own] : [...own, ...missing];
}

/** @param shown what the content draws: it is drawn once, wherever the other side draws it */
function mergeInto(content: Side, shown: ReadonlySet<string>) {
  /** Both lists as one. `alone`: what is left of an item that only the other side has. */
  function all<T extends { id: string }>(
    own: readonly T[],
    other: readonly T[],
    both: (own: T, other: T) => T,
    alone: (item: T) => T | undefined,
  ): T[] {
    const owned = new Map(own.map((item) => [item.id, item]));
    const others = new Map(other.map((item) => [item.id, item]));
    const ids = content === 'after' ? inOrder(others, owned) : inOrder(owned, others);
    return ids.flatMap((id) => {
      const [mine, theirs] = [owned.get(id), others.get(id)];
      if (mine !== undefined) return [theirs === undefined ? mine : both(mine, theirs)];
      return (theirs && alone(theirs)) ?? [];
    });
  }

  /** Of a group, those members that the content draws nowhere. */
  function leftOf<T extends ScenePart>(part: T): T | undefined {
    if (part.members === undefined) return shown.has(part.id) ? undefined : part;
    const members = part.members.filter((ref) => !shown.has(nodeId(ref)));
    if (members.length === 0) return undefined;
    if (members.length === part.members.length && !shown.has(part.id)) return part;
    return { ...part, id: `${part.id}/left`, members, count: members.length };
  }

  function parts<T extends ScenePart>(own: readonly T[], other: readonly T[]): T[] {
    return all(own, other, (mine) => mine, leftOf);
  }

  /** A group that both sides have stands beside what only the other one counts in it. */
  function groups<T extends SceneCard | SceneTile>(own: readonly T[], other: readonly T[]): T[] {
    const owned = new Set(own.map(({ id }) => id));
    return [
      ...all(own, other, routedByEither, leftOf),
      ...other.flatMap((item) => (owned.has(item.id) ? (leftOf(item) ?? []) : [])),
    ];
  }

  function regions(own: readonly SceneRegion[], other: readonly SceneRegion[]): SceneRegion[] {
    const atHome = movedHome(
      own,
      other,
      ({ vpcs }) => vpcs,
      (region, vpcs): SceneRegion => ({ ...region, vpcs }),
    );
    return all(own, atHome, mergeRegion, (region) => {
      const left = mergeRegion({ ...region, vpcs: [], hubs: [], unplaced: undefined }, region);
      return left.vpcs.length + left.hubs.length > 0 || left.unplaced ? left : undefined;
    });
  }

  function mergeRegion(own: SceneRegion, other: SceneRegion): SceneRegion {
    return {
      ...own,
      vpcs: all(own.vpcs, other.vpcs, mergeVpc, aloneVpc),
      hubs: parts(own.hubs, other.hubs),
      unplaced: own.unplaced ?? (other.unplaced && leftOf(other.unplaced)),
    };
  }

  function mergeVpc(own: SceneVpc, other: SceneVpc): SceneVpc {
    const { form, usualForm } = content === 'after' ? own : other;
    // A card counts what it stands for, and may not count what is not there.
    if (form === 'card') return { ...own, form, usualForm };
    const zones = movedHome(
      own.zones,
      other.zones,
      ({ subnets }) => subnets,
      (zone, subnets): SceneZone => ({ ...zone, subnets }),
    );
    const merged: SceneVpc = {
      ...own,
      form,
      usualForm,
      zones: all(own.zones, zones, mergeZone, (zone) => {
        const left = mergeZone({ ...zone, subnets: [] }, zone);
        return left.subnets.length > 0 ? left : undefined;
      }),
      shelf: groups(own.shelf, other.shelf),
      leftShelf: groups(own.leftShelf, other.leftShelf),
      services: parts(own.services, other.services),
      links: [...new Set([...own.links, ...other.links])],
      unplaced: own.unplaced ?? (other.unplaced && leftOf(other.unplaced)),
    };
    const drawn = shownIn(partsOfVpc(merged));
    return { ...merged, routes: withLines(own.routes, other.routes, drawn) };
  }

  function aloneVpc(vpc: SceneVpc): SceneVpc | undefined {
    if (shown.has(vpc.id)) return undefined;
    if (vpc.form === 'card') return vpc;
    const empty = { zones: [], shelf: [], leftShelf: [], services: [], routes: [], links: [] };
    return mergeVpc({ ...vpc, ...empty, unplaced: undefined }, vpc);
  }

  function mergeZone(own: SceneZone, other: SceneZone): SceneZone {
    return { ...own, subnets: all(own.subnets, other.subnets, mergeSubnet, aloneSubnet) };
  }

  function mergeSubnet(own: SceneSubnet, other: SceneSubnet): SceneSubnet {
    return { ...own, cards: groups(own.cards, other.cards) };
  }

  function aloneSubnet(subnet: SceneSubnet): SceneSubnet | undefined {
    return shown.has(subnet.id) ? undefined : mergeSubnet({ ...subnet, cards: [] }, subnet);
  }

  return { regions, parts };
}

/**
 * The containers of the other side with what the content holds elsewhere where the content holds it. AWS moves no VPC
 * and no subnet; but one of two models may not know the Region or the zone.
 */
function movedHome<C extends { id: string }, K extends { id: string }>(
  own: readonly C[],
  other: readonly C[],
  heldBy: (container: C) => readonly K[],
  holding: (container: C, held: K[]) => C,
): readonly C[] {
  const homes = new Map(
    own.flatMap((home) => heldBy(home).map(({ id }) => [id, home.id] as const)),
  );
  const moved = other.flatMap((from) =>
    heldBy(from).filter(({ id }) => (homes.get(id) ?? from.id) !== from.id),
  );
  if (moved.length === 0) return other;
  const known = new Set(other.map(({ id }) => id));
  const empty = own.filter(({ id }) => !known.has(id)).map((home) => holding(home, []));
  return [...other, ...empty].map((container) =>
    holding(container, [
      ...heldBy(container).filter(({ id }) => (homes.get(id) ?? container.id) === container.id),
      ...moved.filter(({ id }) => homes.get(id) === container.id),
    ]),
  );
}

/** A line that only the other side draws needs the column that it leads to. */
function routedByEither<T extends SceneCard | SceneTile>(own: T, other: T): T {
  return 'routed' in own && 'routed' in other && other.routed && !own.routed
    ? { ...own, routed: true }
    : own;
}

/** The ids of both: those of the earlier state, and what came later behind what it stands behind. */
function inOrder(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): string[] {
  const behind = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const id of after.keys()) {
    if (before.has(id)) last = id;
    else behind.set(last, [...(behind.get(last) ?? []), id]);
  }
  return [
    ...(behind.get(undefined) ?? []),
    ...[...before.keys()].flatMap((id) => [id, ...(behind.get(id) ?? [])]),
  ];
}
