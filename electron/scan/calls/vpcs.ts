import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpcs: ListCall = {
  name: 'DescribeVpcs',
  lists: ['Vpcs'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeVpcsCommand(page)),
};
