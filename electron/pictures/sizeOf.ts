import { invariant } from '../../shared/result';

/** The size of an SVG of ours, in px: its first line says so. */
export function sizeOf(svg: string): { width: number; height: number } {
  const said = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  invariant(said, 'a picture begins with its size');
  return { width: Number(said[1]), height: Number(said[2]) };
}
