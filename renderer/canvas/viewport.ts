import type { Box } from '../../shared/diagram/diagram';
import { zoomLimits } from './level';

/** Where the diagram's origin stands in the canvas, in screen px, and how large it is drawn. */
export type Viewport = { x: number; y: number; zoom: number };
export type Size = { width: number; height: number };

/** What a dialog or panel that lies over the canvas takes away on each side, in screen px. */
export type Insets = { top: number; right: number; bottom: number; left: number };

export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Free space around what is fitted, in screen px. */
const margin = 12;

/** The viewport that shows a box as large as it fits between the insets, centred there, at `maxZoom` at most. */
export function fitBox(box: Box, canvas: Size, insets: Insets, maxZoom: number): Viewport {
  const width = Math.max(1, canvas.width - insets.left - insets.right - 2 * margin);
  const height = Math.max(1, canvas.height - insets.top - insets.bottom - 2 * margin);
  const wanted = Math.min(width / Math.max(1, box.width), height / Math.max(1, box.height));
  const zoom = Math.min(Math.max(wanted, zoomLimits.min), maxZoom);
  return onPixels({
    zoom,
    x: insets.left + margin + (width - box.width * zoom) / 2 - box.x * zoom,
    y: insets.top + margin + (height - box.height * zoom) / 2 - box.y * zoom,
  });
}

/**
 * Moved by less than a pixel, so that the diagram's pixels are the screen's: lines are sharper, and without a
 * graphics card a pan costs half, since the picture is copied and not resampled.
 */
export function onPixels({ x, y, zoom }: Viewport): Viewport {
  return { x: Math.round(x), y: Math.round(y), zoom };
}

export function isOnPixels({ x, y }: Viewport): boolean {
  return Number.isInteger(x) && Number.isInteger(y);
}

/** The part of the diagram that is on the screen, in diagram px. */
export function visibleBox({ x, y, zoom }: Viewport, canvas: Size): Box {
  return { x: -x / zoom, y: -y / zoom, width: canvas.width / zoom, height: canvas.height / zoom };
}

/** The part of the diagram that is on the screen and that nothing lies over. */
export function openBox({ x, y, zoom }: Viewport, canvas: Size, insets: Insets): Box {
  return {
    x: (insets.left - x) / zoom,
    y: (insets.top - y) / zoom,
    width: (canvas.width - insets.left - insets.right) / zoom,
    height: (canvas.height - insets.top - insets.bottom) / zoom,
  };
}

/** Moved as little as it takes for the diagram to fill the canvas, or to stand in its middle where it is smaller. */
export function filled(viewport: Viewport, diagram: Box, canvas: Size, insets: Insets): Viewport {
  const { zoom } = viewport;
  return onPixels({
    zoom,
    x: filledSpan(
      viewport.x,
      diagram.x * zoom,
      diagram.width * zoom,
      insets.left,
      canvas.width - insets.right,
    ),
    y: filledSpan(
      viewport.y,
      diagram.y * zoom,
      diagram.height * zoom,
      insets.top,
      canvas.height - insets.bottom,
    ),
  });
}

function filledSpan(at: number, from: number, size: number, low: number, high: number): number {
  const first = low + margin - from;
  const last = high - margin - from - size;
  return last > first ? (first + last) / 2 : Math.min(first, Math.max(last, at));
}

/** The viewport after a zoom about the middle of the canvas. */
export function zoomAtCentre({ x, y, zoom }: Viewport, canvas: Size, factor: number): Viewport {
  const next = Math.min(Math.max(zoom * factor, zoomLimits.min), zoomLimits.max);
  const centre = { x: canvas.width / 2, y: canvas.height / 2 };
  return onPixels({
    zoom: next,
    x: centre.x - ((centre.x - x) / zoom) * next,
    y: centre.y - ((centre.y - y) / zoom) * next,
  });
}

/** The same zoom, moved so that a diagram point stands in the middle of the canvas. */
export function centredOn(
  point: { x: number; y: number },
  { zoom }: Viewport,
  canvas: Size,
): Viewport {
  return onPixels({
    zoom,
    x: canvas.width / 2 - point.x * zoom,
    y: canvas.height / 2 - point.y * zoom,
  });
}
