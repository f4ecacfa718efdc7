import { DescribeTransitGatewayRouteTablesCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const transitGatewayRouteTables: ListCall = {
  name: 'DescribeTransitGatewayRouteTables',
  lists: ['TransitGatewayRouteTables'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeTransitGatewayRouteTablesCommand(page)),
};
