const focusable =
  '[tabindex="0"], button:not(:disabled), input:not(:disabled), a[href], [role="tree"]';

/** Where the focus stood in each panel when it was last left. */
const lastIn = new WeakMap<Element, HTMLElement>();

/** F6: to the next panel, or the one before, going round; back to where the focus last stood in it. */
export function focusNextPanel(direction: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')].filter(
    (panel) => panel.offsetParent !== null && panel.querySelector(focusable) !== null,
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
