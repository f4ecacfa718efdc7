import type { Page } from '@playwright/test';

/**
 * What of a view is cut off or out of reach, in words that name the place: panels that reach beyond the window or scroll
 * sideways, and controls that no scrolling brings under the pointer. What a modal dialog lies over counts for nothing.
 *
 * @param part what to look at alone, as a selector: it lies over the rest
 */
export function outOfReach(page: Page, part?: string): Promise<string[]> {
  return page.evaluate((looked) => {
    const modal = document.querySelector('dialog[open]');
    const scope = looked === undefined ? (modal ?? document.body) : document.querySelector(looked);
    if (scope === null) return [`not there: ${looked}`];
    const named = (element: Element) => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      const name = element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
      return `${element.localName}.${element.className}: ${name.trim().slice(0, 60)}`;
    };
    const isSeen = (element: Element) =>
      element.closest('[inert]') === null && element.checkVisibility({ checkVisibilityCSS: true });

    const tooWide = [...scope.querySelectorAll('[data-panel], .dialog-body, .dialog-footer')]
      .concat(looked === undefined ? (modal ?? document.documentElement) : scope)
      .filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        const overflows = part.scrollWidth > part.clientWidth + 1;
        const isCut = left < -1 || right > innerWidth + 1;
        return isSeen(part) && width > 0 && (overflows || isCut);
      })
      .map((part) => `too wide: ${named(part)}`);

    const controls = 'button, input, textarea, select, summary, a[href], [role="tab"]';
    const hidden = [...scope.querySelectorAll<HTMLElement>(controls)]
      .filter((control) => isSeen(control) && !control.matches(':disabled'))
      // The diagram pans and zooms: what is beyond its edge is meant to be there.
      .filter((control) => control.closest('[role="application"]') === null)
      .filter((control) => {
        // A box or a radio is drawn by its label, which is what one presses.
        const target = control.closest('label') ?? control;
        target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const { left, top, width, height } = target.getBoundingClientRect();
        if (width === 0 || height === 0) return false;
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return !(target.contains(hit) || hit?.contains(target));
      })
      .map((control) => `out of reach: ${named(control)}`);
    return [...tooWide, ...hidden];
  }, part);
}
