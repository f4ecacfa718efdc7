import type { Exposure } from './trace';
import type { Walk } from './walk';

/**
 * What a request's way there is exposed to. AWS's own services stay on AWS's network even at their public addresses.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 * @returns undefined where it did not arrive.
 */
export function exposureOf(forward: Walk): Exposure | undefined {
  if (forward.outcome !== 'delivered') return undefined;
  const outside = forward.hops.some(
    ({ kind }) => kind === 'internet-gateway' || kind === 'egress-only-internet-gateway',
  );
  if (!outside) return 'private';
  return forward.hops.at(-1)?.kind === 'aws-service' ? 'aws-public-address' : 'internet';
}
