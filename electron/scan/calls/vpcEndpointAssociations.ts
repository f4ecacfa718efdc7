import { DescribeVpcEndpointAssociationsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpcEndpointAssociations: ListCall = {
  name: 'DescribeVpcEndpointAssociations',
  lists: ['VpcEndpointAssociations'],
  pageSize: 100,
  send: (client, page) => client.send(new DescribeVpcEndpointAssociationsCommand(page)),
};
