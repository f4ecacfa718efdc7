import { thisModel } from '../../../shared/edits/refusals/reason';
import { list } from '../format';
import { moreText } from '../words';

export const checkWords = {
  refusedAbove: 'AWS would not do this: see above.',
  noNumber: 'This has to be a whole number.',
  noNumberAbove: 'Not yet: see above.',
  unchanged: 'Nothing changes yet.',
  nothingToChoose: 'There is nothing to choose from.',
  choose: 'Choose',
  row: (position: number) => `row ${position}`,
  removeRow: 'Remove this row',
  jsonAt: (line: number, column: number) => `This is no JSON: see line ${line}, column ${column}.`,
  format: 'Format',
  writePolicy: 'Write a policy',
} as const;

/** `Still to fill in: VPC and Service.` */
export function incompleteText(labels: readonly string[]): string {
  return `Still to fill in: ${list(labels)}.`;
}

export function moreWarnings(count: number): string {
  return `and ${count} more like these`;
}

/** A page of AWS as it can be read out: without what all of them share. Undefined where no page says it. */
export function sourceText(source: string): string | undefined {
  if (source === thisModel) return undefined;
  return source
    .replace(/^https:\/\/docs\.aws\.amazon\.com\//, 'docs.aws.amazon.com/')
    .replace(/\.html$/, '');
}

const mostNames = 8;

/** `a, web ×3 and 12 more`: each name once, and no more than can be taken in. */
export function aboutText(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const told = [...counts].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`));
  const more = told.length - mostNames;
  return more <= 1 ? told.join(', ') : `${told.slice(0, mostNames).join(', ')} ${moreText(more)}`;
}
