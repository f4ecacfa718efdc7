import type { FoundChange, ScanComparison } from '../../../shared/scan/comparison';
import type { DropReason } from '../../../shared/scan/keepEdits';
import { counted, list, number } from '../format';
import { propertyText } from '../inspector';

export const whatWords: Record<FoundChange['what'], string> = {
  came: 'came',
  went: 'went',
  changed: 'changed',
};

/** `3 came, 1 went, 12 changed.` */
export function comparisonText({ came, went, changed }: ScanComparison): string {
  return `${number(came)} came, ${number(went)} went, ${number(changed)} changed.`;
}

export function gapsChange({ gapsBefore, gapsAfter }: ScanComparison): string {
  if (gapsBefore === gapsAfter) return counted(gapsAfter, 'gap');
  return `${number(gapsBefore)} to ${counted(gapsAfter, 'gap')}`;
}

export function leftText(left: number): string {
  return `${counted(left, 'more', 'more')} not listed here`;
}

/** `available ip address count, tags`. */
export function changedText({ properties }: FoundChange): string {
  const shown = properties.slice(0, 4).map(propertyText);
  const more = properties.length - shown.length;
  return list(more > 0 ? [...shown, counted(more, 'other property', 'other properties')] : shown);
}

/** What becomes of the edits of the sandbox: said before it happens. */
export function editsText({ edits: { kept, dropped } }: ScanComparison): string {
  if (kept.length + dropped.length === 0) return '';
  if (dropped.length === 0)
    return kept.length === 1
      ? 'Your change in the sandbox stays on top of what was read.'
      : `Your ${number(kept.length)} changes in the sandbox stay on top of what was read.`;
  const rest =
    kept.length === 0
      ? 'None of your changes in the sandbox fits any more'
      : 'Some do not fit any more';
  const stay =
    kept.length === 0
      ? ''
      : `${counted(kept.length, 'change')} in the sandbox ${kept.length === 1 ? 'stays' : 'stay'} on top of what was read. `;
  return `${stay}${rest}, and accepting drops ${dropped.length === 1 ? 'it' : 'them'}. Undo brings all back.`;
}

export const dropReasons: Record<DropReason, string> = {
  'already-so': 'AWS holds by now what it would have made',
  'changed-in-aws': 'what it changes was changed in AWS, too',
  'rests-on-gone': 'what it builds on is gone',
};

export function acceptedText(name: string): string {
  return `The scan lies below your changes in ${name} now. Undo takes it back.`;
}
