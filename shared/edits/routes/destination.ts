import { type Cidr, formatCidr, parseCidr, sameCidr } from '../../address/cidr';
import type { Network } from '../../network/network';
import type { PrefixList, Route, RouteDestination } from '../../network/routeTable';
import { ok, type Result } from '../../result';
import { type Refusal, refused } from '../refusal';

/** A block, whose host bits are cleared as AWS does, or the id of a prefix list. */
export function parseDestination(
  network: Network,
  text: string,
): Result<RouteDestination, Refusal> {
  const cidr = parseCidr(text);
  if (cidr) return ok({ kind: cidr.family === 4 ? 'ipv4' : 'ipv6', cidr: formatCidr(cidr) });
  if (/[./:]/.test(text)) return refused('not-a-cidr', text);
  const list = findList(network, text);
  return list
    ? ok({ kind: 'prefix-list', prefixListId: list.id })
    : refused('no-such-prefix-list', text);
}

/** A managed list goes by account and Region too, so the id alone is no key. */
function findList(network: Network, id: string): PrefixList | undefined {
  return (
    network.prefixLists.get(id) ?? [...network.prefixLists.values()].find((list) => list.id === id)
  );
}

export function destinationKey(destination: RouteDestination): string {
  return destination.kind === 'prefix-list' ? destination.prefixListId : destination.cidr;
}

/** Undefined for a prefix list, and for a text that came from a file and is no block. */
export function blockOf(destination: RouteDestination): Cidr | undefined {
  return destination.kind === 'prefix-list' ? undefined : parseCidr(destination.cidr);
}

/** Blocks are compared as addresses: files spell IPv6 in many ways. */
export function leadsTo(route: Route, destination: RouteDestination): boolean {
  if (destinationKey(route.destination) === destinationKey(destination)) return true;
  const [a, b] = [blockOf(route.destination), blockOf(destination)];
  return a !== undefined && b !== undefined && sameCidr(a, b);
}
