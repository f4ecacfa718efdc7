import type { Subnet } from '../network/vpc';
import type { Zone } from './position';
import type { Walk } from './walk';

export function zoneOf(subnet: Subnet | undefined): Zone {
  return { name: subnet?.availabilityZone, id: subnet?.availabilityZoneId };
}

/** undefined: neither name is known on both sides. */
export function isSameZone(a: Zone, b: Zone): boolean | undefined {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  if (a.name !== undefined && b.name !== undefined) return a.name === b.name;
  return undefined;
}

/** Notes that a path leaves its Availability Zone: it costs money on most ways, and the other zone may fail. */
export function noteZoneCrossing(
  walk: Walk,
  from: Zone | undefined,
  to: Subnet | undefined,
  at: string,
): void {
  if (walk.direction === 'return' || from === undefined || to === undefined) return;
  const end = zoneOf(to);
  if (isSameZone(from, end) !== false) return;
  walk.find(
    'AVAILABILITY_ZONE_CROSSED',
    at,
    `The path crosses from ${from.name ?? from.id} to ${end.name ?? end.id}.`,
  );
}
