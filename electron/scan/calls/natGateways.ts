import { DescribeNatGatewaysCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const natGateways: ListCall = {
  name: 'DescribeNatGateways',
  lists: ['NatGateways'],
  pageSize: 1000,
  send: (client, page, options) => client.send(new DescribeNatGatewaysCommand(page), options),
};
