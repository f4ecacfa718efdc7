import type { RegionName } from '../network/ids';

/** `us-east-1`, `us-gov-west-1`, `eusc-de-east-1`: two to four letters, perhaps a part in between, a compass word, a number. */
const regionPattern =
  '[a-z]{2,4}(?:-[a-z]+)?-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\\d{1,2}';
const wholeRegion = new RegExp(`^${regionPattern}$`);
const regionFirst = new RegExp(`^${regionPattern}`);

export function isRegionName(text: string): text is RegionName {
  return wholeRegion.test(text);
}

/** The Region a zone's name begins with: `us-west-2a`, `us-west-2-lax-1a` and `us-east-1-wl1-bos-wlz-1` all say theirs. */
export function regionOfZone(zone: unknown): RegionName | undefined {
  if (typeof zone !== 'string') return undefined;
  return regionFirst.exec(zone)?.[0] as RegionName | undefined;
}

/** The fields of `arn:partition:service:region:account:resource`; empty ones are absent. */
export function arnParts(arn: unknown): { region?: string; account?: string; resource?: string } {
  if (typeof arn !== 'string' || !arn.startsWith('arn:')) return {};
  const [, , , region, account, ...resource] = arn.slice(0, 2048).split(':');
  return {
    ...(region ? { region } : {}),
    ...(account ? { account } : {}),
    ...(resource.length > 0 ? { resource: resource.join(':') } : {}),
  };
}
