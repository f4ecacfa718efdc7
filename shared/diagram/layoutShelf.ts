import type { Box, DiagramNode } from './diagram';
import { metrics } from './geometry';
import type { SceneService, SceneTile } from './scene';

const { shelf, services: column } = metrics;

export type Shelved = { tile: SceneTile; y: number };

/**
 * Heights of tiles on a border: each beside its row where there is room, none closer than the pitch, the order kept.
 * Tiles that would run out at the bottom push the ones above them up; only a full shelf makes the VPC taller.
 */
export function shelve(
  tiles: readonly SceneTile[],
  rowTops: Readonly<Record<SceneTile['beside'], number>>,
  top: number,
  bottomLimit: number,
): Shelved[] {
  const shelved: Shelved[] = [];
  let next = top;
  for (const tile of tiles) {
    const y = Math.max(rowTops[tile.beside], next);
    shelved.push({ tile, y });
    next = y + shelf.pitch;
  }
  let limit = Math.max(bottomLimit, top + tiles.length * shelf.pitch) - footprint;
  for (const place of shelved.toReversed()) {
    place.y = Math.min(place.y, limit);
    limit = place.y - shelf.pitch;
  }
  return shelved;
}

/** Below the lowest label: the frame's round corner, and with it its service has its name above the column's end. */
export const shelfFoot = 12;

/** A tile with the label under it. */
const footprint = shelf.tile + shelf.labelGap + shelf.labelHeight;

/** How far down the shelf reaches, labels included. */
export function shelfBottom(shelved: readonly Shelved[]): number {
  return Math.max(0, ...shelved.map(({ y }) => y + footprint));
}

export function tileNode({ tile, y }: Shelved, parent: string, borderX: number): DiagramNode {
  return {
    kind: 'gateway',
    id: tile.id,
    parent,
    ...(tile.ref === undefined ? {} : { ref: tile.ref }),
    title: tile.title,
    subtitle: tile.subtitle,
    x: borderX - shelf.tile / 2,
    y,
    width: shelf.tile,
    height: shelf.tile,
    icon: tile.icon,
    ...(tile.badge === undefined ? {} : { badge: tile.badge }),
    count: tile.count,
    members: tile.members,
    ...(tile.covers.length === 0 ? {} : { covers: tile.covers }),
  };
}

/** Where a tile's two lines of label stand: centred under it, across the border. */
export function labelBox(tile: Box): Box {
  return {
    x: tile.x + tile.width / 2 - shelf.label / 2,
    y: tile.y + tile.height + shelf.labelGap,
    width: shelf.label,
    height: shelf.labelHeight,
  };
}

export type ServicePlace = { service: SceneService; box: Box };

/**
 * Services in one column, each at the height of its endpoint or midway between several; in a grid where a folded tile
 * leads to more than the column holds.
 */
export function placeServices(
  services: readonly SceneService[],
  shelved: readonly Shelved[],
  left: number,
  height: number,
): { places: ServicePlace[]; width: number; height: number } {
  const wanted = services
    .map((service) => {
      const arrivals = shelved.filter(({ tile }) => tile.services.includes(service.id));
      const mean = arrivals.reduce((sum, { y }) => sum + y, 0) / Math.max(1, arrivals.length);
      return { service, y: mean + (shelf.tile - column.icon) / 2 };
    })
    .sort((a, b) => a.y - b.y);
  const room = height - column.top - header - footing;
  const rows = Math.max(1, Math.floor(room / column.pitch));
  const columns = Math.ceil(wanted.length / Math.max(rows, Math.min(wanted.length, 8)));
  if (columns > 1)
    return gridOf(
      wanted.map(({ service }) => service),
      left,
      rows,
      height,
    );
  const places: ServicePlace[] = [];
  let next = column.top + header;
  for (const { service, y } of wanted) {
    const top = Math.max(y, next);
    places.push({ service, box: serviceBox(left + column.width / 2, top) });
    next = top + column.pitch;
  }
  const needed = column.top + header + places.length * column.pitch - column.pitch + footing;
  let limit = Math.max(height, needed + column.icon) - footing - column.icon;
  for (const place of places.toReversed()) {
    place.box.y = Math.min(place.box.y, limit);
    limit = place.box.y - column.pitch;
  }
  const lowest = places.at(-1)?.box.y ?? 0;
  return { places, width: column.width, height: Math.max(height, lowest + column.icon + footing) };
}

/** For the words "AWS services", and for two lines of grown text under a symbol: a service's name. */
const header = 28;
const footing = 40;

function gridOf(
  services: readonly SceneService[],
  left: number,
  roomRows: number,
  height: number,
): ReturnType<typeof placeServices> {
  const rows = Math.max(roomRows, 4);
  const columns = Math.ceil(services.length / rows);
  const places = services.map((service, index) => ({
    service,
    box: serviceBox(
      left + 12 + (index % columns) * column.cell + column.cell / 2,
      column.top + header + Math.floor(index / columns) * column.pitch,
    ),
  }));
  const usedRows = Math.ceil(services.length / columns);
  return {
    places,
    width: columns * column.cell + 24,
    height: Math.max(height, column.top + header + usedRows * column.pitch + 12),
  };
}

function serviceBox(centreX: number, y: number): Box {
  return { x: centreX - column.icon / 2, y, width: column.icon, height: column.icon };
}
