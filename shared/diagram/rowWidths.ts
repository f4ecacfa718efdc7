import type { VpcForm } from './diagram';
import { metrics } from './geometry';

type Item = { form: VpcForm; width: number; height: number };

/** About a screen's and a page's proportions. */
const aspectRatio = 1.6;
const gap = { beside: 16, below: 60 };

export type Widths = {
  /** Of rows of VPCs in a Region. */
  rows: number;
  /** Of all Regions in a row. */
  total: number;
};

/**
 * How wide rows of VPCs, and of Regions, may become, so that the whole drawing, fitted to a screen, is as large as it
 * can be. Tries widths and measures: forms of very different heights make any formula miss.
 */
export function chooseWidths(regions: readonly (readonly Item[])[]): Widths {
  const items = regions.flat();
  const widest = Math.max(0, ...items.map(({ width }) => width));
  const area = items.reduce(
    (sum, { width, height }) => sum + (width + gap.beside) * (height + gap.below),
    0,
  );
  const base = Math.sqrt(area * aspectRatio);
  let best = { rows: widest, total: widest, scale: 0 };
  for (let factor = 0.5; factor < 4; factor *= 1.15) {
    const rows = Math.max(widest, base * factor);
    const sizes = regions.map((region) => measure(region, rows));
    for (const share of [1, 1.5, 2, 3]) {
      const limit = Math.max(base * factor * share, ...sizes.map(({ width }) => width));
      const whole = flow(sizes, limit);
      const scale = Math.min(aspectRatio / whole.width, 1 / whole.height);
      if (scale > best.scale * 1.01) best = { rows, total: whole.width, scale };
    }
  }
  return best;
}

type Size = { width: number; height: number };

/** Regions side by side as far as the width goes. */
function flow(sizes: readonly Size[], limit: number): Size {
  const whole = { width: 1, height: 1 };
  let x = 0;
  let rowHeight = 0;
  for (const { width, height } of sizes) {
    if (x > 0 && x + width > limit) {
      whole.height += rowHeight;
      x = 0;
      rowHeight = 0;
    }
    x += width + (x > 0 ? metrics.region.gap : 0);
    whole.width = Math.max(whole.width, x);
    rowHeight = Math.max(rowHeight, height + metrics.region.gap);
  }
  return { width: whole.width, height: whole.height + rowHeight };
}

/** About the size of one Region with rows of this width. */
function measure(items: readonly Item[], width: number): Size {
  let reach = 1;
  let height = metrics.region.top + metrics.region.padding;
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
      reach = Math.max(reach, x);
      rowHeight = Math.max(rowHeight, item.height);
    }
    if (rowHeight > 0) height += rowHeight + gap.below;
  }
  return { width: reach + 2 * metrics.region.padding, height };
}
