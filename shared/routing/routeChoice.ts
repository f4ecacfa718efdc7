import { type Cidr, covers, parseCidr, sameCidr } from '../address/cidr';
import { readerOf } from '../network/coverage';
import type { Route, RouteTable } from '../network/routeTable';
import type { Subnet } from '../network/vpc';
import { endpointType } from '../network/vpcEndpoint';
import { isUsableEndpoint } from './endpointState';
import { destinationText, targetText } from './index/compileTable';
import { missing } from './notRead';
import { describeParty, holds, isAddress, type Packet, partyFamily } from './packet';
import { type Selection, selectRoute } from './selectRoute';
import { servesDestination } from './serviceOfEndpoint';
import type { Evidence } from './trace';
import { ended, evidence, lost, type Step, type Walk } from './walk';

export type Choice =
  /** `packet` has its destination narrowed, where only part of it goes this way. */
  | { kind: 'route'; table: RouteTable; route: Route; packet: Packet; tell: Tell }
  | { kind: 'assumed-local' }
  | { kind: 'stopped'; step: Step; tell: Tell };

/**
 * Writes down what the table said. Not before its turn: the network ACL stands between the interface and the router,
 * and whether it is met hangs on the choice.
 */
type Tell = () => void;

type Where = { vpcId: string; subnet?: Subnet; table?: RouteTable };

/** Finds the table that routes here and asks it for the way. */
export function chooseRoute(walk: Walk, packet: Packet, where: Where): Choice {
  const table = where.table ?? tableOf(walk, where, packet);
  if (table === 'assumed-local') return { kind: 'assumed-local' };
  if ('kind' in table) return table;
  const selection = selectRoute(walk.index.table(table), packet.destination);
  switch (selection.kind) {
    case 'route':
      return checked(walk, packet, table, selection.route, where, () => {
        explainLosers(walk, table, selection.route, selection.over);
        if (selection.route.target.kind !== 'vpc-endpoint')
          hintEndpoint(walk, packet, table, where);
      });
    case 'split': {
      const options = selection.ways.map(
        ({ when }) => `${describeParty(packet.destination)} in ${when}`,
      );
      const picked = selection.ways[walk.choose(options)];
      if (picked?.route === undefined) return noRoute(walk, table, packet, where);
      const part = narrowed(packet, picked.within);
      return checked(walk, part, table, picked.route, where, () => undefined);
    }
    case 'none':
      return noRoute(walk, table, packet, where);
    case 'ambiguous':
    case 'depends':
      return lostAt(walk, packet, table, selection);
  }
}

/** Several routes may be the one that takes it. */
function lostAt(
  walk: Walk,
  packet: Packet,
  table: RouteTable,
  selection: Extract<Selection, { kind: 'ambiguous' | 'depends' }>,
): Choice {
  const to = describeParty(packet.destination);
  const tell = () => {
    walk.hop('route-table', table.id, packet, evidence({ kind: 'no-route' }, [table.id]), {
      effect: 'unknown',
    });
    if (selection.kind === 'ambiguous') {
      walk.find(
        'AMBIGUOUS_PREFIX_LISTS',
        table.id,
        `Prefix lists of ${table.id} lead ${to} to ${selection.routes.map(targetText).join(' and ')}; AWS picks either and stays with it.`,
      );
      return;
    }
    const { routes, listId } = selection;
    const texts = routes.map((route) => `${destinationText(route)} to ${targetText(route)}`);
    const why = listId === undefined ? '' : `; the entries of ${listId} were not read`;
    walk.find(
      'ROUTE_DEPENDS_ON_ADDRESS',
      table.id,
      `Which route of ${table.id} takes ${to} hangs on its address (${texts.join(', ')})${why}.`,
      listId === undefined ? {} : { missing: missing('GetManagedPrefixListEntries', table) },
    );
  };
  return { kind: 'stopped', step: lost, tell };
}

/** A service's packet that goes by one of its addresses from here on. */
export function narrowed(packet: Packet, within: Cidr): Packet {
  const { destination } = packet;
  if (isAddress(destination) || destination.kind !== 'service') return packet;
  return { ...packet, destination: { ...destination, entries: [within] } };
}

export function routeEvidence(tableId: string, route: Route): Evidence {
  return evidence(
    {
      kind: 'route',
      destination: destinationText(route),
      target: targetText(route),
      origin: route.origin,
      ...(route.state === undefined ? {} : { state: route.state }),
    },
    [
      tableId,
      route.target.id,
      route.destination.kind === 'prefix-list' ? route.destination.prefixListId : undefined,
    ],
  );
}

/**
 * A subnet's table: the one that names it, else the VPC's main one. DescribeRouteTables does not list implicit
 * associations, so the main table speaks only where all tables were read; of a shared subnet, by the account it is
 * shared with, which sees the subnet's table.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
 *         https://docs.aws.amazon.com/vpc/latest/userguide/vpc-share-limitations.html
 */
function tableOf(
  walk: Walk,
  { vpcId, subnet }: Where,
  packet: Packet,
): RouteTable | 'assumed-local' | Extract<Choice, { kind: 'stopped' }> {
  const notKnown = (tell: Tell) => ({ kind: 'stopped', step: lost, tell }) as const;
  if (subnet === undefined) return notKnown(() => undefined);
  const { tables } = walk.index;
  const [table, second] = tables.explicit.get(subnet.id) ?? [];
  if (table !== undefined && second !== undefined) {
    return notKnown(() =>
      walk.find(
        'SUBNET_CLAIMED_TWICE',
        subnet.id,
        `Both ${table.id} and ${second.id} name ${subnet.id}.`,
      ),
    );
  }
  if (table !== undefined) return table;
  const read = walk.index.isRead('DescribeRouteTables', readerOf(walk.network.coverage, subnet));
  const main = tables.main.get(vpcId);
  if (main !== undefined && (read || subnet.authored === true)) return main;
  const noTables = (tables.ofVpc.get(vpcId) ?? []).length === 0;
  if (noTables && holds(walk.index.vpcBlocks(vpcId), packet.destination)) return 'assumed-local';
  return notKnown(() =>
    walk.find('ROUTE_TABLE_NOT_READ', subnet.id, `The route table of ${subnet.id} was not read.`, {
      missing: missing('DescribeRouteTables', subnet),
    }),
  );
}

/** A gateway endpoint that stands ready in the VPC, but not in this table. */
function hintEndpoint(walk: Walk, packet: Packet, table: RouteTable, { vpcId }: Where): void {
  const { destination } = packet;
  if (walk.direction === 'return' || isAddress(destination) || destination.kind !== 'service')
    return;
  for (const endpoint of walk.index.endpointsOf(vpcId)) {
    if (endpointType(endpoint) !== 'Gateway' || !isUsableEndpoint(endpoint)) continue;
    if (!servesDestination(walk.index, endpoint, destination)) continue;
    if (table.routes.some(({ target }) => target.id === endpoint.id)) continue;
    walk.find(
      'GATEWAY_ENDPOINT_NOT_ASSOCIATED',
      endpoint.id,
      `${endpoint.id} would take ${describeParty(destination)}, but ${table.id} is not associated with it.`,
      {
        fix: {
          kind: 'associate-gateway-endpoint',
          endpointId: endpoint.id,
          routeTableId: table.id,
        },
      },
    );
  }
}

function noRoute(walk: Walk, table: RouteTable, packet: Packet, where: Where): Choice {
  const to = describeParty(packet.destination);
  const destination = isAddress(packet.destination)
    ? to
    : partyFamily(packet.destination) === 4
      ? '0.0.0.0/0'
      : '::/0';
  const tell = () => {
    walk.hop('route-table', table.id, packet, evidence({ kind: 'no-route' }, [table.id]), {
      effect: 'blocks',
    });
    hintEndpoint(walk, packet, table, where);
    walk.find('NO_ROUTE_TO_DESTINATION', table.id, `No route of ${table.id} leads to ${to}.`, {
      fix: {
        kind: 'add-route',
        routeTableId: table.id,
        destination: hostRoute(destination, packet),
      },
    });
  };
  return { kind: 'stopped', step: ended, tell };
}

function hostRoute(destination: string, packet: Packet): string {
  if (!isAddress(packet.destination)) return destination;
  return `${destination}/${partyFamily(packet.destination) === 4 ? 32 : 128}`;
}

function explainLosers(walk: Walk, table: RouteTable, winner: Route, over: readonly Route[]): void {
  if (winner.origin === 'advertised') {
    walk.find(
      'ASSUMED_ADVERTISED_ROUTE_RANK',
      table.id,
      `${destinationText(winner)} of ${table.id} was brought by a VPC Route Server; that it ranks like a propagated route is assumed.`,
    );
  }
  const wider = over.find((loser) => isWiderStatic(winner, loser));
  if (wider !== undefined) {
    walk.find(
      'ASSUMED_LIST_BEATS_WIDER_ROUTE',
      table.id,
      `That ${destinationText(winner)} wins over the wider ${destinationText(wider)} in ${table.id} is assumed: older AWS pages say otherwise.`,
    );
  }
  for (const loser of over) {
    // That a default route loses is no news; that an endpoint's does is.
    if (loser.target.kind !== 'vpc-endpoint' || loser.target.id === undefined) continue;
    const sameLength =
      destinationText(loser) === destinationText(winner) ||
      hasSameBlock(walk, table, winner, loser);
    walk.find(
      sameLength ? 'HIGHER_PRIORITY_ROUTE' : 'MORE_SPECIFIC_ROUTE',
      loser.target.id,
      `${destinationText(winner)} to ${targetText(winner)} wins over the route to ${loser.target.id} in ${table.id}.`,
    );
  }
}

/** A default route never won over a list: gateway endpoints rest on that. */
function isWiderStatic(winner: Route, { origin, destination }: Route): boolean {
  if (winner.destination.kind !== 'prefix-list' || destination.kind === 'prefix-list') return false;
  return origin === 'static' && (parseCidr(destination.cidr)?.prefixBits ?? 0) > 0;
}

function hasSameBlock(walk: Walk, table: RouteTable, a: Route, b: Route): boolean {
  const { candidates } = walk.index.table(table);
  const blocksOf = (route: Route) =>
    new Set(
      candidates
        .filter((c) => c.route === route)
        .map((c) => `${c.block.base}/${c.block.prefixBits}`),
    );
  const own = blocksOf(a);
  return [...blocksOf(b)].some((block) => own.has(block));
}

/**
 * AWS refuses a route inside the VPC's own block unless it is one subnet's whole block and leads to an appliance,
 * a NAT gateway or a Gateway Load Balancer endpoint. Data that says otherwise is not what AWS holds.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
 */
function checked(
  walk: Walk,
  packet: Packet,
  table: RouteTable,
  route: Route,
  { vpcId }: Where,
  tell: Tell,
): Choice {
  const taken: Choice = { kind: 'route', table, route, packet, tell };
  const { destination } = route;
  if (route.origin !== 'static' || destination.kind === 'prefix-list') return taken;
  const block = parseCidr(destination.cidr);
  const own = walk.index.vpcBlocks(vpcId);
  if (block === undefined || !own.some((b) => covers(b, block))) return taken;
  // The VPC's whole block: the local route with another target.
  if (own.some((b) => sameCidr(b, block))) return taken;
  const subnets = walk.index.subnetsOf(vpcId);
  const wholeSubnet = subnets.some((subnet) =>
    walk.index.addresses.subnetBlocks(subnet).some((b) => sameCidr(b, block)),
  );
  const subnetsRead = subnets.length > 0 && walk.index.isRead('DescribeSubnets', subnets[0] ?? {});
  if ((wholeSubnet || !subnetsRead) && mayRouteInside(walk, route)) return taken;
  const { cidr } = destination;
  return {
    kind: 'stopped',
    step: lost,
    tell: () => {
      walk.hop('route-table', table.id, packet, routeEvidence(table.id, route), {
        effect: 'unknown',
      });
      walk.find(
        'INVALID_MORE_SPECIFIC_ROUTE',
        table.id,
        `${cidr} of ${table.id} lies inside ${vpcId} but is no subnet's whole block with a target AWS allows there.`,
        { fix: { kind: 'remove-route', routeTableId: table.id, destination: cidr } },
      );
    },
  };
}

function mayRouteInside(walk: Walk, route: Route): boolean {
  const { kind, id } = route.target;
  if (kind === 'vpc-endpoint' && id !== undefined) {
    const endpoint = walk.network.vpcEndpoints.get(id);
    return endpoint === undefined || endpointType(endpoint) === 'GatewayLoadBalancer';
  }
  return [
    'network-interface',
    'instance',
    'nat-gateway',
    'local',
    'local-gateway',
    'unknown',
  ].includes(kind);
}
