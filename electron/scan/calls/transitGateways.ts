import { DescribeTransitGatewaysCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const transitGateways: ListCall = {
  name: 'DescribeTransitGateways',
  lists: ['TransitGateways'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeTransitGatewaysCommand(page)),
};
