import { GetTransitGatewayRouteTableAssociationsCommand } from '@aws-sdk/client-ec2';
import { type CallById, idsOf } from './call';

export const transitGatewayRouteTableAssociations: CallById = {
  name: 'GetTransitGatewayRouteTableAssociations',
  lists: ['Associations'],
  pageSize: 1000,
  after: 'DescribeTransitGatewayRouteTables',
  idsIn: (answer) => idsOf(answer, 'TransitGatewayRouteTables', 'TransitGatewayRouteTableId'),
  idKey: 'TransitGatewayRouteTableId',
  send: (client, TransitGatewayRouteTableId, page) =>
    client.send(
      new GetTransitGatewayRouteTableAssociationsCommand({ TransitGatewayRouteTableId, ...page }),
    ),
};
