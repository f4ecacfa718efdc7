import { DescribeVpcEndpointServiceConfigurationsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpcEndpointServiceConfigurations: ListCall = {
  name: 'DescribeVpcEndpointServiceConfigurations',
  lists: ['ServiceConfigurations'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeVpcEndpointServiceConfigurationsCommand(page)),
};
