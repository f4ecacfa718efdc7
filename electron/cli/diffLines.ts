import type { CostDifference } from '../../shared/sandbox/difference/costDifference';
import type { ModelDifference } from '../../shared/sandbox/difference/modelDifference';
import type {
  AffectedWorkload,
  PathChange,
  PathDifference,
  PathEffect,
} from '../../shared/sandbox/difference/pathDifference';
import type { PathState } from '../../shared/sandbox/difference/pathSurvey';
import type { QuestionChange } from '../../shared/sandbox/difference/questionDifference';
import type {
  PropertyChange,
  ResourceChange,
  ResourceDifference,
} from '../../shared/sandbox/difference/resourceDifference';
import { inert } from './inert';

/** A difference in words: what changed, what it did to whom, and what it costs. */
export function differenceLines({ resources, paths, questions, cost }: ModelDifference): string[] {
  return [
    ...resourceLines(resources),
    ...pathLines(paths),
    ...questionLines(questions),
    ...costLines(cost),
  ].map((line) => inert(line, 2000));
}

function resourceLines({ changes, notCompared }: ResourceDifference): string[] {
  const count = (wanted: ResourceChange['change']) =>
    changes.filter(({ change }) => change === wanted).length;
  return [
    changes.length === 0
      ? 'Resources: none differ.'
      : `Resources: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed.`,
    ...changes.flatMap((change) => [
      `${marks[change.change]} ${change.collection} ${named(change)}`,
      ...change.properties.map((property) => `    ${propertyLine(property)}`),
    ]),
    ...notCompared.map(
      ({ side, call, account, region, records }) =>
        `Not compared: ${records} of ${call}${placeWords(account, region)}: the ${
          side === 'before' ? 'second' : 'first'
        } model did not read them.`,
    ),
  ];
}

const marks: Readonly<Record<ResourceChange['change'], string>> = {
  added: '+',
  removed: '-',
  changed: '~',
};

function named({ id, name }: { id: string; name?: string }): string {
  return name === undefined || name === id ? id : `${id} (${name})`;
}

function placeWords(...parts: (string | undefined)[]): string {
  const told = parts.filter((part) => part !== undefined);
  return told.length === 0 ? '' : ` in ${told.join(' ')}`;
}

function propertyLine({ property, item, before, after }: PropertyChange): string {
  const subject = item === undefined ? property : `${property} ${item}`;
  const told = (text: string) => (text === '' ? '' : `: ${text}`);
  if (before === undefined) return `+ ${subject}${told(after ?? '')}`;
  if (after === undefined) return `- ${subject}${told(before)}`;
  return `${subject}: ${before} -> ${after}`;
}

function pathLines({ changes, compared, newWorkloads, goneWorkloads }: PathDifference): string[] {
  return [
    changes.length === 0
      ? `Paths: of ${compared} none changed its verdict, exposure or cost.`
      : `Paths: of ${compared}, ${changes.reduce((sum, each) => sum + each.workloads.length, 0)} changed.`,
    ...changes.flatMap(pathChangeLines),
    ...workloadLine('New workloads', newWorkloads),
    ...workloadLine('Workloads that are gone', goneWorkloads),
  ];
}

function pathChangeLines({ destination, vpcId, effects, ...sides }: PathChange): string[] {
  const { workloads, before, after } = sides;
  return [
    `  ${destination}: ${effectWords(effects)} for ${peopleWords(workloads)}${placeWords(vpcId)}`,
    `    ${stateWords(before)} -> ${stateWords(after)}`,
  ];
}

const words: Readonly<Record<PathEffect, string>> = {
  broke: 'broke',
  mended: 'works now',
  'became-unknown': 'is no longer known',
  'became-known': 'is known now',
  'became-private': 'became private',
  'more-exposed': 'is more exposed',
  'less-exposed': 'is less exposed',
  dearer: 'costs more',
  cheaper: 'costs less',
};

function effectWords(effects: readonly PathEffect[]): string {
  return effects.map((effect) => words[effect]).join(', ');
}

function peopleWords(workloads: readonly AffectedWorkload[], shown = 5): string {
  const names = workloads.slice(0, shown).map(named).join(', ');
  const rest = workloads.length - shown;
  return rest > 0 ? `${names} and ${rest} more` : names;
}

function stateWords({ verdict, exposure, via, because, perGb, perMonth }: PathState): string {
  return [
    verdict,
    exposure,
    via === undefined ? undefined : `via ${via}`,
    ...(verdict === 'reachable' ? [`${perGb} USD a GB`, `${perMonth} USD a month`] : []),
    ...because.map(({ code, at }) => `${code} at ${at}`),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function workloadLine(title: string, workloads: readonly AffectedWorkload[]): string[] {
  return workloads.length === 0 ? [] : [`  ${title}: ${peopleWords(workloads)}`];
}

function questionLines(changes: readonly QuestionChange[]): string[] {
  if (changes.length === 0) return [];
  return [
    'Saved questions:',
    ...changes.flatMap(({ question, effects, before, after }) => [
      `  ${question.name ?? `${question.from} to ${question.to}`}: ${effectWords(effects)}`.trimEnd(),
      `    ${answerWords(before)} -> ${answerWords(after)}`,
    ]),
  ];
}

function answerWords(answer: QuestionChange['before']): string {
  return 'error' in answer ? answer.error.code : stateWords(answer);
}

function costLines({ before, after, changes, priceDate }: CostDifference): string[] {
  if (changes.length === 0) return ['What stands there costs the same by the month.'];
  const difference = Math.round((after - before) * 100) / 100;
  return [
    `What stands there: ${before} -> ${after} USD a month (${difference >= 0 ? '+' : ''}${difference}; prices of ${priceDate}).`,
    ...changes.map(
      ({ item, resourceId, before: was, after: is, confidence, standsIn }) =>
        `  ${item} ${resourceId}: ${was} -> ${is}${
          confidence === 'assumed' || standsIn ? ' (not this Region’s confirmed price)' : ''
        }`,
    ),
  ];
}
