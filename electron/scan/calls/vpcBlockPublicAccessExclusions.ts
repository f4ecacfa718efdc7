import { DescribeVpcBlockPublicAccessExclusionsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpcBlockPublicAccessExclusions: ListCall = {
  name: 'DescribeVpcBlockPublicAccessExclusions',
  lists: ['VpcBlockPublicAccessExclusions'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeVpcBlockPublicAccessExclusionsCommand(page)),
};
