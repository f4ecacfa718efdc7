import { ok, type Result } from '../../shared/result';
import { toPdf } from './toPdf';
import { type PngError, toPng } from './toPng';

/** What an SVG is made into. `scale`: pixels to a px. */
export type Rendering = { svg: string } & ({ format: 'png'; scale: number } | { format: 'pdf' });

/** The formats that hold their letters: the same bytes for the same SVG, on every machine. */
export async function renderPicture(rendering: Rendering): Promise<Result<Uint8Array, PngError>> {
  return rendering.format === 'png'
    ? toPng(rendering.svg, rendering.scale)
    : ok(await toPdf(rendering.svg));
}
