import { DescribeManagedPrefixListsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const managedPrefixLists: ListCall = {
  name: 'DescribeManagedPrefixLists',
  lists: ['PrefixLists'],
  pageSize: 100,
  send: (client, page) => client.send(new DescribeManagedPrefixListsCommand(page)),
};
