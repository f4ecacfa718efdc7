import { DescribeTransitGatewayPeeringAttachmentsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const transitGatewayPeeringAttachments: ListCall = {
  name: 'DescribeTransitGatewayPeeringAttachments',
  lists: ['TransitGatewayPeeringAttachments'],
  pageSize: 1000,
  send: (client, page) => client.send(new DescribeTransitGatewayPeeringAttachmentsCommand(page)),
};
