import type { LeftOut, ScanGap } from '../../../shared/scan/events';
import type { ScanSummary } from '../../../shared/scan/result';
import type { RegionProgress } from '../../store/scan/progress';
import { gapConsequence, gapTitle } from '../coverage';
import { counted, list, number } from '../format';

/** `Scanning shop-prod`, `Scanning 2 profiles`. */
export function scanTitle(
  profiles: readonly string[],
  phase: 'running' | 'stopping' | 'ended',
  outcome?: { kind: string },
): string {
  const who =
    profiles.length > 1
      ? counted(profiles.length, 'profile')
      : (profiles[0] ?? 'the default credentials');
  if (phase === 'stopping') return `Stopping the scan of ${who}`;
  if (phase === 'running') return `Scanning ${who}`;
  return outcome === undefined || outcome.kind === 'read'
    ? `Scanned ${who}`
    : `Scanning ${who} failed`;
}

/** `0:48`, `1:02:07`. */
export function elapsedText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  const [minutes, rest] = parts.map((part) => part.toString().padStart(2, '0'));
  return hours > 0 ? `${hours}:${minutes}:${rest}` : `${parts[0]}:${rest}`;
}

export function callsText(ended: number, total: number): string {
  return `${number(ended)} of ${counted(total, 'call')}`;
}

/** What a finished scan says for itself. */
export function summaryText({
  outcome,
  durationMs,
  requests,
  gaps,
  ...count
}: ScanSummary): string {
  const found = `${counted(count.resources, 'resource')} in ${counted(count.accounts, 'account')} and ${counted(count.regions, 'Region')}`;
  const effort = `${counted(requests, 'request')} in ${(durationMs / 1000).toFixed(1)} s`;
  return `${outcome === 'cancelled' ? 'Stopped: ' : ''}${found}, ${effort}, ${gaps.length === 0 ? 'no gaps' : counted(gaps.length, 'gap')}.`;
}

/** `reading`, `slowed by AWS`, `done, 1 gap`. */
export function regionState({ ended, stopped, waiting, gaps, calls }: RegionProgress): string {
  if (waiting !== undefined)
    return isThrottle(waiting.errorCode) ? 'slowed by AWS' : 'trying again';
  if (ended) {
    const end = stopped ? 'stopped' : 'done';
    return gaps === 0 ? end : `${end}, ${counted(gaps, 'gap')}`;
  }
  if (gaps > 0) return counted(gaps, 'gap');
  return calls.size === 0 ? 'waiting' : 'reading';
}

function isThrottle(errorCode: string): boolean {
  return /Throttl|RequestLimit|TooManyRequests|SlowDown|Bandwidth/.test(errorCode);
}

export function leftOutText({ reason }: Pick<LeftOut, 'reason'>): string {
  return reason === 'not-opted-in' ? 'not enabled' : 'no such Region';
}

const profileStates = {
  'signing-in': 'signing in',
  reading: 'signed in',
  paused: 'paused',
  stopped: 'stopped',
  done: 'done',
  failed: 'not signed in',
} as const;

export function profileState(state: keyof typeof profileStates): string {
  return profileStates[state];
}

export function stopText(resources: number): string {
  return resources === 0 ? 'Stop' : `Stop and keep ${number(resources)}`;
}

export function requestsText(requests: number): string {
  return requests <= 1 ? 'first page' : counted(requests, 'request');
}

/** Gaps of one call and one reason, wherever they are. */
export type GapGroup = Pick<ScanGap, 'call' | 'status' | 'errorCode' | 'message' | 'iamAction'> & {
  key: string;
  regions: string[];
  profiles: string[];
  resources: string[];
};

export function groupGaps(gaps: readonly ScanGap[]): GapGroup[] {
  const groups = new Map<string, GapGroup>();
  for (const { call, status, errorCode, message, iamAction, ...place } of gaps) {
    const key = JSON.stringify([call, status, errorCode]);
    const known = groups.get(key) ?? {
      ...{ key, call, status, errorCode, message, iamAction },
      ...{ regions: [], profiles: [], resources: [] },
    };
    groups.set(key, known);
    add(known.regions, place.region);
    add(known.profiles, place.profile);
    add(known.resources, place.resourceId);
  }
  return [...groups.values()];
}

function add(list: string[], value: string | undefined): void {
  if (value !== undefined && !list.includes(value)) list.push(value);
}

/** `DescribeNetworkAcls denied in eu-west-1 for shop-prod`. */
export function gapHead({ call, status, regions, profiles, resources }: GapGroup): {
  title: string;
  where: string;
} {
  const of = resources.length === 0 ? '' : ` for ${named(resources, 'resource')}`;
  const by = profiles.length === 0 ? '' : ` as ${named(profiles, 'profile')}`;
  return { title: gapTitle(call, status), where: `in ${named(regions, 'Region')}${of}${by}` };
}

/** What it means, and what would mend it. */
export function gapDetail({ call, errorCode, message, iamAction }: GapGroup): string {
  const consequence = gapConsequence(call);
  const mend = iamAction === undefined ? message : undefined;
  return [`${errorCode}${mend === undefined ? '.' : `: ${mend}`}`, consequence]
    .filter((part) => part !== undefined)
    .join(' ');
}

function named(names: readonly string[], noun: string): string {
  return names.length <= 3 ? list(names) : counted(names.length, noun);
}
