import { create, type Font } from 'fontkit';
import { fonts } from './fonts';

/**
 * The letters of an SVG's texts for which the faces of PNG and PDF have no shape: a box stands for each. The SVG
 * itself has them, wherever it is opened on a machine that does.
 *
 * @returns each once, in the order in which they stand there
 */
export function missingLetters(svg: string): string[] {
  const font = create(fonts.sans) as Font;
  const letters = new Set(
    [...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs)].flatMap(([, inside = '']) => [
      ...inside.replace(/<[^>]*>/g, ''),
    ]),
  );
  return [...letters].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}
