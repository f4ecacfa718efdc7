import type { VpcForm } from './diagram';

type Item = { form: VpcForm; width: number; height: number };

/** About a screen's and a page's proportions. */
const aspectRatio = 1.6;
const gap = { beside: 16, below: 60, regions: 80 };

/**
 * How wide rows of VPCs may become, so that the whole drawing, its Regions stacked, comes nearest to a screen's
 * proportions. Tries widths and measures: forms of very different heights make any formula miss.
 */
export function chooseRowWidth(regions: readonly (readonly Item[])[]): number {
  const items = regions.flat();
  const widest = Math.max(0, ...items.map(({ width }) => width));
  const area = items.reduce(
    (sum, { width, height }) => sum + (width + gap.beside) * (height + gap.below),
    0,
  );
  const base = Math.sqrt(area * aspectRatio);
  let best = { width: widest, miss: Number.POSITIVE_INFINITY };
  for (let factor = 0.5; factor < 4; factor *= 1.15) {
    const width = Math.max(widest, base * factor);
    const size = measure(regions, width);
    const miss = Math.abs(Math.log(size.width / size.height / aspectRatio));
    if (miss < best.miss - 0.001) best = { width, miss };
  }
  return best.width;
}

function measure(
  regions: readonly (readonly Item[])[],
  width: number,
): { width: number; height: number } {
  let right = 1;
  let height = 1;
  for (const items of regions) {
    for (const form of ['full', 'compact', 'card'] as const) {
      let x = 0;
      let rowHeight = 0;
      for (const item of items.filter((candidate) => candidate.form === form)) {
        if (x > 0 && x + item.width > width) {
          height += rowHeight + gap.below;
          x = 0;
          rowHeight = 0;
        }
        x += item.width + gap.beside;
        right = Math.max(right, x);
        rowHeight = Math.max(rowHeight, item.height);
      }
      if (rowHeight > 0) height += rowHeight + gap.below;
    }
    height += gap.regions;
  }
  return { width: right, height };
}
