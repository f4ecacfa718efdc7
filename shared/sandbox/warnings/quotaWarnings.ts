import type { Network } from '../../network/network';
import { type Warning, warning } from '../warning';
import { type Quota, quotas } from './quotas';

/** One for each quota: to count for all of them takes longer than a frame on a large network. */
export const quotaChecks = quotas.map((quota) => (network: Network) => exceeded(quota, network));

/** `about` is the quota's name, what it is counted for, and the default. How far it is exceeded is no new warning. */
function* exceeded({ name, limit, source, count }: Quota, network: Network): Generator<Warning> {
  for (const [place, number] of count(network))
    if (number > limit) yield { ...warning('quota-exceeded', name, place, `${limit}`), source };
}
