import { icons } from '../../shared/diagram/icons';

const spriteId = 'icon-sprite';

/** The id of an icon's symbol in the page. */
export function symbolIdOf(name: string): string {
  return `icon-${name}`;
}

/**
 * Puts every symbol into the page once, so that thousands of nodes refer to one drawing.
 *
 * Parsed rather than set as HTML: the page's content policy and the linter both forbid the latter.
 */
export function mountIconSprite(page: Document): void {
  if (page.getElementById(spriteId) !== null) return;
  const symbols = Object.entries(icons).map(
    ([name, { viewBox, body }]) =>
      `<symbol id="${symbolIdOf(name)}" viewBox="${viewBox}">${body}</symbol>`,
  );
  const parsed = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" id="${spriteId}" width="0" height="0" aria-hidden="true">${symbols.join('')}</svg>`,
    'image/svg+xml',
  );
  const sprite = page.adoptNode(parsed.documentElement);
  // Not as an attribute in the text: the content policy forbids inline styles. Not `display: none` either, which
  // would also hide what the symbols' gradients refer to.
  if (sprite instanceof SVGElement) sprite.style.position = 'absolute';
  page.body.prepend(sprite);
}
