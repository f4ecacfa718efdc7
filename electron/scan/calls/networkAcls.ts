import { DescribeNetworkAclsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const networkAcls: ListCall = {
  name: 'DescribeNetworkAcls',
  lists: ['NetworkAcls'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeNetworkAclsCommand(page)),
};
