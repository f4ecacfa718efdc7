import type { Box } from './diagram';
import { bottom, metrics, right } from './geometry';
import { cutLane, horizontal, type Lane, vertical } from './lanes';
import type { PlacedRegion } from './layoutRegion';

/** Where lines between Regions and from on-premises run: beside the Regions' frames. */
export type Channels = {
  /** Heights of the diagram. */
  top: number;
  bottom: number;
  /** Between on-premises and the Regions. */
  left: number[];
  /** Whether lines run in the gaps between Regions. */
  between: boolean;
};

/** Every lane outside VPCs. */
export function allLanes(
  regions: readonly PlacedRegion[],
  onPremises: ReadonlyMap<string, Box>,
  channels: Channels,
): Lane[] {
  const boxes = regions.map(({ box }) => box);
  const farLeft = onPremises.size === 0 ? undefined : Math.min(...channels.left);
  const reach = channels.between ? gapReach : -inset;
  return [
    ...channels.left.map((x) => vertical(x, channels.top, channels.bottom)),
    ...(channels.between ? gapLanes(boxes, channels, farLeft) : []),
    ...regions.flatMap((region) => {
      const { box } = region;
      const isLeftmost = boxes.every((other) => other.x >= box.x);
      const from = isLeftmost ? (farLeft ?? box.x + inset) : box.x - reach;
      return regionLanes(region, from, right(box) + reach);
    }),
  ];
}

/** How far from a frame lines keep. */
const inset = 4;

/** The corridors of one Region from tracks to tracks, its buses, the channel at its right, and the ways to its doors. */
export function regionLanes(
  region: PlacedRegion,
  from = region.box.x + inset,
  to = right(region.box) - inset,
): Lane[] {
  const { box, corridors, plan } = region;
  const lanes: Lane[] = [];
  for (const corridor of corridors) {
    lanes.push(...corridor.buses);
    for (let y = corridor.top + track; y <= corridor.bottom - track; y += track)
      lanes.push(...cutLane(horizontal(y, from, to), corridor.stations, 3));
  }
  for (let index = 0; index < Math.min(plan.trunks, 8); index++)
    lanes.push(vertical(right(box) - 12 - 8 * index, corridors[0]?.top ?? box.y, bottom(box) - 8));
  for (const { frame, row, block } of region.frames.values()) {
    if (block.vpc.leftShelf.length === 0) continue;
    const x = frame.x - block.piece.frame.x - 6;
    const above = corridors[row];
    const below = corridors[row + 1];
    const stations = [above, below].flatMap((corridor) => corridor?.stations ?? []);
    const lane = vertical(x, above?.top ?? frame.y, below?.bottom ?? bottom(frame));
    lanes.push(...cutLane(lane, stations, 3));
  }
  return lanes;
}

/** Between parallel lines in a corridor. */
const track = 6;

/** From a Region's frame into the gap beside it. */
const gapTracks = [10, 16, 22, 28];
const gapReach = 28;

/** Around every Region's frame: at its right the height of its row and the gaps, above and below it the whole width. */
function gapLanes(
  boxes: readonly Box[],
  { top, bottom: lowest }: Channels,
  farLeft: number | undefined,
): Lane[] {
  const rightmost = Math.max(...boxes.map(right)) + metrics.region.gap;
  const leftmost = farLeft ?? Math.min(...boxes.map((box) => box.x));
  return boxes.flatMap((box) =>
    gapTracks.flatMap((offset) => [
      ...cutLane(vertical(right(box) + offset, top, lowest), boxes, 2),
      ...cutLane(horizontal(bottom(box) + offset, leftmost, rightmost), boxes, 2),
    ]),
  );
}
