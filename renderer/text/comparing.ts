import type { Mark, MarkCounts } from '../../shared/diagram/diagram';
import type { Side } from '../../shared/diagram/mergeScenes';
import type { CostChange } from '../../shared/sandbox/difference/costDifference';
import type { QuestionChange } from '../../shared/sandbox/difference/questionDifference';
import type {
  NotCompared,
  PropertyChange,
} from '../../shared/sandbox/difference/resourceDifference';
import type { Comparing } from '../store/comparing/comparingSlice';
import type { ComparedSide } from '../store/comparing/comparison';
import { counted, list, number } from './format';
import { effectsText, stateText } from './request/affected';
import { usd } from './request/money';

type Subject = Comparing['with'];

export const comparingWords = {
  changes: 'Differences',
  hide: 'Hide the differences',
  show: 'Show the differences',
  compare: 'Compare with the base',
  compareShort: 'Compare',
  compareModel: 'Compare with another model…',
  compareFolder: 'Compare with an import folder…',
  more: 'Other ways to compare',
  leave: 'End the comparison',
  backToScan: 'Back to the scan',
  onDiagram: 'See on the diagram',
  bar: 'Comparison',
  sides: 'What is drawn',
  legend: 'Marks',
  next: 'Next difference',
  previous: 'Previous difference',
  looking: 'Looking for what differs.',
  resources: 'Resources',
  paths: 'Paths and cost',
  following: 'Following every workload.',
  stopFollowing: 'Stop',
  calledOff: 'The paths were not followed to the end.',
  followAgain: 'Follow them',
  questions: 'Saved requests',
  noEnd: 'an end of it is not there',
  cost: 'By the month',
  nothing: 'The two hold the same resources, property by property.',
  wasNot: 'not there',
  isNot: 'gone',
  isThere: 'there',
  becomes: 'becomes',
  morePaths: (more: string) => `and ${more} more, less grave ones`,
  goneHint: 'It is not in this model: this is what was said of it before.',
  comingHint: 'It is not in this model yet: this is what the scan read.',
  shown: {
    base: {
      before: 'The base, as it was',
      both: 'The base and the sandbox in one',
      after: 'The sandbox, as it is',
    },
    model: {
      before: 'The other model',
      both: 'Both models in one',
      after: 'This model',
    },
    scan: {
      before: 'This model, as it is',
      both: 'This model and the scan in one',
      after: 'This model, with the scan laid into it',
    },
  },
} as const;

export const markWords: Readonly<Record<Mark, string>> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  'not-compared': 'not read on the other side',
};

/** `Compared with the base`. */
export function subjectText(subject: Subject): string {
  if (subject.kind === 'base') return 'Compared with the base';
  return subject.kind === 'scan' ? 'What the scan changes' : `Compared with ${subject.name}`;
}

export function sideText(subject: Subject, side: ComparedSide, document: string): string {
  if (side === 'both') return 'Both';
  if (subject.kind === 'base') return side === 'before' ? 'Base' : 'Sandbox';
  if (subject.kind === 'scan') return side === 'before' ? 'Now' : 'With the scan';
  return side === 'before' ? subject.name : document;
}

/** `3 added, 1 removed and 4 changed`; undefined where nothing is. */
export function countsText(counts: MarkCounts): string | undefined {
  const parts = (['added', 'removed', 'changed'] as const).flatMap((mark) =>
    counts[mark] === 0 ? [] : [`${number(counts[mark])} ${markWords[mark]}`],
  );
  return parts.length === 0 ? undefined : list(parts);
}

export function announcedText(subject: Subject, counts: MarkCounts): string {
  return `${subjectText(subject)}: ${countsText(counts) ?? 'nothing differs'}.`;
}

/** `2 of 8`. */
export function positionText(at: number | undefined, total: number): string {
  if (total === 0) return '';
  return at === undefined ? counted(total, 'difference') : `${number(at + 1)} of ${number(total)}`;
}

/** `Routes 0.0.0.0/0`: the property, and which element of it. */
export function propertyName({ property, item }: PropertyChange): string {
  return item === undefined ? property : `${property} ${item}`;
}

export function moreText(more: number): string {
  return `and ${counted(more, 'more property', 'more properties')}`;
}

const readers: Readonly<Record<Subject['kind'], Readonly<Record<Side, string>>>> = {
  base: { before: 'the base', after: 'the sandbox' },
  model: { before: 'the other model', after: 'this model' },
  scan: { before: 'this model', after: 'the scan' },
};

/** `40 records of DescribeNetworkInterfaces in eu-west-1: the other model did not read them.` */
export function notComparedText(
  { side, call, account, region, records }: NotCompared,
  subject: Subject,
): string {
  const place = [account, region].filter((part) => part !== undefined).join(', ');
  const reader = readers[subject.kind][side === 'after' ? 'before' : 'after'];
  return `${counted(records, 'record')} of ${call}${place === '' ? '' : ` in ${place}`}: ${reader} did not read them.`;
}

/** A saved request, and what it answered and answers. */
export function questionTexts({ question, effects, before, after }: QuestionChange): {
  title: string;
  detail: string;
} {
  const name = question.name ?? `${question.from} to ${question.to}`;
  const answer = (state: QuestionChange['before']) =>
    'error' in state ? comparingWords.noEnd : stateText(state);
  return {
    title: effects.length === 0 ? name : `${name}: ${effectsText(effects)}`,
    detail: `${answer(before)} → ${answer(after)}`,
  };
}

/** `$0.00 → $32.85 a month`. */
export function costChangeText({ before, after, confidence, standsIn }: CostChange): string {
  const doubt = confidence === 'assumed' || standsIn ? ', not this Region’s confirmed price' : '';
  return `${usd(before)} → ${usd(after)} a month${doubt}`;
}
