import { DescribePrefixListsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

/**
 * The older call: AWS's own lists behind gateway endpoints, each with its blocks. Kept as the entries they are, so
 * that they count where GetManagedPrefixListEntries is denied; DescribeManagedPrefixLists lists the lists.
 */
export const prefixLists: ListCall = {
  name: 'DescribePrefixLists',
  lists: ['PrefixLists'],
  pageSize: 1000,
  async send(client, page) {
    const { PrefixLists, NextToken } = await client.send(new DescribePrefixListsCommand(page));
    return { PrefixLists, NextToken };
  },
  toAnswers: (answer) =>
    (answer as { PrefixLists: LegacyPrefixList[] }).PrefixLists.map(({ PrefixListId, Cidrs }) => ({
      PrefixListId,
      Entries: (Cidrs ?? []).map((Cidr) => ({ Cidr })),
    })),
};

type LegacyPrefixList = { PrefixListId?: string; Cidrs?: string[] };
