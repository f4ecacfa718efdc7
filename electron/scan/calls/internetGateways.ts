import { DescribeInternetGatewaysCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const internetGateways: ListCall = {
  name: 'DescribeInternetGateways',
  lists: ['InternetGateways'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeInternetGatewaysCommand(page)),
};
