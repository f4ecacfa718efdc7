import { DescribeVpcBlockPublicAccessOptionsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpcBlockPublicAccessOptions: ListCall = {
  name: 'DescribeVpcBlockPublicAccessOptions',
  lists: [],
  objects: ['VpcBlockPublicAccessOptions'],
  send: (client, _page, options) =>
    client.send(new DescribeVpcBlockPublicAccessOptionsCommand({}), options),
};
