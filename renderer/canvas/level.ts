/**
 * How much is drawn at a zoom. Only the detail changes: no box moves or grows, so that what a user has found stays
 * where it was.
 */
export type Level =
  /** A VPC as one card with counts by kind and zone. */
  | 'vpcs'
  /** Subnets with counts. */
  | 'subnets'
  /** Subnets with the cards of what they hold. */
  | 'groups'
  /** Cards with addresses. */
  | 'details';

/** Zoom (1 is 100 %) from which on a level is drawn. */
export const levelFrom: Record<Level, number> = {
  vpcs: 0,
  subnets: 0.4,
  groups: 0.8,
  details: 1.2,
};

export const zoomLimits = { min: 0.02, max: 3 };

export function levelAt(zoom: number): Level {
  if (zoom >= levelFrom.details) return 'details';
  if (zoom >= levelFrom.groups) return 'groups';
  if (zoom >= levelFrom.subnets) return 'subnets';
  return 'vpcs';
}

/**
 * By how much text grows in the diagram to stay readable on the screen.
 *
 * In steps of a quarter octave: every change restyles all that is drawn, so a zoom of 10 % must not cause one on
 * each frame. On the screen a text is therefore within 9 % of its size.
 */
export function textScale(zoom: number): number {
  if (zoom >= 1) return 1;
  return 2 ** (Math.round(-Math.log2(zoom) * 4) / 4);
}

/** How far text may grow or shrink with the drawing while a gesture is under way, as a factor. */
const heldUpTo = 2;

/**
 * The scale while the view moves: the one it began with, so that the drawing stays one picture, until text would be
 * half or twice its size.
 */
export function heldTextScale(zoom: number, held: number): number {
  const wanted = textScale(zoom);
  return wanted > held * heldUpTo || wanted < held / heldUpTo ? wanted : held;
}
