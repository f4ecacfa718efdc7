import { z } from 'zod';
import { AccountId, PrefixListId } from '../../network/ids';
import { listReader } from '../list';
import { listOf, maybeListOf, number, ref, tags, text } from '../shape';
import { base, union } from './base';

/**
 * Two calls answer with this key: DescribeManagedPrefixLists, which names owners, and the older
 * DescribePrefixLists, which holds AWS's own lists alone, each with its blocks (`Cidrs`).
 */
export const prefixLists = listReader({
  key: 'PrefixLists',
  shape: z.object({
    PrefixListId,
    PrefixListName: text,
    OwnerId: ref(AccountId),
    PrefixListArn: text,
    AddressFamily: text,
    MaxEntries: number,
    State: text,
    Tags: tags,
    Cidrs: maybeListOf(z.string()),
  }),
  convert(aws, sink) {
    const owner = aws.OwnerId ?? (aws.Cidrs === undefined ? undefined : AccountId.parse('AWS'));
    const common = base(sink, { ...aws, OwnerId: owner }, { arn: aws.PrefixListArn });
    sink.put('prefixLists', {
      ...common,
      id: aws.PrefixListId,
      state: aws.State,
      name: aws.PrefixListName,
      seenBy: common.account === 'AWS' ? sink.viewer : undefined,
      addressFamily: aws.AddressFamily,
      maxEntries: aws.MaxEntries,
      entries: aws.Cidrs?.map((cidr) => ({ cidr })),
    });
  },
  readWhole(list, sink) {
    // DescribeManagedPrefixLists never answers with an empty list: AWS's own lists are always in it.
    const legacy = list.every(
      (element) => typeof element === 'object' && element !== null && 'Cidrs' in element,
    );
    sink.covered({ call: legacy ? 'DescribePrefixLists' : 'DescribeManagedPrefixLists' });
  },
});

export const prefixListEntries = listReader({
  key: 'Entries',
  single: true,
  shape: listOf(z.object({ Cidr: z.string(), Description: text })),
  convert(aws, sink) {
    const id = sink.idBeside('PrefixListId', /pl-[\da-z]+/i);
    if (id === undefined) {
      sink.skip({
        code: 'no-id',
        reason:
          'Prefix list entries do not say whose they are: put the PrefixListId beside Entries, or into the file name.',
      });
      return;
    }
    const prefixListId = PrefixListId.parse(id);
    const entries = aws.map(({ Cidr, Description }) => ({ cidr: Cidr, description: Description }));
    sink.amend('prefixLists', id, (list) => ({ ...list, entries: union(list.entries, entries) }), {
      ...base(sink, {}),
      id: prefixListId,
    });
    sink.covered({ call: 'GetManagedPrefixListEntries', resourceId: id });
  },
});
