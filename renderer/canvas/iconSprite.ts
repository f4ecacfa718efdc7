import { iconNames, iconOf, isTileIcon } from '../../shared/diagram/icons';

const spriteId = 'icon-sprite';

/** The id of an icon's symbol in the page. */
export function symbolIdOf(name: string): string {
  return `icon-${name}`;
}

/**
 * Puts the line drawings into the page once, so that thousands of nodes refer to one. Coloured squares are images.
 *
 * Parsed rather than set as HTML: the page's content policy and the linter both forbid the latter.
 */
export function mountIconSprite(page: Document): void {
  if (page.getElementById(spriteId) !== null) return;
  const symbols = iconNames
    .filter((name) => !isTileIcon(name))
    .map((name) => {
      const { viewBox, body } = iconOf(name);
      return `<symbol id="${symbolIdOf(name)}" viewBox="${viewBox}">${body}</symbol>`;
    });
  const parsed = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" id="${spriteId}" width="0" height="0" aria-hidden="true">${symbols.join('')}</svg>`,
    'image/svg+xml',
  );
  const sprite = page.adoptNode(parsed.documentElement);
  // Not as an attribute in the text: the content policy forbids inline styles.
  if (sprite instanceof SVGElement) sprite.style.display = 'none';
  page.body.prepend(sprite);
}
