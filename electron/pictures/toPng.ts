import { initWasm, Resvg } from '@resvg/resvg-wasm';
import wasm from '@resvg/resvg-wasm/index_bg.wasm?inline';
import { err, ok, type Result } from '../../shared/result';
import { bytesOf } from './bytes';
import { fonts } from './fonts';
import { sizeOf } from './sizeOf';

export type PngError = { code: 'picture-too-large'; width: number; height: number; limit: number };

/** In pixels: 4 bytes each while it is drawn, and as many again while it is packed. A page of 16,000 by 9,000 fits. */
const mostPixels = 160_000_000;

/** Draws an SVG of ours as a PNG, `scale` pixels to a px. */
export async function toPng(svg: string, scale: number): Promise<Result<Uint8Array, PngError>> {
  const size = sizeOf(svg);
  const [width, height] = [Math.ceil(size.width * scale), Math.ceil(size.height * scale)];
  if (width * height > mostPixels)
    return err({ code: 'picture-too-large', width, height, limit: mostPixels });
  await ready();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontBuffers: [fonts.sans, fonts.sansBold, fonts.mono],
      defaultFontFamily: 'Arimo',
      sansSerifFamily: 'Arimo',
      monospaceFamily: 'Cousine',
    },
  });
  try {
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    return ok(png);
  } finally {
    drawing.free();
  }
}

let starting: Promise<void> | undefined;

/** The module can be started once only. */
function ready(): Promise<void> {
  starting ??= initWasm(bytesOf(wasm));
  return starting;
}
