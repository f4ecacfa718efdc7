import { DescribeAvailabilityZonesCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

export const availabilityZones: ListCall = {
  name: 'DescribeAvailabilityZones',
  lists: ['AvailabilityZones'],
  send: (client) => client.send(new DescribeAvailabilityZonesCommand({})),
};
