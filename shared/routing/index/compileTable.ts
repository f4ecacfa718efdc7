import { type Cidr, parseCidr } from '../../address/cidr';
import type { PrefixList, Route, RouteTable } from '../../network/routeTable';
import { parseBlocks } from './addresses';

/** One block that leads to a route: its own destination, or one entry of its prefix list. */
export type Candidate = { route: Route; block: Cidr; rank: number };

/** A route through a prefix list. `blocks` undefined: its entries were not read. */
export type ListRoute = {
  route: Route;
  listId: string;
  list: PrefixList | undefined;
  blocks: readonly Cidr[] | undefined;
  rank: number;
};

export type CompiledTable = {
  table: RouteTable;
  candidates: readonly Candidate[];
  lists: readonly ListRoute[];
};

/**
 * Where prefixes are equally long: local, static, prefix list, propagated.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 * Assumed: what a VPC Route Server advertised ranks with what a gateway propagated; AWS does not say.
 */
const rank = { local: 0, static: 1, unknown: 1, list: 2, propagated: 3, advertised: 3 } as const;

export function compileTable(
  table: RouteTable,
  listOf: (id: string) => PrefixList | undefined,
): CompiledTable {
  const candidates: Candidate[] = [];
  const lists: ListRoute[] = [];
  for (const route of table.routes) {
    if (route.destination.kind === 'prefix-list') {
      const listId = route.destination.prefixListId;
      const list = listOf(listId);
      const blocks = list?.entries && parseBlocks(list.entries.map(({ cidr }) => cidr));
      lists.push({ route, listId, list, blocks, rank: rank.list });
      for (const block of blocks ?? []) candidates.push({ route, block, rank: rank.list });
      continue;
    }
    const block = parseCidr(route.destination.cidr);
    if (block !== undefined) candidates.push({ route, block, rank: rankOf(route) });
  }
  candidates.sort(byPrecedence);
  lists.sort((a, b) => (a.listId < b.listId ? -1 : a.listId > b.listId ? 1 : 0));
  return { table, candidates, lists };
}

/** A local route keeps its rank when its target was replaced by an appliance. */
function rankOf(route: Route): number {
  return route.target.kind === 'local' ? rank.local : rank[route.origin];
}

/** Longest prefix first; the last comparisons only keep the order of records out of the answer. */
export function byPrecedence(a: Candidate, b: Candidate): number {
  return (
    b.block.prefixBits - a.block.prefixBits ||
    a.rank - b.rank ||
    compare(targetText(a.route), targetText(b.route)) ||
    compare(destinationText(a.route), destinationText(b.route)) ||
    compare(a.route.state ?? '', b.route.state ?? '')
  );
}

export function targetText(route: Route): string {
  return route.target.id ?? route.target.kind;
}

export function destinationText(route: Route): string {
  return route.destination.kind === 'prefix-list'
    ? route.destination.prefixListId
    : route.destination.cidr;
}

export function sameTarget(a: Route, b: Route): boolean {
  return a.target.kind === b.target.kind && a.target.id === b.target.id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
