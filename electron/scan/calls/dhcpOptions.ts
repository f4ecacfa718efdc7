import { DescribeDhcpOptionsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const dhcpOptions: ListCall = {
  name: 'DescribeDhcpOptions',
  lists: ['DhcpOptions'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeDhcpOptionsCommand(page)),
};
