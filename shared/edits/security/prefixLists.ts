import { z } from 'zod';
import { parseCidr } from '../../address/cidr';
import type { Diff } from '../../network/diff';
import { AccountId, PrefixListId, RegionName } from '../../network/ids';
import type { Network } from '../../network/network';
import { isState, Tags } from '../../network/record';
import type { PrefixList } from '../../network/routeTable';
import { ok, type Result } from '../../result';
import { added, changed, removed } from '../change';
import { drawnAt } from '../place';
import { holdsRegion } from '../places/placeRules';
import { type Refusal, refused } from '../refusal';
import { canonical } from '../vpcBlocks';

const Entry = z.object({ cidr: z.string(), description: z.string().optional() });

export const AddPrefixList = z.object({
  prefixListId: PrefixListId,
  region: RegionName,
  account: AccountId.optional(),
  listName: z.string().min(1),
  addressFamily: z.enum(['IPv4', 'IPv6']),
  /** What counts against the quotas of the tables and groups that name it, full or not. */
  maxEntries: z.number().int(),
  entries: z.array(Entry),
  tags: Tags.optional(),
});
export type AddPrefixList = z.infer<typeof AddPrefixList>;

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/create-managed-prefix-list.html */
export function addPrefixList(network: Network, params: AddPrefixList): Result<Diff, Refusal> {
  const { prefixListId, listName, addressFamily, maxEntries } = params;
  // AWS's lists go by account and Region before their ids: neither may be taken.
  if ([...network.prefixLists].some(([key, { id }]) => key === prefixListId || id === prefixListId))
    return refused('id-taken', prefixListId);
  if (!holdsRegion(network, params)) return refused('no-such-region', params.region);
  if (listName.startsWith('com.amazonaws') || listName.length > 255)
    return refused('prefix-list-name-wrong', listName);
  const list: PrefixList = {
    ...drawnAt(params, params.tags),
    state: 'create-complete',
    id: prefixListId,
    name: listName,
    addressFamily,
    maxEntries,
    entries: params.entries.map((entry) => ({ ...entry, cidr: canonical(entry.cidr) })),
  };
  const not = refusedEntries(list);
  return not ?? ok([added('prefixLists', list)]);
}

export const SetPrefixListEntries = z.object({
  prefixListId: PrefixListId,
  entries: z.array(Entry),
  /** Absent: as it is. */
  maxEntries: z.number().int().optional(),
});
export type SetPrefixListEntries = z.infer<typeof SetPrefixListEntries>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyManagedPrefixList.html */
export function setPrefixListEntries(
  network: Network,
  { prefixListId, entries, maxEntries }: SetPrefixListEntries,
): Result<Diff, Refusal> {
  const list = ownList(network, prefixListId);
  if (!list.ok) return list;
  const after: PrefixList = {
    ...list.value,
    ...(maxEntries === undefined ? {} : { maxEntries }),
    entries: entries.map((entry) => ({ ...entry, cidr: canonical(entry.cidr) })),
  };
  return refusedEntries(after) ?? ok([changed('prefixLists', list.value, after)]);
}

export const RemovePrefixList = z.object({ prefixListId: PrefixListId });
export type RemovePrefixList = z.infer<typeof RemovePrefixList>;

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteManagedPrefixList.html */
export function removePrefixList(
  network: Network,
  { prefixListId }: RemovePrefixList,
): Result<Diff, Refusal> {
  const list = ownList(network, prefixListId);
  if (!list.ok) return list;
  const users = usersOf(network, prefixListId);
  if (users.length > 0) return refused('prefix-list-in-use', prefixListId, ...users);
  return ok([removed('prefixLists', list.value)]);
}

/** A list of a customer, who alone may change it. */
function ownList(network: Network, id: PrefixListId): Result<PrefixList, Refusal> {
  const list = [...network.prefixLists.values()].find((each) => each.id === id);
  if (!list) return refused('no-such-prefix-list', id);
  return list.account === 'AWS' ? refused('prefix-list-of-aws', id) : ok(list);
}

function refusedEntries(list: PrefixList): { ok: false; error: Refusal } | undefined {
  const { id, entries = [], maxEntries, addressFamily } = list;
  const isSizeKnown = maxEntries !== undefined;
  if (isSizeKnown && (maxEntries < 1 || maxEntries > 1000 || entries.length > maxEntries))
    return refused('prefix-list-size-wrong', id, `${entries.length}`, `${maxEntries}`);
  const family = isState(addressFamily, 'IPv6') ? 6 : 4;
  const seen = new Set<string>();
  for (const { cidr } of entries) {
    const block = parseCidr(cidr);
    if (!block) return refused('not-a-cidr', cidr);
    if (block.family !== family || seen.has(cidr)) return refused('prefix-list-family', id, cidr);
    seen.add(cidr);
  }
  return undefined;
}

function usersOf(network: Network, listId: PrefixListId): string[] {
  const users: string[] = [];
  for (const { id, routes } of network.routeTables.values())
    if (
      routes.some(({ destination: to }) => to.kind === 'prefix-list' && to.prefixListId === listId)
    )
      users.push(id);
  for (const { id, inbound, outbound } of network.securityGroups.values())
    if (
      [...inbound, ...outbound].some(
        ({ peer }) => peer.kind === 'prefix-list' && peer.prefixListId === listId,
      )
    )
      users.push(id);
  for (const {
    id,
    routes = [],
    prefixListReferences = [],
  } of network.transitGatewayRouteTables.values())
    if ([...routes, ...prefixListReferences].some((each) => each.prefixListId === listId))
      users.push(id);
  return users;
}
