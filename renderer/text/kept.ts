import type { IpcError } from '../../shared/ipc/errors';
import type { KeptWork } from '../../shared/ipc/values';
import { counted, daysAgo } from './format';
import { tooltip } from './inert';

/** Work that was not saved when Routescape ended. */
export const keptWords = {
  title: 'Routescape ended with unsaved work',
  hint: 'It was kept aside: nothing of it is in a file yet.',
  heading: 'Not saved',
  recover: 'Recover',
  discard: 'Discard',
  discardForGood: 'Discard for good',
  later: 'Keep for later',
} as const;

export function keptTitle(kept: readonly Pick<KeptWork, 'name'>[]): string {
  const [only, ...others] = kept;
  return only === undefined || others.length > 0
    ? keptWords.title
    : `Routescape ended while “${only.name}” was not saved`;
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

export function keptDetail({ changes, changedAt }: KeptWork, now: Date): string {
  const what = changes === 0 ? 'never saved' : counted(changes, 'unsaved change');
  return `${what}, ${daysAgo(changedAt, now)} at ${time.format(new Date(changedAt))}`;
}

export function keptAction(action: string, name: string): string {
  return `${action} ${tooltip(name)}`;
}

/** Why changes would be lost, should Routescape end now. */
export function unkeptHint({ code }: IpcError): string {
  const why = code === 'disk-full' ? 'the disk is full' : 'the system refuses to write them';
  return `Save soon: unsaved changes are not kept aside, since ${why}`;
}
