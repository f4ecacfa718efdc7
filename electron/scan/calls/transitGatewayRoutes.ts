import { SearchTransitGatewayRoutesCommand } from '@aws-sdk/client-ec2';
import { type CallById, idsOf } from './call';

/** AWS wants a filter; the two states together let every route through. */
const allRoutes = [{ Name: 'state', Values: ['active', 'blackhole'] }];

export const transitGatewayRoutes: CallById = {
  name: 'SearchTransitGatewayRoutes',
  lists: ['Routes'],
  objects: ['AdditionalRoutesAvailable'],
  pageSize: 1000,
  after: 'DescribeTransitGatewayRouteTables',
  idsIn: (answer) => idsOf(answer, 'TransitGatewayRouteTables', 'TransitGatewayRouteTableId'),
  idKey: 'TransitGatewayRouteTableId',
  send: (client, TransitGatewayRouteTableId, page) =>
    client.send(
      new SearchTransitGatewayRoutesCommand({
        TransitGatewayRouteTableId,
        Filters: allRoutes,
        ...page,
      }),
    ),
};
