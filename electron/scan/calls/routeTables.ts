import { DescribeRouteTablesCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const routeTables: ListCall = {
  name: 'DescribeRouteTables',
  lists: ['RouteTables'],
  pageSize: 100,
  send: (client, page) => client.send(new DescribeRouteTablesCommand(page)),
};
