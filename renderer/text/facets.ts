import type { CollectionName } from '../../shared/network/network';
import { counted, number } from './format';
import { tooltip } from './inert';
import { heading, kindNames } from './kinds';

export const facetNames = {
  accounts: { one: 'Account', all: 'Accounts' },
  regions: { one: 'Region', all: 'Regions' },
  vpcs: { one: 'VPC', all: 'VPCs' },
  kinds: { one: 'Kind', all: 'Kinds' },
  tags: { one: 'Tag', all: 'Tags' },
} as const;

export const filterWords = {
  bar: 'Filter',
  clear: 'Clear filter',
  find: 'Find',
  nothing: 'Nothing to choose from',
  savedViews: 'Saved views',
  saveView: 'Save this filter as a view',
  saveViewTitle: 'Save view',
  saveViewHint: 'The filter is kept in the model under this name.',
  name: 'Name',
  save: 'Save',
  noViews: 'Filter the diagram first, then save the filter under a name.',
  anyValue: 'any value',
  untagged: 'no tags in this model',
} as const;

export function kindOption(kind: CollectionName): string {
  return heading(kindNames[kind].many);
}

/** `312 of 4,096 network interfaces match`. */
export function matchText(matching: number, total: number, kind: 'networkInterfaces' | undefined) {
  const { one, many } =
    kind === undefined ? { one: 'resource', many: 'resources' } : kindNames[kind];
  return `${number(matching)} of ${counted(total, one, many)} ${total === 1 ? 'matches' : 'match'}`;
}

export function moreOptions(left: number): string {
  return `${number(left)} more: type to narrow`;
}

export function deleteViewText(name: string): string {
  return `Delete view ${tooltip(name)}`;
}

export function openViewText(name: string): string {
  return `Show view ${tooltip(name)}`;
}
