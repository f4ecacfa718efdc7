const focusable =
  '[tabindex="0"], button:not(:disabled), input:not(:disabled), a[href], [role="tree"]';

/** The list of gaps in the inspector. */
export const gapsHeadingId = 'gaps-heading';

/** Puts the focus on a heading and brings it to the top, also where it is in sight already. */
export function focusHeading(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** Where the focus goes when what had it is gone: the diagram, where things were just shown. */
export function focusCanvas(): void {
  document.querySelector<HTMLElement>('[data-panel="canvas"] [role="application"]')?.focus();
}

/** Whether it is there: nobody has gone on to something else since. */
export function isOnCanvas(): boolean {
  return isFocusLost() || document.activeElement?.closest('[data-panel="canvas"]') != null;
}

/** The button that plays the answer: from there its keys lead through it. */
export function focusPlayback(): void {
  document.querySelector<HTMLElement>('[data-panel="transport"] .play')?.focus();
}

/** Whether nothing has the focus, or something that cannot be reached: a part of the window took its place. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return (
    activeElement === null || activeElement === body || activeElement.closest('[inert]') !== null
  );
}

/** Where the focus stood in each panel when it was last left. */
const lastIn = new WeakMap<Element, HTMLElement>();

/** F6: to the next panel, or the one before, going round; back to where the focus last stood in it. */
export function focusNextPanel(direction: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')].filter(
    (panel) =>
      panel.offsetParent !== null &&
      panel.closest('[inert]') === null &&
      panel.querySelector(focusable) !== null,
  );
  const current = document.activeElement;
  const at = panels.findIndex((panel) => panel.contains(current));
  const left = panels[at];
  if (left !== undefined && current instanceof HTMLElement) lastIn.set(left, current);
  const start = at === -1 ? (direction === 1 ? -1 : 0) : at;
  const panel = panels[(start + direction + panels.length) % panels.length];
  if (panel === undefined) return;
  const last = lastIn.get(panel);
  const target = last?.isConnected ? last : panel.querySelector<HTMLElement>(focusable);
  target?.focus();
}
