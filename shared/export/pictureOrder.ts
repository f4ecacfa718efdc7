import type { DiagramView } from '../diagram/diagram';
import type { Side } from '../diagram/mergeScenes';
import type { Theme } from '../diagram/tokens';
import type { TraceRequest } from '../routing/request';

/** The formats that are text. PNG and PDF are made of the SVG, by whoever has the fonts. */
export const textFormats = ['svg', 'drawio', 'mmd', 'md', 'csv'] as const;
export type TextFormat = (typeof textFormats)[number];

/** Tables are of a request: without one there is nothing to list. */
export const tableFormats: ReadonlySet<string> = new Set<TextFormat>(['md', 'csv']);

/**
 * How much is drawn: everything, what the view's filter leaves, one resource and what it stands in (see `focusOn`), or the
 * VPCs that a request comes through.
 */
export type Extent =
  | { kind: 'whole' }
  | { kind: 'filtered' }
  | { kind: 'focus'; id: string }
  | { kind: 'way' };

/** The request as the network is, or by the best endpoint, without any, or both of these. */
export type WaysShown = 'now' | 'with' | 'without' | 'both';

export type RequestShown = {
  request: TraceRequest;
  ways: WaysShown;
  /** Which leg is drawn; tables have both. */
  direction: 'forward' | 'return';
};

/** Everything that decides how a picture looks: one network and one order give the same bytes, wherever that is. */
export type PictureOrder = {
  format: TextFormat;
  /** What the user decided about the drawing; its filter counts where `extent` says so. */
  view: DiagramView;
  extent: Extent;
  request?: RequestShown;
  /** What of the comparison that is open is drawn; only the window has one. */
  compared?: Side | 'both';
  title: string;
  theme: Theme;
  /** Nothing behind the drawing. */
  transparent: boolean;
  /** A marker runs along each way; in SVG alone. */
  animated: boolean;
  /** Stand-ins for account ids, addresses, names and tags, so that strangers may see it. */
  redact: boolean;
};
