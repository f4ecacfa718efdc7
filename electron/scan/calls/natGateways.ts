import { DescribeNatGatewaysCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const natGateways: ListCall = {
  name: 'DescribeNatGateways',
  lists: ['NatGateways'],
  pageSize: 1000,
  // The one call that names its filters in the singular.
  send: (client, { Filters, ...page }) =>
    client.send(new DescribeNatGatewaysCommand({ ...page, ...(Filters && { Filter: Filters }) })),
};
