import { DescribeVpcPeeringConnectionsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpcPeeringConnections: ListCall = {
  name: 'DescribeVpcPeeringConnections',
  lists: ['VpcPeeringConnections'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeVpcPeeringConnectionsCommand(page)),
};
