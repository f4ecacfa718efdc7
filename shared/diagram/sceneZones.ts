import { compare } from './cards';
import type { SceneSubnet, SceneZone } from './scene';
import type { SubnetInput } from './vpcInput';

/** A subnet that is drawn, with what it was made of. */
export type Placed = { input: SubnetInput; scene: SceneSubnet };

/** Zones in the order of their names; what names no zone stands last. */
export function toZones(vpcNodeId: string, subnets: readonly Placed[]): SceneZone[] {
  const zones = new Map<string, { zone: SceneZone; placed: Placed[] }>();
  for (const placed of subnets) {
    const { zoneId, record } = placed.input;
    const { availabilityZone, availabilityZoneId } = record;
    const title = availabilityZone ?? availabilityZoneId ?? '';
    const known = zones.get(title);
    if (known !== undefined) {
      known.placed.push(placed);
      continue;
    }
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
