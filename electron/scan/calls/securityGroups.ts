import { DescribeSecurityGroupsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const securityGroups: ListCall = {
  name: 'DescribeSecurityGroups',
  lists: ['SecurityGroups'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeSecurityGroupsCommand(page)),
};
