import type { ResourceRef } from './diagram';
import { nodeId, type Scene, type SceneVpc } from './scene';

/** What all that is drawn of a scene has in common. */
export type ScenePart = {
  id: string;
  ref?: ResourceRef | undefined;
  members?: ResourceRef[];
  covers?: ResourceRef[];
};

/** Every node of a scene, and every line. */
export function* partsOf({ regions, links, onPremises }: Scene): Iterable<ScenePart> {
  for (const region of regions) {
    yield region;
    yield* region.hubs;
    if (region.unplaced !== undefined) yield region.unplaced;
    for (const vpc of region.vpcs) yield* partsOfVpc(vpc);
  }
  yield* links;
  yield* onPremises;
}

export function* partsOfVpc(vpc: SceneVpc): Iterable<ScenePart> {
  yield vpc;
  for (const zone of vpc.zones) {
    yield zone;
    for (const subnet of zone.subnets) {
      yield subnet;
      yield* subnet.cards;
    }
  }
  yield* vpc.shelf;
  yield* vpc.leftShelf;
  yield* vpc.services;
  yield* vpc.routes;
  if (vpc.unplaced !== undefined) yield vpc.unplaced;
}

/** All that is drawn: nodes and lines by their ids, and the records that a node stands for by theirs. */
export function shownIn(parts: Iterable<ScenePart>): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const { id, members = [], covers = [] } of parts) {
    shown.add(id);
    for (const ref of members) shown.add(nodeId(ref));
    for (const ref of covers) shown.add(nodeId(ref));
  }
  return shown;
}
