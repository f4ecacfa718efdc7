import { ok, type Result } from '../../shared/result';
import { missingLetters } from './missingLetters';
import { toPdf } from './toPdf';
import { type PngError, toPng } from './toPng';

/** What an SVG is made into. `scale`: pixels to a px. */
export type Rendering = { svg: string } & ({ format: 'png'; scale: number } | { format: 'pdf' });

/** `missing`: letters that show as boxes, for want of a shape in the faces that come along. */
export type Rendered = { bytes: Uint8Array; missing: readonly string[] };

/** The formats that hold their letters: the same bytes for the same SVG, on every machine. */
export async function renderPicture(rendering: Rendering): Promise<Result<Rendered, PngError>> {
  const { svg } = rendering;
  const bytes =
    rendering.format === 'png' ? await toPng(svg, rendering.scale) : ok(await toPdf(svg));
  return bytes.ok ? ok({ bytes: bytes.value, missing: missingLetters(svg) }) : bytes;
}
