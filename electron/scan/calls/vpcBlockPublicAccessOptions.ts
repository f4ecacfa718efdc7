import { DescribeVpcBlockPublicAccessOptionsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpcBlockPublicAccessOptions: ListCall = {
  name: 'DescribeVpcBlockPublicAccessOptions',
  lists: [],
  objects: ['VpcBlockPublicAccessOptions'],
  send: (client) => client.send(new DescribeVpcBlockPublicAccessOptionsCommand({})),
};
