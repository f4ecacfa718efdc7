import { DescribeSecurityGroupVpcAssociationsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const securityGroupVpcAssociations: ListCall = {
  name: 'DescribeSecurityGroupVpcAssociations',
  lists: ['SecurityGroupVpcAssociations'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeSecurityGroupVpcAssociationsCommand(page)),
};
