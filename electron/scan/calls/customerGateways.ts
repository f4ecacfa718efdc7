import { DescribeCustomerGatewaysCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const customerGateways: ListCall = {
  name: 'DescribeCustomerGateways',
  lists: ['CustomerGateways'],
  send: (client) => client.send(new DescribeCustomerGatewaysCommand({})),
};
