import { alignSubnets } from './alignSubnets';
import type { Box, DiagramNode, SubnetKind } from './diagram';
import { bottom, metrics, right } from './geometry';
import { exitTo } from './lanes';
import { routeInside } from './layoutFullRoutes';
import { placeServices, shelfBottom, shelfFoot, shelve, tileNode } from './layoutShelf';
import { cardNodes, subnetHeight, subnetNode } from './layoutSubnet';
import type { Piece } from './piece';
import type { SceneVpc } from './scene';

const {
  vpc: frame,
  zone: zoneSize,
  rows: rowGaps,
  subnet: subnetSize,
  shelf,
  services: column,
} = metrics;

/** Rows from the top; a row whose kind no subnet has takes no room. */
const rowOrder: readonly SubnetKind[] = ['public', 'private', 'isolated', 'unknown'];

/** One row of subnets across all zones. */
export type Row = { kind: SubnetKind; top: number; bottom: number };

/** The zones' inner geometry, which routing needs. */
export type Grid = {
  zones: Box[];
  rows: Row[];
  subnets: Map<string, Box & { zone: number; row: number; first: boolean; last: boolean }>;
};

/**
 * A VPC with everything in it: zones as columns, rows of one subnet kind aligned across them, gateways and endpoints on
 * the right border, the services behind them in a column beyond, virtual private gateways on the left border.
 */
export function layoutFull(vpc: SceneVpc): Piece {
  const leftMargin = vpc.leftShelf.length === 0 ? 0 : shelf.tile;
  const contentLeft =
    leftMargin + (vpc.leftShelf.length === 0 ? frame.padding : shelf.tile / 2 + shelf.clear);
  const grid = layoutGrid(vpc, contentLeft);
  const zonesRight = Math.max(contentLeft, ...grid.zones.map(right));
  const zonesBottom = Math.max(0, ...grid.zones.map(bottom));

  const unplacedTop = zonesBottom === 0 ? frame.zoneTop : zonesBottom + 12;
  const contentBottom =
    vpc.unplaced === undefined ? zonesBottom : unplacedTop + metrics.unplaced.height;
  const contentRight = Math.max(
    zonesRight,
    vpc.unplaced === undefined ? 0 : contentLeft + metrics.unplaced.width,
    leftMargin + frame.minWidth - frame.padding,
  );
  const border =
    vpc.shelf.length === 0
      ? contentRight + frame.padding
      : contentRight + shelf.clear + shelf.tile / 2;
  const minHeight = Math.max(contentBottom + frame.padding, frame.minHeight);
  const tops = rowTops(grid.rows);
  const firstTile = frame.zoneTop + 12;
  const onRight = shelve(vpc.shelf, tops, firstTile, minHeight - shelfFoot);
  const onLeft = shelve(vpc.leftShelf, tops, firstTile, minHeight - shelfFoot);
  const serviceLeft = border + column.offset;
  const vpcHeight = Math.max(
    minHeight,
    shelfBottom(onRight) + shelfFoot,
    shelfBottom(onLeft) + shelfFoot,
  );
  const services = placeServices(vpc.services, onRight, serviceLeft, vpcHeight);
  const box: Box = { x: leftMargin, y: 0, width: border - leftMargin, height: vpcHeight };

  const tiles = [
    ...onRight.map((place) => tileNode(place, vpc.id, border)),
    ...onLeft.map((place) => tileNode(place, vpc.id, leftMargin)),
  ];
  const serviceColumnId = `${vpc.id}/services`;
  const serviceNodes: DiagramNode[] =
    services.places.length === 0
      ? []
      : [
          {
            kind: 'service-column',
            id: serviceColumnId,
            title: 'AWS services',
            x: serviceLeft,
            y: column.top,
            width: services.width,
            height: Math.max(services.height, vpcHeight) - column.top,
          },
          ...services.places.map(
            ({ service, box: place }): DiagramNode => ({
              kind: 'service',
              id: service.id,
              parent: serviceColumnId,
              title: service.title,
              ...(service.subtitle === '' ? {} : { subtitle: service.subtitle }),
              ...place,
              icon: service.icon,
              service: service.service,
              region: service.region,
              endpointCount: service.endpointCount,
            }),
          ),
        ];
  const inGrid = gridNodes(vpc, grid);
  const nodes: DiagramNode[] = [
    vpcNode(vpc, box),
    ...inGrid,
    ...(vpc.unplaced === undefined
      ? []
      : [unplacedNode(vpc.unplaced, vpc.id, contentLeft, unplacedTop)]),
    ...tiles,
    ...serviceNodes,
  ];
  const outerRight = Math.max(
    border + (vpc.shelf.length === 0 ? 0 : shelf.label / 2),
    services.places.length === 0 ? 0 : serviceLeft + services.width,
  );
  return {
    width: outerRight,
    height: Math.max(vpcHeight, services.places.length === 0 ? 0 : services.height),
    nodes,
    edges: routeInside(vpc, {
      grid,
      tiles,
      cards: inGrid.filter((node) => node.kind === 'card'),
      serviceNodes,
      contentLeft,
      zonesRight: contentRight,
      border,
    }),
    frame: box,
    doors: Object.fromEntries(
      onLeft.map(({ tile, y }) => {
        const anchor = { x: leftMargin - shelf.tile / 2, y: y + shelf.tile / 2 };
        return [tile.id, [exitTo(anchor, 'x', -8)]];
      }),
    ),
  };
}

export function vpcNode(
  vpc: SceneVpc,
  box: Box,
  heat?: Extract<DiagramNode, { kind: 'vpc' }>['heat'],
): DiagramNode {
  const isEmpty = vpc.zones.length === 0 && vpc.unplaced === undefined;
  return {
    kind: 'vpc',
    id: vpc.id,
    ...(vpc.ref === undefined ? {} : { ref: vpc.ref }),
    title: vpc.title,
    subtitle: vpc.subtitle,
    ...box,
    ...(vpc.gaps.length === 0 ? {} : { gaps: vpc.gaps }),
    form: vpc.form,
    cidrs: vpc.cidrs,
    resourceCount: vpc.resourceCount,
    subnetCount: vpc.zones.reduce((sum, zone) => sum + zone.subnets.length, 0),
    ...(isEmpty ? { isEmpty } : {}),
    ...(heat === undefined ? {} : { heat }),
    endpointIcons: vpc.endpointIcons,
  };
}

export function unplacedNode(
  unplaced: NonNullable<SceneVpc['unplaced']>,
  parent: string,
  x: number,
  y: number,
): DiagramNode {
  return {
    kind: 'unplaced',
    id: unplaced.id,
    parent,
    title: unplaced.title,
    subtitle: unplaced.subtitle,
    x,
    y,
    ...metrics.unplaced,
    count: unplaced.members.length,
    members: unplaced.members,
  };
}

function layoutGrid(vpc: SceneVpc, left: number): Grid {
  const grid: Grid = { zones: [], rows: [], subnets: new Map() };
  if (vpc.zones.length === 0) return grid;
  let top = frame.zoneTop + zoneSize.header;
  const zoneWidth = subnetSize.width + 2 * zoneSize.padding;
  const zoneLeft = (zone: number) => left + zone * (zoneWidth + zoneSize.gutter);
  for (const kind of rowOrder) {
    const columns = vpc.zones.map((zone) => zone.subnets.filter((subnet) => subnet.kind === kind));
    const lines = alignSubnets(columns);
    if (lines.length === 0) continue;
    const row = grid.rows.length;
    let y = top;
    for (const [index, line] of lines.entries()) {
      const height = Math.max(...line.map((subnet) => (subnet ? subnetHeight(subnet) : 0)));
      for (const [zone, subnet] of line.entries()) {
        if (subnet === undefined) continue;
        grid.subnets.set(subnet.id, {
          x: zoneLeft(zone) + zoneSize.padding,
          y,
          width: subnetSize.width,
          height,
          zone,
          row,
          first: lines.slice(0, index).every((above) => above[zone] === undefined),
          last: lines.slice(index + 1).every((below) => below[zone] === undefined),
        });
      }
      y += height + rowGaps.stacked;
    }
    grid.rows.push({ kind, top, bottom: y - rowGaps.stacked });
    top = y - rowGaps.stacked + (kind === 'public' ? rowGaps.afterPublic : rowGaps.other);
  }
  const zonesBottom = (grid.rows.at(-1)?.bottom ?? frame.zoneTop) + zoneSize.padding;
  grid.zones = vpc.zones.map((_, zone) => ({
    x: zoneLeft(zone),
    y: frame.zoneTop,
    width: zoneWidth,
    height: zonesBottom - frame.zoneTop,
  }));
  return grid;
}

function gridNodes(vpc: SceneVpc, grid: Grid): DiagramNode[] {
  return vpc.zones.flatMap((zone, index) => {
    const box = grid.zones[index];
    if (box === undefined) return [];
    return [
      {
        kind: 'availability-zone' as const,
        id: zone.id,
        parent: vpc.id,
        title: zone.title,
        ...box,
        ...(zone.zoneId === undefined ? {} : { zoneId: zone.zoneId }),
      },
      ...zone.subnets.flatMap((subnet) => {
        const place = grid.subnets.get(subnet.id);
        if (place === undefined) return [];
        const { x, y, width, height } = place;
        return [
          subnetNode(subnet, zone.id, { x, y, width, height }),
          ...cardNodes(subnet, { x, y }),
        ];
      }),
    ];
  });
}

/** The height of the first cards in each row; for a row that is missing, its nearest neighbour's. */
function rowTops(rows: readonly Row[]): Record<'public' | 'private' | 'isolated', number> {
  const topOf = (...kinds: SubnetKind[]) =>
    kinds.flatMap((kind) => rows.find((row) => row.kind === kind)?.top ?? []).at(0) ??
    frame.zoneTop + zoneSize.header;
  const at = (...kinds: SubnetKind[]) => topOf(...kinds) + subnetSize.header;
  return {
    public: at('public', 'unknown', 'private', 'isolated'),
    private: at('private', 'isolated', 'unknown', 'public'),
    isolated: at('isolated', 'private', 'unknown', 'public'),
  };
}
