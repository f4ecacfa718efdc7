import { counted, number } from './format';

export const searchWords = {
  results: 'Resources found',
  indexing: 'Reading names and addresses',
  hint: 'Name, id, IP address, CIDR, tag or service. An address finds the subnets and VPCs that hold it, a CIDR those inside it too.',
} as const;

/** `3 of 5,456 resources`. */
export function resultCount(shown: number, total: number, searched: number): string {
  if (total === 0) return `None of ${counted(searched, 'resource')} matches`;
  const found = `${number(total)} of ${counted(searched, 'resource')}`;
  return shown < total ? `${found}, the best ${number(shown)} shown` : found;
}
