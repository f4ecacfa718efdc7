import { useStore } from 'zustand';
import { shallow } from 'zustand/shallow';
import { createStore } from 'zustand/vanilla';
import { heldTextScale, type Level, levelAt, textScale } from './level';
import type { Size, Viewport } from './viewport';

type CanvasViewport = Viewport & Size & { level: Level; textScale: number };

/**
 * What part of the diagram is on the screen, for the canvas and the minimap. It changes on each frame of a pan, so
 * it stays out of the app's store. One for the window: there is one canvas.
 */
export const viewportStore = createStore<CanvasViewport>(() => ({
  x: 0,
  y: 0,
  zoom: 1,
  width: 0,
  height: 0,
  level: levelAt(1),
  textScale: textScale(1),
}));

/** The viewport at rest. */
export function showViewport(viewport: Viewport & Partial<Size>): void {
  const { zoom } = viewport;
  show({ ...viewport, level: levelAt(zoom), textScale: textScale(zoom) });
}

/** The viewport on its way: text is set anew only where it must be, since that draws everything anew. */
export function followViewport(viewport: Viewport): void {
  const { zoom } = viewport;
  const before = viewportStore.getState();
  const level = levelAt(zoom);
  const scale = level === before.level ? heldTextScale(zoom, before.textScale) : textScale(zoom);
  show({ ...viewport, level, textScale: scale });
}

export function showSize({ width, height }: Size): void {
  show({ width, height });
}

/**
 * Tells nobody where nothing is new: a canvas that is drawn between frames says at each attempt where it begins, and whoever
 * hears of it draws at once, which calls the attempt off.
 */
function show(viewport: Partial<CanvasViewport>): void {
  const before = viewportStore.getState();
  const after = { ...before, ...viewport };
  if (!shallow(before, after)) viewportStore.setState(after);
}

export function useViewport<T>(selector: (viewport: CanvasViewport) => T): T {
  return useStore(viewportStore, selector);
}
