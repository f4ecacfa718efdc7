import { type Cidr, contains, covers, formatCidr, hostCidr } from '../address/cidr';
import type { Ip } from '../address/ip';
import { samplesOf } from '../address/samples';
import {
  everything,
  isPublic,
  nat64,
  notPublic,
  touchesPublicSpace,
} from '../address/specialRanges';
import type { Route } from '../network/routeTable';
import {
  byPrecedence,
  type Candidate,
  type CompiledTable,
  type ListRoute,
  sameTarget,
} from './index/compileTable';
import { isAddress, type Party, type ServiceAddresses } from './packet';
import { isListOf, isManagedByAws } from './serviceLists';

/** What a route table says of a destination. */
export type Selection =
  /** `over`: matching routes that lost, best first. */
  | { kind: 'route'; route: Route; over: readonly Route[] }
  | { kind: 'none' }
  /** Prefix lists tie: AWS picks one, stays with it, and does not say which. */
  | { kind: 'ambiguous'; routes: readonly Route[] }
  /** The destination is several known addresses, and they go different ways. */
  | { kind: 'split'; ways: readonly SplitWay[] }
  /** It hangs on addresses that were not read: a prefix list's entries, or a service's. */
  | { kind: 'depends'; routes: readonly Route[]; listId?: string };

/** `within` is one address of those that go this way: who follows it must not ask about the others again. */
export type SplitWay = { route: Route | undefined; when: string; within: Cidr };

/**
 * Picks the route for a destination.
 *
 * Longest prefix first; on equal prefixes static, then prefix list, then propagated. A prefix list competes with each
 * of its entries. One exception: a propagated route never beats the local route, however long its prefix.
 * IPv4 and IPv6 never mix, since a block of one family contains no address of the other.
 *
 * A blackhole route can win. It is returned, and the caller drops the packet there: falling through to a shorter
 * prefix would show a dropped request as delivered.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 *         https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html
 * Assumed: a route's state plays no part in the choice; the current text of the page (specificity decides between a
 * static route and an overlapping prefix list), not its older edition.
 */
export function selectRoute(table: CompiledTable, destination: Party): Selection {
  if (isAddress(destination)) return selectForAddress(table, destination);
  switch (destination.kind) {
    case 'service':
      return selectForService(table, destination);
    case 'internet':
      return destination.nat64 === true
        ? selectForNat64(table)
        : selectForInternet(table, destination.family);
    case 'any':
      return { kind: 'depends', routes: [] };
  }
}

function selectForAddress(table: CompiledTable, address: Ip): Selection {
  const matches = withoutBeatenPropagated(
    table.candidates.filter(({ block }) => contains(block, address)),
  );
  const [best] = matches;
  const unread = table.lists.filter(
    (list) => list.blocks === undefined && mayHold(list, address) && !(best && leadsTo(best, list)),
  );
  const [firstUnread] = unread;
  if (firstUnread !== undefined && best?.block.prefixBits !== hostBits(address)) {
    const routes = [...(best ? [best.route] : []), ...unread.map(({ route }) => route)];
    return { kind: 'depends', routes, listId: firstUnread.listId };
  }
  if (best === undefined) return { kind: 'none' };
  const tied = matches.filter(
    (other) => other.block.prefixBits === best.block.prefixBits && other.rank === best.rank,
  );
  if (tied.some((other) => !sameTarget(other.route, best.route))) {
    return { kind: 'ambiguous', routes: distinct(tied) };
  }
  return { kind: 'route', route: best.route, over: distinct(matches).slice(1) };
}

/** An AWS-managed list holds public addresses only. */
function mayHold(list: ListRoute, address: Ip): boolean {
  return isPublic(address) || list.list === undefined || !isManagedByAws(list.list);
}

function leadsTo(best: Candidate, list: ListRoute): boolean {
  return sameTarget(best.route, list.route);
}

function withoutBeatenPropagated(matches: readonly Candidate[]): readonly Candidate[] {
  if (!matches.some(({ route }) => route.origin === 'local' || route.target.kind === 'local'))
    return matches;
  return matches.filter(
    ({ route }) => route.origin !== 'propagated' && route.origin !== 'advertised',
  );
}

/**
 * A service is matched by the name of its list, whether or not the entries are known. Routes over part of public
 * space need the entries: where these are known and go different ways, each way is one; else it depends.
 */
function selectForService(table: CompiledTable, service: ServiceAddresses): Selection {
  if (service.nat64 === true) return selectForNat64(table);
  const own = table.lists.find(({ list }) => list !== undefined && isListOf(list, service));
  if (service.entries !== undefined) return selectByEntries(table, service.entries, own);
  const inSpace = table.candidates.filter(
    ({ block, route }) =>
      block.family === service.family && route.target.kind !== 'local' && touchesPublicSpace(block),
  );
  const whole = routeOfAll(inSpace);
  const winner = own?.route ?? whole;
  const partial = inSpace.filter(({ block }) => block.prefixBits > 0);
  const doubtful = partial.filter(
    ({ route }) => winner === undefined || !sameTarget(route, winner),
  );
  // A list of another AWS service never holds this one's addresses; any other list may.
  const unread = table.lists.find(
    (list) => list !== own && list.blocks === undefined && !isForeign(list),
  );
  const relevant = doubtful.filter(({ route }) => !isForeignAwsList(table, route));
  if (relevant.length > 0 || unread !== undefined) {
    const routes = [
      ...(winner ? [winner] : []),
      ...distinct(relevant),
      ...(unread ? [unread.route] : []),
    ];
    return unread === undefined
      ? { kind: 'depends', routes }
      : { kind: 'depends', routes, listId: unread.listId };
  }
  if (winner === undefined) return { kind: 'none' };
  const over = own !== undefined && whole !== undefined ? [whole] : [];
  return { kind: 'route', route: winner, over };
}

/**
 * The default route. Two halves that lead to one target are one: a VPN client's way to outrank a default route
 * without replacing it.
 */
function routeOfAll(inSpace: readonly Candidate[]): Route | undefined {
  const [widest] = inSpace.toReversed();
  if (widest === undefined || widest.block.prefixBits === 0)
    return inSpace.find(({ block }) => block.prefixBits === 0)?.route;
  const {
    block: { family },
    route,
  } = widest;
  const own = inSpace.filter((one) => sameTarget(one.route, route)).map(({ block }) => block);
  const cuts = [...own, ...notPublic].filter((cut) => cut.family === family);
  const missed = samplesOf([everything[family]], cuts).some(
    ({ address }) => isPublic(address) && !own.some((block) => contains(block, address)),
  );
  return missed ? undefined : route;
}

function isForeignAwsList(table: CompiledTable, route: Route): boolean {
  const through = table.lists.find((list) => list.route === route);
  return through !== undefined && isForeign(through);
}

/** Each part into which the routes divide the service's addresses goes its own way. */
function selectByEntries(
  table: CompiledTable,
  entries: readonly Cidr[],
  own: ListRoute | undefined,
): Selection {
  const known = withOwnEntries(table, entries, own);
  const ways = new Map<string, SplitWay>();
  const over = new Set<Route>();
  for (const { block, address } of samplesOf(
    entries,
    known.candidates.map((candidate) => candidate.block),
  )) {
    const selection = selectForAddress(known, address);
    if (selection.kind === 'ambiguous' || selection.kind === 'depends') return selection;
    const route = selection.kind === 'route' ? selection.route : undefined;
    const key = route === undefined ? '' : `${route.target.kind} ${route.target.id ?? ''}`;
    const way = { route, when: formatCidr(block), within: hostCidr(address) };
    if (!ways.has(key)) ways.set(key, way);
    if (selection.kind === 'route') for (const loser of selection.over) over.add(loser);
  }
  const all = [...ways.values()];
  const [first] = all;
  if (all.length > 1) return { kind: 'split', ways: all };
  if (first?.route === undefined) return { kind: 'none' };
  const { route } = first;
  return { kind: 'route', route, over: [...over].filter((loser) => loser !== route) };
}

/**
 * Entries that were read for the service count for its own list where that was not read here. Other lists of AWS hold
 * none of its addresses, read or not.
 */
function withOwnEntries(
  table: CompiledTable,
  entries: readonly Cidr[],
  own: ListRoute | undefined,
): CompiledTable {
  const lists = table.lists.filter((list) => list !== own && !isForeign(list));
  if (own === undefined || own.blocks !== undefined) return { ...table, lists };
  const { route, rank } = own;
  const listed = entries.map((block): Candidate => ({ route, block, rank }));
  return { ...table, lists, candidates: [...table.candidates, ...listed].sort(byPrecedence) };
}

/** A list without a name may be anybody's. */
function isForeign({ list }: ListRoute): boolean {
  return list?.name !== undefined && isManagedByAws(list);
}

function selectForInternet(table: CompiledTable, family: 4 | 6): Selection {
  const inSpace = table.candidates.filter(
    ({ block, route }) =>
      block.family === family && route.target.kind !== 'local' && touchesPublicSpace(block),
  );
  // Some public address lies outside of every narrower block, so the widest route speaks for "the internet".
  const whole = routeOfAll(inSpace);
  if (whole !== undefined) return { kind: 'route', route: whole, over: [] };
  const unlisted = inSpace.filter(({ route }) => !isForeignAwsList(table, route));
  return unlisted.length === 0 ? { kind: 'none' } : { kind: 'depends', routes: distinct(unlisted) };
}

function selectForNat64(table: CompiledTable): Selection {
  const covering = table.candidates.filter(({ block }) => covers(block, nat64));
  const inside = table.candidates.filter(
    ({ block }) => block.prefixBits > nat64.prefixBits && covers(nat64, block),
  );
  if (inside.length > 0) return { kind: 'depends', routes: distinct([...covering, ...inside]) };
  const [best] = covering;
  if (best === undefined) return { kind: 'none' };
  return { kind: 'route', route: best.route, over: distinct(covering).slice(1) };
}

function distinct(candidates: readonly Candidate[]): Route[] {
  return [...new Set(candidates.map(({ route }) => route))];
}

function hostBits(address: Ip): number {
  return typeof address === 'number' ? 32 : 128;
}
