import { DescribeSubnetsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const subnets: ListCall = {
  name: 'DescribeSubnets',
  lists: ['Subnets'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeSubnetsCommand(page)),
};
