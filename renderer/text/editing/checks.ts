import { list } from '../format';

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

/** A page of AWS as it can be read out: without what all of them share. */
export function sourceText(source: string): string {
  return source
    .replace(/^https:\/\/docs\.aws\.amazon\.com\//, 'docs.aws.amazon.com/')
    .replace(/\.html$/, '');
}
