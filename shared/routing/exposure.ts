import type { Exposure, HopKind } from './trace';
import type { Walk } from './walk';

/**
 * What a request's way there is exposed to. AWS's own services stay on AWS's network even at their public addresses.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 * @returns undefined where it did not arrive.
 */
export function exposureOf(forward: Walk): Exposure | undefined {
  if (forward.outcome !== 'delivered') return undefined;
  if (!forward.hops.some(({ kind }) => outside.has(kind)) && !endsAtPublicService(forward))
    return 'private';
  return forward.hops.at(-1)?.kind === 'aws-service' ? 'aws-public-address' : 'internet';
}

const outside: ReadonlySet<HopKind> = new Set([
  'internet-gateway',
  'egress-only-internet-gateway',
  'internet',
]);

/** A regional NAT gateway leads out although the model may not hold its internet gateway. */
function endsAtPublicService({ hops }: Walk): boolean {
  const last = hops.at(-1);
  return last?.kind === 'aws-service' && hops.at(-2)?.kind === 'nat-gateway';
}
