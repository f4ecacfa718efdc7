import type { Cidr } from '../address/cidr';
import { parseCidr } from '../address/cidr';
import type { TransitGatewayRoute, TransitGatewayRouteTable } from '../network/connections';
import type { PrefixListId } from '../network/ids';
import { isState } from '../network/record';
import type { PrefixList, Route, RouteTable } from '../network/routeTable';
import type { Candidate, CompiledTable, ListRoute } from './index/compileTable';
import type { NetworkIndex } from './index/networkIndex';

/** A transit gateway's table in the shape that `selectRoute` reads; a target's id is the attachment. */
export type TransitTable = CompiledTable & {
  /** Routes are missing: an unanswered lookup proves nothing, and a hidden one may be more specific. */
  incomplete: boolean;
  /** Equal routes over several attachments (ECMP), by destination. */
  attachmentsOf: ReadonlyMap<Route, readonly string[]>;
};

/**
 * Routes of a transit gateway route table.
 *
 * Longest prefix; then static, prefix-list reference, propagated; and among propagated ones VPC, Direct Connect,
 * Connect, VPN, peering. A source that listed static routes alone is completed from what the VPCs propagate.
 * Source: https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 */
export function transitTable(index: NetworkIndex, table: TransitGatewayRouteTable): TransitTable {
  let own = compiled.get(index);
  if (own === undefined) {
    own = new WeakMap();
    compiled.set(index, own);
  }
  let made = own.get(table);
  if (made === undefined) {
    made = compile(index, table);
    own.set(table, made);
  }
  return made;
}

const compiled = new WeakMap<NetworkIndex, WeakMap<TransitGatewayRouteTable, TransitTable>>();

function compile(index: NetworkIndex, table: TransitGatewayRouteTable): TransitTable {
  const candidates: Candidate[] = [];
  const lists: ListRoute[] = [];
  const attachmentsOf = new Map<Route, string[]>();
  const add = (raw: TransitGatewayRoute) => {
    const ids = raw.attachments.flatMap(({ attachmentId }) => attachmentId ?? []).sort();
    const [first] = ids;
    const route = toRoute(raw, first);
    if (route === undefined) return;
    attachmentsOf.set(route, ids);
    const rank = rankOf(index, raw, first);
    if (route.destination.kind === 'prefix-list') {
      const list = index.prefixList(route.destination.prefixListId, table);
      addList(lists, candidates, route, list, list && index.listBlocks(list), rank);
      return;
    }
    const block = parseCidr(route.destination.cidr);
    if (block !== undefined) candidates.push({ route, block, rank });
  };
  for (const route of table.routes ?? []) add(route);
  for (const reference of table.prefixListReferences ?? []) {
    const known = (table.routes ?? []).some(
      ({ prefixListId }) => prefixListId === reference.prefixListId,
    );
    if (!known) add(referenceRoute(reference));
  }
  const gaps = table.routesScope === 'static-only' ? addPropagated(index, table, add) : false;
  candidates.sort(
    (a, b) => b.block.prefixBits - a.block.prefixBits || a.rank - b.rank || compare(a, b),
  );
  return {
    table: { id: table.id } as unknown as RouteTable,
    candidates,
    lists,
    incomplete: table.routes === undefined || table.routesScope === 'partial' || gaps,
    attachmentsOf,
  };
}

function addList(
  lists: ListRoute[],
  candidates: Candidate[],
  route: Route,
  list: PrefixList | undefined,
  blocks: readonly Cidr[] | undefined,
  rank: number,
): void {
  if (route.destination.kind !== 'prefix-list') return;
  lists.push({ route, listId: route.destination.prefixListId, list, blocks, rank });
  for (const block of blocks ?? []) candidates.push({ route, block, rank });
}

function toRoute(raw: TransitGatewayRoute, attachmentId: string | undefined): Route | undefined {
  const destination =
    raw.cidr !== undefined
      ? { kind: raw.cidr.includes(':') ? ('ipv6' as const) : ('ipv4' as const), cidr: raw.cidr }
      : raw.prefixListId === undefined
        ? undefined
        : { kind: 'prefix-list' as const, prefixListId: raw.prefixListId };
  if (destination === undefined) return undefined;
  return {
    destination,
    target: {
      kind: 'transit-gateway',
      ...(attachmentId === undefined ? {} : { id: attachmentId }),
    },
    origin: isState(raw.type, 'propagated') ? 'propagated' : 'static',
    ...(raw.state === undefined ? {} : { state: raw.state }),
  };
}

function referenceRoute(reference: {
  prefixListId: PrefixListId;
  attachmentId?: TransitGatewayRoute['attachments'][number]['attachmentId'];
  blackhole?: boolean | undefined;
}): TransitGatewayRoute {
  const { prefixListId, attachmentId, blackhole } = reference;
  return {
    prefixListId,
    attachments: attachmentId === undefined ? [] : [{ attachmentId }],
    type: 'static',
    state: blackhole ? 'blackhole' : 'active',
  };
}

const propagatedOrder = [
  'vpc',
  'direct-connect-gateway',
  'connect',
  'vpn',
  'vpn-concentrator',
  'client-vpn',
  'peering',
];

function rankOf(
  index: NetworkIndex,
  raw: TransitGatewayRoute,
  attachmentId: string | undefined,
): number {
  if (!isState(raw.type, 'propagated')) return raw.prefixListId === undefined ? 0 : 1;
  const told = raw.attachments[0]?.resourceType;
  const type =
    told ??
    (attachmentId && index.network.transitGatewayAttachments.get(attachmentId)?.resourceType);
  const place = propagatedOrder.indexOf(type ?? '');
  return 2 + (place === -1 ? propagatedOrder.length : place);
}

/** @returns whether a propagation is there whose routes nobody listed. */
function addPropagated(
  index: NetworkIndex,
  table: TransitGatewayRouteTable,
  add: (route: TransitGatewayRoute) => void,
): boolean {
  if (table.propagations === undefined) return true;
  let gaps = false;
  for (const { attachmentId, state } of table.propagations) {
    if (isState(state, 'disabled', 'disabling')) continue;
    const attachment = index.network.transitGatewayAttachments.get(attachmentId);
    const vpcId = attachment?.resourceType === 'vpc' ? attachment.resourceId : undefined;
    const vpc = vpcId === undefined ? undefined : index.network.vpcs.get(vpcId);
    if (vpc === undefined) {
      gaps = true;
      continue;
    }
    for (const { cidr } of [...vpc.cidrBlocks, ...vpc.ipv6CidrBlocks]) {
      add({
        cidr,
        attachments: [{ attachmentId, resourceType: 'vpc' }],
        type: 'propagated',
        state: 'active',
      });
    }
  }
  return gaps;
}

function compare(a: Candidate, b: Candidate): number {
  const left = a.route.target.id ?? '';
  const right = b.route.target.id ?? '';
  return left < right ? -1 : left > right ? 1 : 0;
}
