import { DescribeNetworkInterfacesCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const networkInterfaces: ListCall = {
  name: 'DescribeNetworkInterfaces',
  lists: ['NetworkInterfaces'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeNetworkInterfacesCommand(page)),
};
