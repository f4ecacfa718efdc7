import type { Box, DiagramEdge } from './diagram';
import { bottom, centre, metrics, right } from './geometry';
import { cutLane, type Exit, exitTo } from './lanes';
import type { PlacedRegion, PlacedVpc } from './layoutRegion';
import { placeDoor } from './piece';
import { allLanes, type Channels, regionLanes } from './regionLanes';
import { LaneRouter } from './route';
import type { Scene, SceneLink } from './scene';

/** Lines between VPCs, transit gateways and on-premises, in the corridors between rows and the channels beside them. */
export function routeLinks(
  scene: Scene,
  regions: readonly PlacedRegion[],
  onPremises: ReadonlyMap<string, Box>,
  channels: Channels,
): DiagramEdge[] {
  if (scene.links.length === 0) return [];
  const doors = doorIndex(regions);
  const doorOwners = ownersOfHiddenDoors(regions);
  const exits = (id: string, toward: number, everyPlace: boolean): Exit[] => {
    for (const region of regions) {
      const vpc = region.frames.get(id);
      if (vpc !== undefined) return vpcExits(region, vpc, toward, everyPlace);
      const station = region.stations.get(id);
      if (station !== undefined) return stationExits(region, station, id);
    }
    const box = onPremises.get(id);
    if (box === undefined) return doors.get(id) ?? [];
    const limit = Math.max(...channels.left);
    return [0, -8, 8, -16, 16].map((dy, index) =>
      exitTo({ x: right(box), y: centre(box).y + dy }, 'x', limit, index * 4),
    );
  };
  const middleOf = (id: string): number | undefined => {
    for (const region of regions) {
      const frame = region.frames.get(id)?.frame;
      const station = region.stations.get(id);
      if (frame !== undefined) return centre(frame).x;
      if (station !== undefined) return doorX(station, id);
    }
    return undefined;
  };
  const homeOf = (id: string) =>
    regions.find((region) => region.frames.has(id) || region.stations.has(id));
  const isInside = ({ from, to }: SceneLink) =>
    homeOf(from) !== undefined && homeOf(from) === homeOf(to);
  const routers = new Map<PlacedRegion, LaneRouter>();
  const routerOf = (region: PlacedRegion): LaneRouter => {
    const router = routers.get(region) ?? new LaneRouter(regionLanes(region));
    routers.set(region, router);
    return router;
  };
  let outer: LaneRouter | undefined;
  /** For lines that leave their Region. They come last, and around those that are already there. */
  const everywhere = (): LaneRouter => {
    if (outer === undefined) {
      outer = new LaneRouter(allLanes(regions, onPremises, channels));
      for (const { points, id } of edges) outer.claim(points, id);
    }
    return outer;
  };
  const edges: DiagramEdge[] = [];
  const add = (link: SceneLink, part: string, from: string, to: string, net: string): void => {
    const home = homeOf(from);
    const isLocal = home !== undefined && home === homeOf(to);
    const router = isLocal ? routerOf(home) : everywhere();
    const lead = (everyPlace: boolean) =>
      router.route(
        exits(from, middleOf(to) ?? middleOf(from) ?? 0, everyPlace),
        exits(to, middleOf(from) ?? middleOf(to) ?? 0, everyPlace),
        net,
      );
    const points = lead(false) ?? lead(true);
    if (points === undefined) return;
    edges.push({
      id: `${link.id}${part}`,
      kind: link.kind,
      from,
      to,
      points,
      ref: link.ref,
      ...(link.dead ? { dead: true } : {}),
    });
  };
  for (const drawn of inDrawingOrder(scene.links, isInside)) {
    const link = { ...drawn, to: doorOwners.get(drawn.to) ?? drawn.to };
    const hasPlate = regions.some((region) => region.stations.has(link.id));
    if (hasPlate) {
      add(link, '/from', link.from, link.id, link.id);
      add(link, '/to', link.id, link.to, `${link.id}/to`);
    } else add(link, '', link.from, link.to, netOf(link));
  }
  return edges;
}

/** A smaller form shows no gateways: what leads to one leads to its VPC. */
function ownersOfHiddenDoors(regions: readonly PlacedRegion[]): Map<string, string> {
  const vpcs = regions
    .flatMap(({ plan }) => plan.region.vpcs)
    .filter(({ form }) => form !== 'full');
  return new Map(vpcs.flatMap((vpc) => vpc.leftShelf.map((tile) => [tile.id, vpc.id] as const)));
}

/** All attachments of a gateway share its bus; what runs between gateways, or to on-premises, runs apart. */
function netOf(link: SceneLink): string {
  return link.kind === 'transit-gateway' && link.from.startsWith('vpcs/') ? link.to : link.id;
}

/** What stays in its Region first, short and straight ones before others, so that long ones go around them. */
function inDrawingOrder(
  links: readonly SceneLink[],
  isInside: (link: SceneLink) => boolean,
): SceneLink[] {
  const kinds = { peering: 0, 'transit-gateway': 1, vpn: 2 };
  const order = (link: SceneLink) => kinds[link.kind] + (isInside(link) ? 0 : 10);
  return [...links].sort((a, b) => order(a) - order(b));
}

/**
 * Straight up and down from a VPC's frame, at several places, the one that is nearest to where it leads first.
 * @param everywhere at all places of the frame: many, and each costs the router time
 */
function vpcExits(
  region: PlacedRegion,
  { frame, row }: PlacedVpc,
  toward: number,
  everywhere: boolean,
): Exit[] {
  const low = frame.x + 16;
  const high = right(frame) - 16;
  const wanted = Math.max(low, Math.min(toward, high));
  const middle = centre(frame).x;
  const usual = [
    ...[0, 12, -12, 24, -24, 40, -40].map((shift) => middle + shift),
    ...[0, 12, -12, 24, -24].map((shift) => wanted + shift),
  ].filter((x) => x >= low && x <= high);
  const places = everywhere ? range(low, high, 8) : usual;
  const above = region.corridors[row];
  const below = region.corridors[row + 1];
  return places.flatMap((x, index) => [
    ...(above === undefined
      ? []
      : clear(exitTo({ x, y: frame.y }, 'y', above.top + 2, index * 3), above.stations)),
    ...(below === undefined
      ? []
      : clear(exitTo({ x, y: bottom(frame) }, 'y', below.bottom - 2, index * 3), below.stations)),
  ]);
}

function range(from: number, to: number, step: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.ceil((to - from) / step)) },
    (_, i) => from + i * step,
  );
}

function stationExits(region: PlacedRegion, box: Box, id: string): Exit[] {
  const corridor = region.corridors.find(({ stations }) => stations.includes(box));
  if (corridor === undefined) return [];
  const others = corridor.stations.filter((station) => station !== box);
  const middle = doorX(box, id);
  const shifts = isPlate(id) ? [0] : [0, 12, -12, 24, -24, 36, -36, 48, -48];
  const y = centre(box).y;
  const { box: frame } = region;
  return [
    ...shifts.flatMap((shift, index) => [
      ...clear(exitTo({ x: middle + shift, y: box.y }, 'y', corridor.top, index * 3), others),
      ...clear(
        exitTo({ x: middle + shift, y: bottom(box) }, 'y', corridor.bottom, index * 3),
        others,
      ),
    ]),
    ...clear(exitTo({ x: box.x, y }, 'x', frame.x + 8), others),
    ...clear(exitTo({ x: right(box), y }, 'x', right(frame) - 8), others),
  ];
}

/** Lines meet a plate at its symbol, at the left of its text. */
function doorX(station: Box, id: string): number {
  return isPlate(id) ? station.x + metrics.plate.icon / 2 : centre(station).x;
}

function isPlate(id: string): boolean {
  return id.startsWith('vpcPeeringConnections/');
}

function clear(exit: Exit, stations: readonly Box[]): Exit[] {
  const along = exit.axis === 'x' ? exit.anchor.x : exit.anchor.y;
  return cutLane(exit, stations, 3)
    .filter((lane) => lane.from <= along && along <= lane.to)
    .map((lane) => ({ ...lane, anchor: exit.anchor }));
}

function doorIndex(regions: readonly PlacedRegion[]): Map<string, Exit[]> {
  const doors = new Map<string, Exit[]>();
  for (const region of regions)
    for (const { block, frame } of region.frames.values()) {
      const by = { x: frame.x - block.piece.frame.x, y: frame.y - block.piece.frame.y };
      for (const [id, exits] of Object.entries(block.piece.doors))
        doors.set(
          id,
          exits.map((exit) => placeDoor(exit, by)),
        );
    }
  return doors;
}
