import type { IconName } from '../../diagram/diagram';
import { isTileIcon } from '../../diagram/icons';
import type { Theme } from '../../diagram/tokens';
import { element, n } from './markup';
import type { Symbols } from './symbols';

/** What every drawer of nodes needs. */
export type Drawing = {
  theme: Theme;
  symbols: Symbols;
};

/** A symbol at a place. Line drawings take the gateway colour, unless told otherwise. */
export function icon(
  { symbols }: Drawing,
  name: IconName,
  x: number,
  y: number,
  size: number,
  style?: string,
): string {
  const colour = style ?? (isTileIcon(name) ? undefined : 'g');
  return `<use href="#${symbols.id(name)}" x="${n(x)}" y="${n(y)}" width="${n(size)}" height="${n(size)}"${colour === undefined ? '' : ` class="${colour}"`}/>`;
}

export function rect(
  style: string,
  box: { x: number; y: number; width: number; height: number },
  radius: number,
): string {
  return element('rect', {
    class: style,
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    rx: radius,
  });
}
