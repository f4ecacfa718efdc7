import { z } from 'zod';

export const Bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type Bounds = z.infer<typeof Bounds>;

/** How much of the window's title has to lie on a display, in pixels, so that it can be taken hold of. */
const gripWidth = 120;
const gripHeight = 24;

/**
 * Where to put a window that was last at `saved`: there, made to fit; undefined where no display shows enough of it,
 * since displays are unplugged between two starts.
 *
 * @param workAreas the displays without their task bars
 */
export function fitBounds(saved: Bounds, workAreas: readonly Bounds[]): Bounds | undefined {
  const area = workAreas.find((candidate) => showsGrip(saved, candidate));
  return (
    area && {
      ...saved,
      width: Math.min(saved.width, area.width),
      height: Math.min(saved.height, area.height),
    }
  );
}

function showsGrip({ x, y, width }: Bounds, area: Bounds): boolean {
  const shownWidth = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return (
    shownWidth >= Math.min(gripWidth, width) &&
    y >= area.y &&
    y + gripHeight <= area.y + area.height
  );
}
