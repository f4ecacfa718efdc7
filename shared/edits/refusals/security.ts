import { aws, type Reasons } from './reason';

/** Security groups, network ACLs and prefix lists. */
export const securityReasons = {
  'group-name-reserved': {
    reason: 'The name of a security group does not start with "sg-".',
    source: aws('vpc/latest/userguide/creating-security-groups'),
  },
  'duplicate-group-name': {
    reason: 'The name of a security group is unique in its VPC.',
    source: aws('vpc/latest/userguide/creating-security-groups'),
  },
} as const satisfies Reasons;
