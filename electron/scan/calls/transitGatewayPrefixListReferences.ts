import { GetTransitGatewayPrefixListReferencesCommand } from '@aws-sdk/client-ec2';
import { type CallById, idsOf } from './call';

export const transitGatewayPrefixListReferences: CallById = {
  name: 'GetTransitGatewayPrefixListReferences',
  lists: ['TransitGatewayPrefixListReferences'],
  pageSize: 1000,
  after: 'DescribeTransitGatewayRouteTables',
  idsIn: (answer) => idsOf(answer, 'TransitGatewayRouteTables', 'TransitGatewayRouteTableId'),
  idKey: 'TransitGatewayRouteTableId',
  send: (client, TransitGatewayRouteTableId, page) =>
    client.send(
      new GetTransitGatewayPrefixListReferencesCommand({ TransitGatewayRouteTableId, ...page }),
    ),
};
