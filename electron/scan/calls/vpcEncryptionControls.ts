import { DescribeVpcEncryptionControlsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const vpcEncryptionControls: ListCall = {
  name: 'DescribeVpcEncryptionControls',
  lists: ['VpcEncryptionControls'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeVpcEncryptionControlsCommand(page)),
};
