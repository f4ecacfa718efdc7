import { DescribeEgressOnlyInternetGatewaysCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const egressOnlyInternetGateways: ListCall = {
  name: 'DescribeEgressOnlyInternetGateways',
  lists: ['EgressOnlyInternetGateways'],
  pageSize: 255,
  send: (client, page) => client.send(new DescribeEgressOnlyInternetGatewaysCommand(page)),
};
