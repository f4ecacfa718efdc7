import { AccountId, type RegionName } from '../network/ids';
import { arnParts, isRegionName, regionOfZone } from './regionText';
import { listReaders } from './registry';
import { fitting } from './shape';

/** One folder's files are one account's view. What they say of whose it is, and where. */
export type View = {
  account: AccountId | undefined;
  /** The only Region its records name. */
  region: RegionName | undefined;
  vpcRegions: ReadonlyMap<string, RegionName>;
};

export type Evidence = {
  identities: Set<string>;
  folders: Set<string>;
  owners: Set<string>;
  /** Owners of reservations and their instances: always the account that asked. */
  certainOwners: Set<string>;
  regions: Set<RegionName>;
  vpcRegions: Map<string, RegionName>;
};

export function noEvidence(): Evidence {
  return {
    identities: new Set(),
    folders: new Set(),
    owners: new Set(),
    certainOwners: new Set(),
    regions: new Set(),
    vpcRegions: new Map(),
  };
}

/** Notes what one answer tells. Nothing is checked here: what does not fit simply tells nothing. */
export function noteEvidence(evidence: Evidence, body: object): void {
  const fields = body as Record<string, unknown>;
  const identity = identityOf(body);
  if (identity !== undefined) evidence.identities.add(identity);
  for (const key of Object.keys(fields)) {
    const list = fields[key];
    if (!listReaders.has(key) || !Array.isArray(list)) continue;
    for (const element of list as unknown[]) {
      noteRecord(evidence, element, key === 'Reservations');
      const inner = isObject(element) ? element.Instances : undefined;
      if (Array.isArray(inner))
        for (const instance of inner as unknown[]) noteRecord(evidence, instance, false);
    }
  }
}

/** The account of `sts get-caller-identity`. */
export function identityOf(body: object): string | undefined {
  const { Account, Arn, UserId } = body as Record<string, unknown>;
  return typeof Account === 'string' && typeof Arn === 'string' && UserId !== undefined
    ? Account
    : undefined;
}

function noteRecord(evidence: Evidence, record: unknown, certain: boolean): void {
  if (!isObject(record)) return;
  const owner = record.OwnerId;
  if (typeof owner === 'string' && owner !== '' && owner !== 'AWS' && owner !== 'amazon')
    (certain ? evidence.certainOwners : evidence.owners).add(owner);
  const region = regionOfRecord(record);
  if (region === undefined) return;
  evidence.regions.add(region);
  if (typeof record.VpcId === 'string') evidence.vpcRegions.set(record.VpcId, region);
}

function regionOfRecord(record: Record<string, unknown>): RegionName | undefined {
  const placement = isObject(record.Placement) ? record.Placement.AvailabilityZone : undefined;
  const ofZone = regionOfZone(record.AvailabilityZone ?? placement ?? record.ZoneName);
  if (ofZone !== undefined) return ofZone;
  for (const property of arnProperties) {
    const { region } = arnParts(record[property]);
    if (region !== undefined && isRegionName(region)) return region;
  }
  return undefined;
}

const arnProperties = ['SubnetArn', 'TransitGatewayArn', 'LoadBalancerArn', 'TargetGroupArn'];

/**
 * Whose view it is: who asked (`sts get-caller-identity`), else a folder named after an account, else the one owner
 * that all records name. A folder with a nickname (Batfish's `accounts/111`) comes last: owners know better.
 */
export function toView(evidence: Evidence, regionsOfAll: ReadonlySet<RegionName>): View {
  const numbered = [...evidence.folders].filter((name) => /^\d{12}$/.test(name));
  const digits = [...evidence.folders].filter((name) => /^\d+$/.test(name));
  const account =
    only(evidence.identities) ??
    only(numbered) ??
    only(evidence.certainOwners) ??
    only(evidence.owners) ??
    only(evidence.owners.size > 0 ? [] : digits);
  return {
    account: fitting(AccountId, account),
    region: evidence.regions.size > 0 ? only(evidence.regions) : only(regionsOfAll),
    vpcRegions: evidence.vpcRegions,
  };
}

function only<T>(values: Iterable<T>): T | undefined {
  const [first, ...others] = values;
  return others.length === 0 ? first : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
