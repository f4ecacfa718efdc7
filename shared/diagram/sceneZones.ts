import type { Network } from '../network/network';
import type { Subnet } from '../network/vpc';
import { compare } from './cards';
import type { SceneSubnet, SceneZone } from './scene';

/** A subnet that is drawn, with its record. */
export type Placed = { record: Subnet; scene: SceneSubnet };

/** Zones in the order of their names; what names no zone stands last. */
export function toZones(
  network: Network,
  vpcNodeId: string,
  subnets: readonly Placed[],
): SceneZone[] {
  const zones = new Map<string, { zone: SceneZone; placed: Placed[] }>();
  const zoneIds = new Map(
    [...network.availabilityZones.values()].map((zone) => [
      `${zone.account ?? ''}/${zone.name}`,
      zone.zoneId,
    ]),
  );
  for (const placed of subnets) {
    const { availabilityZone, availabilityZoneId, account } = placed.record;
    const title = availabilityZone ?? availabilityZoneId ?? '';
    const known = zones.get(title);
    if (known !== undefined) {
      known.placed.push(placed);
      continue;
    }
    const zoneId = availabilityZoneId ?? zoneIds.get(`${account ?? ''}/${title}`);
    zones.set(title, {
      zone: {
        id: `${vpcNodeId}/zones/${title}`,
        title: title === '' ? 'Availability Zone not known' : title,
        ...(zoneId === undefined || zoneId === title ? {} : { zoneId }),
        subnets: [],
      },
      placed: [placed],
    });
  }
  return [...zones]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : compare(a, b)))
    .map(([, { zone, placed }]) => ({
      ...zone,
      subnets: placed
        .map(({ scene }) => scene)
        .sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id)),
    }));
}
