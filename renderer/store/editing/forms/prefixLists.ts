import type { Network } from '../../../../shared/network/network';
import type { PrefixList } from '../../../../shared/network/routeTable';
import { prefixListWords } from '../../../text/editing/security';
import { actionWords, fieldWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { blockOptions } from '../destinations';
import { type Field, type Form, numberOf, type Row, rowsOf, type Scope, textOf } from '../form';
import type { Place } from '../place';
import { chosenRegion, openRegionField } from '../regions';
import { subjectId, subjectName } from '../subject';

function listOf({ network, place }: { network: Network; place: Place }): PrefixList | undefined {
  return network.prefixLists.get(subjectId(place));
}

const maxEntries: Field = {
  kind: 'text',
  name: 'maxEntries',
  label: prefixListWords.maxEntries,
  hint: prefixListWords.maxEntriesHint,
  numeric: true,
  start: (scope) => `${listOf(scope)?.maxEntries ?? 10}`,
};

const entries: Field = {
  kind: 'rows',
  name: 'entries',
  label: prefixListWords.entries,
  addLabel: prefixListWords.addEntry,
  blank: { cidr: '', description: '' },
  columns: [
    {
      name: 'cidr',
      label: prefixListWords.block,
      free: true,
      options: ({ network }) => blockOptions(network),
      share: 2,
    },
    { name: 'description', label: prefixListWords.description, optional: true, share: 3 },
  ],
  start: (scope) =>
    (listOf(scope)?.entries ?? []).map(
      ({ cidr, description = '' }): Row => ({ cidr, description }),
    ),
};

export const addPrefixList: Form = {
  id: 'add-prefix-list',
  at: [{ in: 'model' }, { in: 'vpc' }],
  isRare: true,
  palette: { name: paletteNames.prefixList, kind: 'prefixLists' },
  action: prefixListWords.add,
  title: () => prefixListWords.addTitle,
  apply: actionWords.add,
  does: 'adds',
  fieldOf: { 'prefix-list-name-wrong': 'listName', 'prefix-list-size-wrong': 'maxEntries' },
  fields: [
    openRegionField,
    { kind: 'text', name: 'listName', label: fieldWords.name, start: () => 'offices' },
    {
      kind: 'one',
      name: 'addressFamily',
      label: prefixListWords.family,
      options: () => ['IPv4', 'IPv6'].map((value) => ({ value, title: value })),
      start: () => 'IPv4',
    },
    { ...maxEntries, start: () => '10' } as Field,
    { ...entries, start: () => [{ cidr: '', description: '' }] } as Field,
  ],
  orders: (scope, ids) => [
    {
      type: 'prefix-list/add',
      params: {
        prefixListId: ids('prefixLists'),
        ...chosenRegion(scope),
        listName: textOf(scope, 'listName').trim(),
        addressFamily: textOf(scope, 'addressFamily'),
        maxEntries: numberOf(textOf(scope, 'maxEntries')),
        entries: entriesOf(scope),
      },
    },
  ],
};

export const editPrefixList: Form = {
  id: 'edit-prefix-list',
  at: [
    {
      of: 'prefixLists',
      when: (network, place) => listOf({ network, place })?.account !== 'AWS',
    },
  ],
  action: prefixListWords.edit,
  title: (network, place) => prefixListWords.entriesOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  fieldOf: { 'prefix-list-size-wrong': 'maxEntries' },
  fields: [maxEntries, entries],
  orders: (scope) => [
    {
      type: 'prefix-list/set-entries',
      params: {
        prefixListId: listOf(scope)?.id ?? '',
        entries: entriesOf(scope),
        maxEntries: numberOf(textOf(scope, 'maxEntries')),
      },
    },
  ],
};

export const prefixListForms: readonly Form[] = [addPrefixList, editPrefixList];

function entriesOf(scope: Scope): { cidr: string; description?: string }[] {
  return rowsOf(scope, 'entries').map(({ cidr = '', description = '' }) => ({
    cidr: cidr.trim(),
    ...(description.trim() === '' ? {} : { description: description.trim() }),
  }));
}
