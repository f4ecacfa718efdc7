import { DescribeVpnConnectionsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

/**
 * AWS answers with the tunnels' pre-shared keys (`CustomerGatewayConfiguration`, `TunnelOptions`): they are dropped
 * here, before anything is kept.
 */
export const vpnConnections: ListCall = {
  name: 'DescribeVpnConnections',
  lists: ['VpnConnections'],
  async send(client) {
    const { VpnConnections } = await client.send(new DescribeVpnConnectionsCommand({}));
    return {
      VpnConnections: VpnConnections?.map(
        ({ CustomerGatewayConfiguration: _, Options, ...connection }) => ({
          ...connection,
          Options: { ...Options, TunnelOptions: undefined },
        }),
      ),
    };
  },
};
