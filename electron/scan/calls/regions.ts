import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import type { ListCall } from './call';

/** Regions that the account has not opted in to are listed, too: they are named as left out. */
export const regions: ListCall = {
  name: 'DescribeRegions',
  lists: ['Regions'],
  send: (client) => client.send(new DescribeRegionsCommand({ AllRegions: true })),
};
