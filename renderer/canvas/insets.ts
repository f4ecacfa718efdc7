import { type Insets, noInsets } from './viewport';

/** What the panels that lie over the canvas, as they do in a narrow window, take away of it. */
export function insetsOver(canvas: Element | null): Insets {
  if (canvas === null) return noInsets;
  const frame = canvas.getBoundingClientRect();
  const insets = { ...noInsets };
  for (const panel of document.querySelectorAll('[data-panel]')) {
    if (panel.contains(canvas)) continue;
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    if (bottom <= frame.top || top >= frame.bottom) continue;
    if (left <= frame.left) insets.left = Math.max(insets.left, right - frame.left);
    else if (right >= frame.right) insets.right = Math.max(insets.right, frame.right - left);
  }
  return insets;
}
