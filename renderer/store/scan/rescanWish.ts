import type { ResourceRef } from '../../../shared/diagram/diagram';
import { RegionName, type VpcId } from '../../../shared/network/ids';
import type { Network } from '../../../shared/network/network';
import type { OpenDocument } from '../documentSlice';
import { baseKindOf } from '../sandbox/baseKind';
import type { ScanWish } from './scanSlice';

/**
 * To read a Region again, or one VPC of it, as the profiles that read it before. Undefined where nothing was ever read:
 * a sketch and the sample are nobody's account.
 */
export function rescanWish(
  document: OpenDocument | undefined,
  region: string | undefined,
  vpcId?: VpcId,
): ScanWish | undefined {
  if (document === undefined || document.growing || region === undefined) return undefined;
  const kind = baseKindOf(document);
  if (kind === 'sketch' || kind === 'sample') return undefined;
  const { network } = document;
  const accounts =
    vpcId === undefined ? accountsIn(network, region) : [network.vpcs.get(vpcId)?.account];
  const profiles = accounts.flatMap((account) => profilesOf(network, account));
  return {
    ...(profiles.length > 0 && { profiles: [...new Set(profiles)] }),
    regions: [RegionName.parse(region)],
    ...(vpcId !== undefined && { vpcId }),
    into: true,
  };
}

/** Undefined for what is no VPC. */
export function rescanVpcWish(
  document: OpenDocument | undefined,
  resource: ResourceRef | undefined,
): ScanWish | undefined {
  if (resource?.collection !== 'vpcs') return undefined;
  const vpcId = resource.key as VpcId;
  return rescanWish(document, document?.network.vpcs.get(vpcId)?.region, vpcId);
}

function accountsIn(network: Network, region: string): (string | undefined)[] {
  const here = [...network.vpcs.values()].filter((vpc) => vpc.region === region);
  return [...new Set(here.map(({ account }) => account))];
}

/** A scan calls an account by the profiles that read it. */
function profilesOf(network: Network, account: string | undefined): string[] {
  const name = account === undefined ? undefined : network.accounts.get(account as never)?.name;
  return name === undefined ? [] : name.split(', ');
}
