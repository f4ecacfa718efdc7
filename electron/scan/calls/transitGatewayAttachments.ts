import { DescribeTransitGatewayAttachmentsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const transitGatewayAttachments: ListCall = {
  name: 'DescribeTransitGatewayAttachments',
  lists: ['TransitGatewayAttachments'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeTransitGatewayAttachmentsCommand(page)),
};
