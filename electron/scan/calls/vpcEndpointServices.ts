import { DescribeVpcEndpointServicesCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpcEndpointServices: ListCall = {
  name: 'DescribeVpcEndpointServices',
  lists: ['ServiceDetails'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeVpcEndpointServicesCommand(page)),
};
