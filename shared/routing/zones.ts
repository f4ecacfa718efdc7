import type { Walk } from './walk';

/** Notes that a path leaves its Availability Zone: it costs money on most ways, and the other zone may fail. */
export function noteZoneCrossing(
  walk: Walk,
  from: string | undefined,
  to: string | undefined,
  at: string,
): void {
  if (walk.direction === 'return' || from === undefined || to === undefined || from === to) return;
  walk.find('AVAILABILITY_ZONE_CROSSED', at, `The path crosses from ${from} to ${to}.`);
}
