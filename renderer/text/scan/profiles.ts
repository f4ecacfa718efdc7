import type { ProfileList } from '../../../shared/ipc/scans';
import type { Profile } from '../../../shared/scan/request';

const kinds: Record<Profile['kind'], string> = {
  keys: 'access key',
  sso: 'IAM Identity Center',
  'assume-role': 'role',
  'web-identity': 'web identity',
  process: 'credential process',
  login: 'console sign-in',
  unknown: 'says nothing of how it signs in',
};

/** How a profile signs in, where to, and by which detours: `role, 1111 2222 3333, MFA, eu-west-1`. */
export function profileDetail(profile: Profile): string {
  const { kind, account, sourceProfile, mfaSerial, region, endpointUrl } = profile;
  return [
    kinds[kind],
    account && accountText(account),
    sourceProfile && `from ${sourceProfile}`,
    mfaSerial && 'MFA',
    region,
    endpointUrl && `to ${endpointUrl}`,
  ]
    .filter((part) => part)
    .join(', ');
}

/** In groups of four, as AWS's console writes it. */
export function accountText(account: string): string {
  return /^\d{12}$/.test(account) ? account.replace(/(\d{4})(?=\d)/g, '$1 ') : account;
}

export function environmentDetail(environment: ProfileList['environment']): string {
  switch (environment?.kind) {
    case 'profile':
      return `AWS_PROFILE in the environment: ${environment.profile ?? ''}`;
    case 'keys':
      return 'AWS_ACCESS_KEY_ID in the environment';
    case 'web-identity':
      return 'a web identity in the environment';
    case 'container':
      return 'the role of this container';
    default:
      return 'a default profile, or the role of this machine, if there is one';
  }
}

/** Calls do not go to AWS: worth knowing before they are sent. */
export function endpointText(url: string, from: string): string {
  return `Calls go to ${url}, as ${from} says.`;
}

export function ownRegionText(regions: readonly string[]): string {
  if (regions.length === 0) return 'The Region of the profile';
  return regions.length === 1
    ? `The Region of the profile: ${regions[0]}`
    : `The Regions of the profiles: ${regions.join(', ')}`;
}

export const noOwnRegion = 'none is configured';

export function vpcScopeText(name: string, region: string): string {
  return `Only ${name}, in ${region}. What leads out of it stays as it was read last.`;
}

export function intoText(name: string): string {
  return `Into ${name}`;
}

export function leaveOutText(region: string): string {
  return `Leave out ${region}`;
}
