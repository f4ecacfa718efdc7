import { metrics } from './geometry';
import { unplacedNode, vpcNode } from './layoutFull';
import { subnetNode } from './layoutSubnet';
import type { Piece } from './piece';
import type { SceneVpc } from './scene';

const { compact, vpc: frame } = metrics;

/** A VPC whose subnets stand in rows with counts in place of cards. */
export function layoutCompact(vpc: SceneVpc): Piece {
  const order = { public: 0, private: 1, isolated: 2, unknown: 3 };
  const subnets = vpc.zones
    .flatMap((zone) => zone.subnets)
    .sort((a, b) => order[a.kind] - order[b.kind]);
  const columns = Math.max(1, Math.min(columnsFor(subnets.length), subnets.length));
  const rows = Math.ceil(subnets.length / columns);
  const step = { x: compact.subnetWidth + compact.gap, y: compact.subnetHeight + compact.gap };
  const gridHeight = rows === 0 ? 0 : rows * step.y - compact.gap;
  const unplacedTop = compact.top + gridHeight + (rows === 0 ? 0 : compact.gap);
  const width = Math.max(2 * frame.padding + columns * step.x - compact.gap, frame.minWidth);
  const height = Math.max(
    vpc.unplaced === undefined
      ? compact.top + gridHeight + frame.padding
      : unplacedTop + metrics.unplaced.height + frame.padding,
    frame.minHeight,
  );
  const box = { x: 0, y: 0, width, height };
  return {
    width,
    height,
    nodes: [
      vpcNode(vpc, box),
      ...subnets.map((subnet, index) =>
        subnetNode(subnet, vpc.id, {
          x: frame.padding + (index % columns) * step.x,
          y: compact.top + Math.floor(index / columns) * step.y,
          width: compact.subnetWidth,
          height: compact.subnetHeight,
        }),
      ),
      ...(vpc.unplaced === undefined
        ? []
        : [unplacedNode(vpc.unplaced, vpc.id, frame.padding, unplacedTop)]),
    ],
    edges: [],
    frame: box,
    doors: {},
  };
}

/** One row while it fits; then nearly as tall as wide, so that a VPC of forty subnets is no ribbon. */
function columnsFor(count: number): number {
  if (count <= compact.perRow) return compact.perRow;
  return Math.max(compact.perRow, Math.ceil(Math.sqrt(count * 0.6)));
}
