import { DescribeTransitGatewayVpcAttachmentsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const transitGatewayVpcAttachments: ListCall = {
  name: 'DescribeTransitGatewayVpcAttachments',
  lists: ['TransitGatewayVpcAttachments'],
  pageSize: 1000,
  send: (client, page, options) =>
    client.send(new DescribeTransitGatewayVpcAttachmentsCommand(page), options),
};
