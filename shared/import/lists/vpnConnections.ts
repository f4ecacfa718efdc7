import { z } from 'zod';
import {
  CustomerGatewayId,
  TransitGatewayId,
  VpnConnectionId,
  VpnGatewayId,
} from '../../network/ids';
import { listReader } from '../list';
import { flag, listOf, part, ref, tags, text } from '../shape';
import { base, OwnerId } from './base';

/** CustomerGatewayConfiguration and TunnelOptions hold pre-shared keys: they are not named here, and so stay out. */
export const vpnConnections = listReader({
  key: 'VpnConnections',
  call: 'DescribeVpnConnections',
  shape: z.object({
    VpnConnectionId,
    OwnerId,
    Tags: tags,
    State: text,
    CustomerGatewayId: ref(CustomerGatewayId),
    VpnGatewayId: ref(VpnGatewayId),
    TransitGatewayId: ref(TransitGatewayId),
    Category: text,
    Options: part({ StaticRoutesOnly: flag }),
    Routes: listOf(z.object({ DestinationCidrBlock: z.string(), State: text })),
    VgwTelemetry: listOf(z.object({ OutsideIpAddress: text, Status: text })),
  }),
  convert(aws, sink) {
    sink.put('vpnConnections', {
      ...base(sink, aws),
      id: aws.VpnConnectionId,
      state: aws.State,
      customerGatewayId: aws.CustomerGatewayId,
      vpnGatewayId: aws.VpnGatewayId,
      transitGatewayId: aws.TransitGatewayId,
      category: aws.Category,
      staticRoutesOnly: aws.Options?.StaticRoutesOnly,
      routes: aws.Routes.map((route) => ({
        cidr: route.DestinationCidrBlock,
        state: route.State,
      })),
      tunnels: aws.VgwTelemetry.map((tunnel) => ({
        outsideIp: tunnel.OutsideIpAddress,
        status: tunnel.Status,
      })),
    });
  },
});
