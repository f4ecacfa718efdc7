import { GetManagedPrefixListEntriesCommand } from '@aws-sdk/client-ec2';
import { type CallById, idsOf } from './call';

export const managedPrefixListEntries: CallById = {
  name: 'GetManagedPrefixListEntries',
  lists: ['Entries'],
  pageSize: 100,
  after: 'DescribeManagedPrefixLists',
  idsIn: (answer) => idsOf(answer, 'PrefixLists', 'PrefixListId'),
  idKey: 'PrefixListId',
  send: (client, PrefixListId, page) =>
    client.send(new GetManagedPrefixListEntriesCommand({ PrefixListId, ...page })),
};
