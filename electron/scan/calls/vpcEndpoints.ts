import { DescribeVpcEndpointsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpcEndpoints: ListCall = {
  name: 'DescribeVpcEndpoints',
  lists: ['VpcEndpoints'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeVpcEndpointsCommand(page)),
};
