import { DescribeTransitGatewayVpcAttachmentsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const transitGatewayVpcAttachments: ListCall = {
  name: 'DescribeTransitGatewayVpcAttachments',
  lists: ['TransitGatewayVpcAttachments'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeTransitGatewayVpcAttachmentsCommand(page)),
};
