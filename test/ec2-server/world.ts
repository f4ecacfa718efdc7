import { filePlace } from '../../shared/import/filePath';
import type { ImportFile } from '../../shared/import/importFiles';
import type { Network } from '../../shared/network/network';
import { toDescribeFiles } from '../support/describe/toDescribeFiles';
import { describeTheRest } from './describeTheRest';

export type Described = Record<string, unknown>;

/** What one account sees in one Region, as describe output. */
export type RegionWorld = {
  /** By the answer's key: `Vpcs`, `Reservations`. */
  lists: Map<string, Described[]>;
  /** Answers that are one object: `VpcBlockPublicAccessOptions`. */
  objects: Map<string, unknown>;
  /** Answers about one resource, by call and id. */
  byId: Map<string, Described>;
};

export type AccountWorld = {
  regions: Map<string, RegionWorld>;
  /** `not-opted-in` Regions refuse everything. */
  optIn: Map<string, string>;
};

/** All accounts that the server knows. */
export type World = Map<string, AccountWorld>;

export function emptyRegion(): RegionWorld {
  return { lists: new Map(), objects: new Map(), byId: new Map() };
}

/** Serves a network as its owners see it. */
export function worldOf(network: Network): World {
  const world = worldOfFiles([...toDescribeFiles(network), ...describeTheRest(network)]);
  for (const { account, name, optInStatus } of network.regions.values())
    if (account !== undefined) accountIn(world, account).optIn.set(name, optInStatus ?? 'opted-in');
  return world;
}

/** Serves files of describe output, in any layout that names accounts and Regions by folders. */
export function worldOfFiles(
  files: readonly ImportFile[],
  where: { account?: string; region?: string } = {},
): World {
  const world: World = new Map();
  for (const { path, text } of files) {
    const place = filePlace(path);
    const account = place.accountFolder ?? where.account;
    const region = place.region ?? where.region;
    if (account === undefined || region === undefined) continue;
    addAnswer(
      regionIn(accountIn(world, account), region),
      place.name,
      JSON.parse(text) as Described,
    );
  }
  return world;
}

function addAnswer(region: RegionWorld, name: string, body: Described): void {
  const subject = subjectOf(name, body);
  if (subject !== undefined) {
    for (const [key, value] of Object.entries(body))
      if (key !== 'NextToken') add(region.byId, subject, { [key]: value });
    return;
  }
  for (const [key, value] of Object.entries(body)) {
    if (Array.isArray(value))
      region.lists.set(key, [...(region.lists.get(key) ?? []), ...(value as Described[])]);
    else if (typeof value === 'object') region.objects.set(key, value);
  }
}

const keysById = [
  'EnableDnsSupport',
  'EnableDnsHostnames',
  'Entries',
  'Routes',
  'Associations',
  'TransitGatewayRouteTablePropagations',
  'TransitGatewayPrefixListReferences',
];

/** The id an answer is about, where it is about one. */
function subjectOf(name: string, body: Described): string | undefined {
  if (!keysById.some((key) => key in body)) return undefined;
  const beside = body.VpcId ?? body.PrefixListId ?? body.TransitGatewayRouteTableId;
  if (typeof beside === 'string') return beside;
  return /(?:vpc|pl|tgw-rtb)-[\da-z][\da-z-]*$/.exec(name)?.[0];
}

function add(byId: Map<string, Described>, subject: string, part: Described): void {
  byId.set(subject, { ...byId.get(subject), ...part });
}

export function accountIn(world: World, account: string): AccountWorld {
  const known = world.get(account);
  if (known !== undefined) return known;
  const made: AccountWorld = { regions: new Map(), optIn: new Map() };
  world.set(account, made);
  return made;
}

export function regionIn(account: AccountWorld, name: string): RegionWorld {
  const known = account.regions.get(name);
  if (known !== undefined) return known;
  const made = emptyRegion();
  account.regions.set(name, made);
  if (!account.optIn.has(name)) account.optIn.set(name, 'opted-in');
  return made;
}
