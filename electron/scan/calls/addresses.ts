import { DescribeAddressesCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const addresses: ListCall = {
  name: 'DescribeAddresses',
  lists: ['Addresses'],
  send: (client) => client.send(new DescribeAddressesCommand({})),
};
