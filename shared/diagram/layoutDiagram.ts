import type { Box, Diagram, DiagramNode } from './diagram';
import { bottom, metrics, right } from './geometry';
import type { LayoutCache } from './layoutCache';
import { layoutCard } from './layoutCard';
import { layoutCompact } from './layoutCompact';
import { layoutFull } from './layoutFull';
import { routeLinks } from './layoutLinks';
import { type PlacedRegion, placeRegion } from './layoutRegion';
import type { Piece } from './piece';
import type { Channels } from './regionLanes';
import { planRegion, type RegionPlan } from './regionPlan';
import { chooseWidths } from './rowWidths';
import type { Scene, SceneLink, SceneVpc } from './scene';
import type { Elk } from './toElk';

const { region: regionSize, onPremises: onPremisesSize } = metrics;

/**
 * Gives everything in a scene its place. Containers' insides are arithmetic and cached by content, so that an edit lays
 * out anew only the VPC it touches; ELK packs and orders VPCs in their Regions; lines between VPCs are routed last.
 */
export async function layoutDiagram(scene: Scene, elk: Elk, cache?: LayoutCache): Promise<Diagram> {
  const pieces = new Map<string, Piece>();
  for (const region of scene.regions)
    for (const vpc of region.vpcs)
      pieces.set(vpc.id, cache === undefined ? layoutVpc(vpc) : cache.piece(vpc, layoutVpc));

  const width = chooseWidths(
    scene.regions.map(({ vpcs }) =>
      vpcs.flatMap(({ id, form }) => {
        const piece = pieces.get(id);
        return piece === undefined ? [] : [{ form, width: piece.width, height: piece.height }];
      }),
    ),
  );
  const left = scene.onPremises.length === 0 ? 0 : onPremisesSize.width + onPremisesSize.gap;
  const plans = await Promise.all(
    scene.regions.map((region) =>
      planRegion(region, pieces, scene.links, cache?.elk(elk) ?? elk, width.rows),
    ),
  );
  cache?.forgetUnused();
  const { regions, height } = placeRegions(plans, left, width.total);

  const onPremises = placeOnPremises(scene, height);
  const regionsRight = Math.max(0, ...regions.map(({ box }) => right(box)));
  const outside = scene.links.filter((link) => isBetweenRegions(link, regions)).length;
  const vpns = scene.links.filter((link) => link.kind === 'vpn').length;
  const channels: Channels = {
    left: tracks(vpns).map((offset) => left - 12 - offset),
    between: outside > 0 || vpns > 0,
    top: 0,
    bottom: Math.max(height, ...[...onPremises.values()].map(bottom)),
  };
  const links = routeLinks(scene, regions, onPremises, channels);
  return {
    width: Math.max(
      regionsRight + (outside > 0 ? regionSize.gap : 0),
      ...[...onPremises.values()].map(right),
    ),
    height: channels.bottom,
    nodes: [...onPremisesNodes(scene, onPremises), ...regions.flatMap(({ nodes }) => nodes)],
    edges: [...regions.flatMap(({ edges }) => edges), ...links],
    shown: scene.shown,
    total: scene.total,
  };
}

function layoutVpc(vpc: SceneVpc): Piece {
  if (vpc.form === 'card') return layoutCard(vpc);
  return vpc.form === 'compact' ? layoutCompact(vpc) : layoutFull(vpc);
}

/** Regions from the left as long as the width lasts, then in a new row. Stacked ones of nearly one width get the same. */
function placeRegions(
  plans: readonly RegionPlan[],
  left: number,
  width: number,
): { regions: PlacedRegion[]; height: number } {
  const regions: PlacedRegion[] = [];
  let x = left;
  let top = 0;
  let rowBottom = 0;
  for (const plan of plans) {
    let placed = placeRegion(plan, x, top);
    if (x > left && right(placed.box) - left > width + 1) {
      x = left;
      top = rowBottom + regionSize.gap;
      placed = placeRegion(plan, x, top);
    }
    regions.push(placed);
    x = right(placed.box) + regionSize.gap;
    rowBottom = Math.max(rowBottom, bottom(placed.box));
  }
  if (regions.every(({ box }) => box.x === left)) evenOut(regions);
  return { regions, height: rowBottom };
}

/** Stacked frames of nearly the same width look ragged: they get the same. A small one stays small. */
function evenOut(regions: readonly PlacedRegion[]): void {
  const widest = Math.max(0, ...regions.map(({ box }) => box.width));
  for (const region of regions) {
    if (region.box.width < widest * 0.7) continue;
    region.box.width = widest;
    const frame = region.nodes[0];
    if (frame !== undefined) frame.width = widest;
  }
}

function isBetweenRegions(link: SceneLink, regions: readonly PlacedRegion[]): boolean {
  const homes = [link.from, link.to].map((id) =>
    regions.findIndex((region) => region.frames.has(id) || region.stations.has(id)),
  );
  return homes[0] !== homes[1] && homes.every((home) => home >= 0);
}

function tracks(count: number): number[] {
  return Array.from({ length: Math.min(count, 8) }, (_, index) => index * 7);
}

function placeOnPremises(scene: Scene, height: number): Map<string, Box> {
  const step = onPremisesSize.height + 24;
  const top = Math.max(0, (Math.min(height, 600) - scene.onPremises.length * step) / 2);
  return new Map(
    scene.onPremises.map(({ id }, index) => [
      id,
      {
        x: 0,
        y: Math.round(top + index * step),
        width: onPremisesSize.width,
        height: onPremisesSize.height,
      },
    ]),
  );
}

function onPremisesNodes(scene: Scene, places: ReadonlyMap<string, Box>): DiagramNode[] {
  return scene.onPremises.flatMap((place): DiagramNode[] => {
    const box = places.get(place.id);
    if (box === undefined) return [];
    const { id, ref, title, subtitle } = place;
    return [
      {
        kind: 'on-premises',
        id,
        ...(ref === undefined ? {} : { ref }),
        title,
        subtitle,
        ...box,
        icon: 'customer-gateway',
      },
    ];
  });
}
