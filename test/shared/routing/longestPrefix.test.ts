import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cidr, contains, parseCidr } from '../../../shared/address/cidr';
import { type Ip, parseIp } from '../../../shared/address/ip';
import type { PrefixList, Route } from '../../../shared/network/routeTable';
import { compileTable } from '../../../shared/routing/index/compileTable';
import { selectRoute } from '../../../shared/routing/selectRoute';
import { route } from '../../support/builders';
import { runs } from '../../support/runs';

/** A few blocks in each other and beside each other, so that several often match, and often with one length. */
const blocks4 = [
  '0.0.0.0/0',
  '52.0.0.0/8',
  '52.1.0.0/16',
  '52.1.2.0/24',
  '52.1.2.3/32',
  '10.0.0.0/8',
];
const blocks6 = ['::/0', '2600::/16', '2600:1f00::/32', '2600:1f00:1::/48', '64:ff9b::/96'];
const blocks = fc.constantFrom(...blocks4, ...blocks6);
const addresses = fc.constantFrom(
  ...['52.1.2.3', '52.1.2.4', '52.1.9.9', '52.9.9.9', '8.8.8.8', '10.1.1.1'],
  ...['2600:1f00:1::5', '2600:1f00:2::5', '2600:2::1', '2001::1', '64:ff9b::1'],
);
const origins = fc.constantFrom<Route['origin']>('static', 'propagated', 'local', 'advertised');
const entries = fc.uniqueArray(blocks, { minLength: 1, maxLength: 3 });
const drawn = fc.array(fc.tuple(fc.oneof(blocks, entries), origins, fc.nat(3)), { maxLength: 10 });

it('picks what a brute-force search over all routes and entries picks', () => {
  fc.assert(
    fc.property(drawn, addresses, (choices, text) => {
      const lists = new Map<string, PrefixList>();
      const routes = choices.map(([to, origin, target], index) => {
        if (typeof to === 'string') return routeTo(to, origin, target);
        const listId = `pl-${index}`;
        lists.set(listId, listOf(listId, to));
        return routeTo(listId, 'static', target);
      });
      const table = compileTable({ routes } as never, (id) => lists.get(id));
      const address = parseIp(text) as Ip;
      const selection = selectRoute(table, address);
      const wanted = search(routes, lists, address);
      if (wanted.length === 0) expect(selection.kind).toBe('none');
      else if (wanted.length > 1) expect(selection.kind).toBe('ambiguous');
      else expect(selection).toMatchObject({ kind: 'route', route: { target: wanted[0]?.target } });
    }),
    runs(5000),
  );
});

/** The rule as AWS's page says it, with nothing compiled: every match, the best length, the best kind, its targets. */
function search(
  routes: readonly Route[],
  lists: ReadonlyMap<string, PrefixList>,
  address: Ip,
): Route[] {
  const matches = routes.flatMap((one) => {
    const texts =
      one.destination.kind === 'prefix-list'
        ? (lists.get(one.destination.prefixListId)?.entries ?? []).map(({ cidr }) => cidr)
        : [one.destination.cidr];
    return texts
      .map((text) => parseCidr(text) as Cidr)
      .filter((block) => contains(block, address))
      .map((block) => ({ route: one, bits: block.prefixBits }));
  });
  const isLocal = matches.some(({ route: { origin } }) => origin === 'local');
  const allowed = matches.filter(
    ({ route: { origin } }) => !isLocal || origin === 'local' || origin === 'static',
  );
  const bits = Math.max(...allowed.map((match) => match.bits));
  const longest = allowed.filter((match) => match.bits === bits).map((match) => match.route);
  const best = longest.filter((one) => kindOf(one) === Math.min(...longest.map(kindOf)));
  return [...new Map(best.map((one) => [one.target.id, one])).values()];
}

function kindOf({ origin, destination }: Route): number {
  if (destination.kind === 'prefix-list') return 2;
  return { local: 0, static: 1, unknown: 1, propagated: 3, advertised: 3 }[origin];
}

function routeTo(destination: string, origin: Route['origin'], target: number): Route {
  return route(destination, 'network-interface', `eni-${target}`, { origin });
}

function listOf(id: string, cidrs: readonly string[]): PrefixList {
  return { id, tags: [], name: id, entries: cidrs.map((cidr) => ({ cidr })) } as never;
}
