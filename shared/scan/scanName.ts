import type { ScanRequest } from './request';

/**
 * What a scan's model is called, and its file if nobody says otherwise: by its profiles, else by its account. Profile
 * names may hold what a file's name may not.
 */
export function scanName({ profiles }: Pick<ScanRequest, 'profiles'>, account?: string): string {
  const [first = account ?? 'account', ...others] = profiles;
  const name = first.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-').replaceAll(/^[.\s]+|[.\s]+$/g, '');
  return others.length === 0 ? name || 'account' : `${name} and ${others.length} more`;
}
