import { DescribeVpnGatewaysCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpnGateways: ListCall = {
  name: 'DescribeVpnGateways',
  lists: ['VpnGateways'],
  send: (client, { Filters }) =>
    client.send(new DescribeVpnGatewaysCommand(Filters ? { Filters } : {})),
};
