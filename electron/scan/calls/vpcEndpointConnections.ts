import { DescribeVpcEndpointConnectionsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpcEndpointConnections: ListCall = {
  name: 'DescribeVpcEndpointConnections',
  lists: ['VpcEndpointConnections'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeVpcEndpointConnectionsCommand(page)),
};
