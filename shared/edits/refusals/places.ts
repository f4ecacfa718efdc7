import { aws, type Reasons, thisModel } from './reason';

/** Accounts, Regions and Availability Zones. */
export const placesReasons = {
  'account-id-wrong': {
    reason: 'The id of an account has twelve digits.',
    source: aws('IAM/latest/UserGuide/console-account-id'),
  },
  'account-exists': { reason: 'The model has this account already.', source: thisModel },
  'region-name-wrong': {
    reason: 'A Region goes by a code such as eu-west-1.',
    source: aws('global-infrastructure/latest/regions/aws-regions'),
  },
  'region-exists': { reason: 'The account has this Region already.', source: thisModel },
  'region-in-use': {
    reason: 'Something of the account stands in the Region.',
    source: thisModel,
  },
  'no-such-region': { reason: 'The account has no such Region in the model.', source: thisModel },
  'zone-not-in-region': {
    reason:
      "An Availability Zone goes by its Region's code and a letter, a Local Zone by more between them.",
    source: aws('global-infrastructure/latest/regions/aws-availability-zones'),
  },
  'zone-exists': { reason: 'The Region has this Availability Zone already.', source: thisModel },
  'no-such-zone': {
    reason: 'The Region has no such Availability Zone.',
    source: aws('global-infrastructure/latest/regions/aws-availability-zones'),
  },
  'exclusion-needs-one-place': {
    reason: 'An exclusion from Block Public Access is for one VPC or for one subnet.',
    source: aws('vpc/latest/userguide/security-vpc-bpa-basics'),
  },
} as const satisfies Reasons;
