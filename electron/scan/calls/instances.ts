import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const instances: ListCall = {
  name: 'DescribeInstances',
  lists: ['Reservations'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeInstancesCommand(page)),
};
