import type { EventName } from '../../shared/ipc/contract';

/** The paths of dropped files go from the preload to main on this channel, past the page. */
export const offerPathsChannel = 'offerPaths';

export function eventChannel(event: EventName): string {
  return `event:${event}`;
}
