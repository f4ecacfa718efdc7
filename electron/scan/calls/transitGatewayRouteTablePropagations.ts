import { GetTransitGatewayRouteTablePropagationsCommand } from '@aws-sdk/client-ec2';
import { type CallById, idsOf } from './call';

export const transitGatewayRouteTablePropagations: CallById = {
  name: 'GetTransitGatewayRouteTablePropagations',
  lists: ['TransitGatewayRouteTablePropagations'],
  pageSize: 1000,
  after: 'DescribeTransitGatewayRouteTables',
  idsIn: (answer) => idsOf(answer, 'TransitGatewayRouteTables', 'TransitGatewayRouteTableId'),
  idKey: 'TransitGatewayRouteTableId',
  send: (client, TransitGatewayRouteTableId, page) =>
    client.send(
      new GetTransitGatewayRouteTablePropagationsCommand({ TransitGatewayRouteTableId, ...page }),
    ),
};
