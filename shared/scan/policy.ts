import { allowedCalls, iamActionOf } from './allowedCalls';

/**
 * The smallest IAM policy a scan can do with. EC2's Describe calls know no resource-level permissions, hence the
 * star; the partition makes no difference to it.
 *
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export function iamPolicy() {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'RoutescapeScan',
        Effect: 'Allow',
        Action: allowedCalls.map(iamActionOf),
        Resource: '*',
      },
    ],
  } as const;
}

/** As AWS's console and `aws iam create-policy` take it. */
export function iamPolicyText(): string {
  return `${JSON.stringify(iamPolicy(), undefined, 2)}\n`;
}
