import { DescribeVpnGatewaysCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpnGateways: ListCall = {
  name: 'DescribeVpnGateways',
  lists: ['VpnGateways'],
  send: (client, _page, options) => client.send(new DescribeVpnGatewaysCommand({}), options),
};
