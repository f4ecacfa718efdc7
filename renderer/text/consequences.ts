import type { PathChange, PathEffect } from '../../shared/sandbox/difference/pathDifference';
import type { Consequences } from '../store/session';
import { counted, list } from './format';
import { serviceTitle } from './request/hops';
import { usd } from './request/money';

export const consequencesWords = {
  title: 'What it did',
  since: 'Compared with',
  sinceLast: 'Last change',
  sinceBase: 'All changes',
  working: 'Following every workload.',
  nothing: 'Every path stays as it is.',
} as const;

const effectTexts: readonly [PathEffect, string][] = [
  ['broke', 'stop arriving'],
  ['became-unknown', 'are no longer known'],
  ['more-exposed', 'are more exposed'],
  ['dearer', 'cost more'],
  ['mended', 'arrive now'],
  ['became-known', 'are known now'],
  ['became-private', 'become private'],
  ['less-exposed', 'are less exposed'],
  ['cheaper', 'cost less'],
];

/** `12 paths become private, 12 paths cost less. $32.85 less a month.` */
export function consequencesText({ paths, cost }: Consequences): string {
  const told = effectTexts.flatMap(([effect, text]) => {
    const count = paths.changes
      .filter(({ effects }) => effects.includes(effect))
      .reduce((sum, { workloads }) => sum + workloads.length, 0);
    return count === 0 ? [] : [`${counted(count, 'path')} ${text}`];
  });
  const lead = told.length === 0 ? consequencesWords.nothing : `${list(told)}.`;
  return [lead, costText({ cost })].filter((part) => part !== '').join(' ');
}

/** What stands there is paid by the month however little is sent. */
export function costText({ cost }: Pick<Consequences, 'cost'>): string {
  const more = cost.after - cost.before;
  if (Math.abs(more) < 0.005) return '';
  return `${usd(Math.abs(more))} ${more > 0 ? 'more' : 'less'} a month.`;
}

/** Where the paths of a change lead. */
export function destinationTitle({ destination }: PathChange): string {
  return destination === 'internet' ? 'the internet' : serviceTitle(destination);
}
