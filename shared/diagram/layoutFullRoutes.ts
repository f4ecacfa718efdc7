import type { Box, DiagramEdge, DiagramNode } from './diagram';
import { bottom, centre, metrics, right } from './geometry';
import { cutLane, type Exit, exitTo, horizontal, type Lane, vertical } from './lanes';
import type { Grid } from './layoutFull';
import { labelBox } from './layoutShelf';
import { LaneRouter } from './route';
import type { SceneVpc } from './scene';

const { vpc: frame, subnet: subnetSize, zone: zoneSize, shelf } = metrics;

export type Inside = {
  grid: Grid;
  tiles: DiagramNode[];
  cards: DiagramNode[];
  serviceNodes: DiagramNode[];
  contentLeft: number;
  zonesRight: number;
  border: number;
};

/** The lines inside a VPC in full: subnets to NAT gateways, those to the internet gateway, endpoints to services. */
export function routeInside(vpc: SceneVpc, inside: Inside): DiagramEdge[] {
  const obstacles = [...inside.tiles, ...inside.tiles.map(labelBox)];
  const router = new LaneRouter([...gridLanes(inside, obstacles), ...serviceLanes(inside)]);
  const boxes = new Map([...inside.cards, ...inside.tiles].map((node) => [node.id, node]));
  const edges: DiagramEdge[] = [];
  // From the bottom of the list up: what leads to the internet gateway takes the straight ways first.
  for (const route of vpc.routes.toReversed()) {
    const from = exitsOf(route.from, inside, boxes, obstacles);
    const to = exitsOf(route.to, inside, boxes, obstacles);
    const [out, entry] = preferred(route.from, from, to, inside, boxes);
    const points = router.route(out, entry, route.to) ?? router.route(from, to, route.to);
    if (points === undefined) continue;
    edges.push({
      id: route.id,
      kind: 'route',
      from: route.from,
      to: route.to,
      points,
      ...(route.ref === undefined ? {} : { ref: route.ref }),
      ...(route.dead ? { dead: true } : {}),
    });
  }
  edges.reverse();
  return [...edges, ...serviceEdges(vpc, inside, router)];
}

function exitsOf(
  id: string,
  inside: Inside,
  boxes: ReadonlyMap<string, DiagramNode>,
  obstacles: readonly Box[],
): Exit[] {
  const subnet = inside.grid.subnets.get(id);
  if (subnet !== undefined) return subnetExits(subnet, inside, obstacles);
  const node = boxes.get(id);
  if (node === undefined) return [];
  return node.kind === 'gateway'
    ? tileExits(node, inside, obstacles)
    : cardExits(node, inside, obstacles);
}

/**
 * From a card to the shelf a line leaves sideways, since below the card is where others come in. From the last zone it
 * goes straight on, from any other along the top lane and down on the tile.
 */
function preferred(
  id: string,
  from: readonly Exit[],
  to: readonly Exit[],
  inside: Inside,
  boxes: ReadonlyMap<string, DiagramNode>,
): [readonly Exit[], readonly Exit[]] {
  const card = boxes.get(id);
  const subnet = inside.grid.subnets.get(card?.parent ?? '');
  if (subnet === undefined) return [from, to];
  const isLast = subnet.zone === inside.grid.zones.length - 1;
  return [
    from.filter((exit) => exit.axis === 'x'),
    to.filter((exit) => exit.axis === (isLast ? 'x' : 'y')),
  ];
}

type SubnetPlace = NonNullable<ReturnType<Grid['subnets']['get']>>;

/** Down or up along the path lane, where no header text stands; sideways out of a subnet that others stand above. */
function subnetExits(subnet: SubnetPlace, inside: Inside, obstacles: readonly Box[]): Exit[] {
  const { rows, zones } = inside.grid;
  const exits: Exit[] = [];
  const above = rows[subnet.row - 1]?.bottom ?? frame.topLane;
  const below = rows[subnet.row + 1]?.top;
  for (const [index, shift] of laneShifts.entries()) {
    const x = subnet.x + pathLane + shift;
    if (subnet.first) exits.push(exitTo({ x, y: subnet.y }, 'y', above, index * 4));
    if (subnet.last && below !== undefined)
      exits.push(exitTo({ x, y: bottom(subnet) }, 'y', below, index * 4));
  }
  const limit = gutterEnd(subnet.zone, zones, inside);
  for (const dy of [14, 24, 34])
    exits.push(...clear(exitTo({ x: right(subnet), y: subnet.y + dy }, 'x', limit, 30), obstacles));
  return exits;
}

function cardExits(card: DiagramNode, inside: Inside, obstacles: readonly Box[]): Exit[] {
  const subnet = inside.grid.subnets.get(card.parent ?? '');
  if (subnet === undefined) return [];
  const { rows, zones } = inside.grid;
  const exits: Exit[] = [];
  const limit = gutterEnd(subnet.zone, zones, inside);
  for (const [index, dy] of [0, -8, 8, -14, 14].entries()) {
    const anchor = { x: right(card), y: centre(card).y + dy };
    exits.push(...clear(exitTo(anchor, 'x', limit, index * 4), obstacles));
  }
  const covered = inside.cards.some(
    (other) => other.parent === card.parent && other.x === card.x && other.y > card.y,
  );
  const below = rows[subnet.row + 1]?.top;
  if (!covered && subnet.last && below !== undefined)
    for (const [index, shift] of laneShifts.entries())
      exits.push(
        exitTo({ x: subnet.x + pathLane + shift, y: bottom(card) }, 'y', below, index * 4),
      );
  return exits;
}

function tileExits(tile: DiagramNode, inside: Inside, obstacles: readonly Box[]): Exit[] {
  const others = obstacles.filter((box) => box !== tile);
  const subnetsRight = inside.zonesRight - zoneSize.padding;
  return [
    ...[0, -8, 8, -14, 14].flatMap((dy, index) =>
      clear(exitTo({ x: tile.x, y: centre(tile).y + dy }, 'x', subnetsRight, index * 4), others),
    ),
    ...[10, 20, 30].flatMap((dx, index) =>
      clear(exitTo({ x: tile.x + dx, y: tile.y }, 'y', frame.topLane, index * 4), others),
    ),
  ];
}

/** The part of an exit up to the first thing in its way; none where it starts inside one. */
function clear(exit: Exit, obstacles: readonly Box[]): Exit[] {
  const along = exit.axis === 'x' ? exit.anchor.x : exit.anchor.y;
  return cutLane(exit, obstacles, 2)
    .filter((lane) => lane.from <= along && along <= lane.to)
    .map((lane) => ({ ...lane, anchor: exit.anchor }));
}

/** How far right of its zone a line may run: up to the next zone's subnets, or to the shelf's tiles. */
function gutterEnd(zone: number, zones: readonly Box[], inside: Inside): number {
  const next = zones[zone + 1];
  return next === undefined ? inside.zonesRight + shelf.clear : next.x + zoneSize.padding;
}

/** From the subnet's left border to the middle of the path lane, and the tracks beside it. */
const pathLane = subnetSize.width - 40;
const laneShifts = [0, 8, -6, 16];

function gridLanes(inside: Inside, obstacles: readonly Box[]): Lane[] {
  const { zones, rows } = inside.grid;
  const last = zones.at(-1);
  if (last === undefined) return [];
  const end = inside.border + shelf.tile / 2;
  const lanes: Lane[] = [
    horizontal(frame.topLane, inside.contentLeft, end),
    { ...horizontal(frame.topLane + 4, inside.contentLeft, end), price: 8 },
  ];
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (next === undefined) continue;
    const middle = (row.bottom + next.top) / 2;
    for (const dy of [0, -6, 6, -12, 12])
      if (Math.abs(dy) < (next.top - row.bottom) / 2 - 1)
        lanes.push(
          horizontal(middle + dy, inside.contentLeft, inside.zonesRight + shelf.clear - 2),
        );
  }
  for (const [index, zone] of zones.entries()) {
    const isLast = index === zones.length - 1;
    // In the middle of the gutter first: beside a subnet's border a line looks like a part of it.
    for (const [n, dx] of (isLast ? [4, 12, 18, -4] : [10, 15, 5, -4]).entries())
      lanes.push({ ...vertical(right(zone) + dx, frame.topLane, bottom(zone)), price: n * 4 });
  }
  return lanes.flatMap((lane) => cutLane(lane, obstacles, 2));
}

/** Between the shelf's labels and the services. */
function serviceLanes({ serviceNodes, border }: Inside): Lane[] {
  const left = serviceNodes[0]?.x;
  if (left === undefined) return [];
  const reach = Math.max(...serviceNodes.map(bottom));
  return [52, 58, 46, 64].map((dx) => vertical(border + dx, 0, reach));
}

function serviceEdges(vpc: SceneVpc, inside: Inside, router: LaneRouter): DiagramEdge[] {
  const [column, ...services] = inside.serviceNodes;
  if (column === undefined) return [];
  const isGrid = column.width > metrics.services.width;
  const edges: DiagramEdge[] = [];
  for (const tile of vpc.shelf) {
    const box = inside.tiles.find((node) => node.id === tile.id);
    if (box === undefined) continue;
    const y = centre(box).y;
    const out = exitTo({ x: right(box), y }, 'x', column.x);
    const targets = isGrid || tile.count > 1 ? [column.id] : tile.services;
    for (const target of tile.services.length === 0 ? [] : targets) {
      const service = services.find((node) => node.id === target);
      const entry =
        service === undefined
          ? exitTo(
              { x: column.x, y: Math.min(Math.max(y, column.y + 12), bottom(column) - 12) },
              'x',
              inside.border + 44,
            )
          : exitTo({ x: service.x, y: centre(service).y }, 'x', inside.border + 44);
      const points = router.route([out], [entry], target);
      if (points === undefined) continue;
      edges.push({
        id: `${tile.id}>${target}`,
        kind: 'endpoint',
        from: tile.id,
        to: target,
        points,
        ...(tile.ref === undefined ? {} : { ref: tile.ref }),
      });
    }
  }
  return edges;
}
