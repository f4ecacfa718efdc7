import type { ProfileList } from '../../../shared/ipc/scans';
import { RegionName, type VpcId } from '../../../shared/network/ids';
import type { Profile, ScanRequest } from '../../../shared/scan/request';
import type { ScanWish } from '../../store/scan/scanSlice';

/** What stands in the dialog. */
export type ScanPlan = {
  /** Empty: the default credentials, where `usesDefault` says so; else nobody was chosen yet. */
  profiles: readonly string[];
  usesDefault: boolean;
  where: 'own' | 'all' | 'these';
  regions: readonly string[];
  vpcId: VpcId | undefined;
  into: boolean;
};

/** What the user most likely means: what was wished for, else the profile that everything else uses, too. */
export function startPlan(list: ProfileList, wish: ScanWish): ScanPlan {
  const names = list.profiles.map(({ name }) => name);
  const wished = wish.profiles?.filter((name) => names.includes(name)) ?? [];
  const usual =
    list.environment?.kind === 'profile'
      ? list.environment.profile
      : list.environment === undefined
        ? (names.find((name) => name === 'default') ?? (names.length === 1 ? names[0] : undefined))
        : undefined;
  const profiles =
    wished.length > 0 ? wished : usual !== undefined && names.includes(usual) ? [usual] : [];
  const usesDefault =
    profiles.length === 0 &&
    wish.profiles?.length !== 0 &&
    (names.length === 0 || list.environment !== undefined);
  const { regions } = wish;
  const plan: ScanPlan = {
    profiles,
    usesDefault: usesDefault || wish.profiles?.length === 0,
    where: regions === 'all' ? 'all' : typeof regions === 'object' ? 'these' : 'own',
    regions: typeof regions === 'object' ? regions : [],
    vpcId: wish.vpcId,
    into: wish.into ?? false,
  };
  const hasOwn = ownRegions(list, plan).length > 0;
  return plan.where === 'own' && !hasOwn ? { ...plan, where: 'all' } : plan;
}

/** The Regions that the chosen profiles name; empty where one of them names none. */
export function ownRegions(list: ProfileList, { profiles }: Pick<ScanPlan, 'profiles'>): string[] {
  if (profiles.length === 0) {
    const region = list.region ?? profileOf(list, 'default')?.region;
    return region === undefined ? [] : [region];
  }
  const regions = profiles.map((name) => profileOf(list, name)?.region ?? list.region);
  return regions.some((region) => region === undefined)
    ? []
    : [...new Set(regions.filter((region) => region !== undefined))];
}

function profileOf(list: ProfileList, wanted: string): Profile | undefined {
  return list.profiles.find(({ name }) => name === wanted);
}

export function isReady({ profiles, usesDefault, where, regions }: ScanPlan): boolean {
  return (profiles.length > 0 || usesDefault) && (where !== 'these' || regions.length > 0);
}

export function toRequest({ profiles, where, regions, vpcId }: ScanPlan): ScanRequest {
  return {
    profiles: [...profiles],
    regions:
      where === 'these'
        ? regions.map((region) => RegionName.parse(region))
        : where === 'all'
          ? 'all'
          : 'default',
    ...(vpcId !== undefined && { vpcId }),
  };
}
