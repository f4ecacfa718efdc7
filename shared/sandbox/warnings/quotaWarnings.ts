import type { Network } from '../../network/network';
import { type Warning, warning } from '../warning';
import { quotas } from './quotas';

/** `about` is the quota's name, what it is counted for, and the default. How far it is exceeded is no new warning. */
export function* quotaWarnings(network: Network): Generator<Warning> {
  for (const { name, limit, source, count } of quotas)
    for (const [place, number] of count(network))
      if (number > limit) yield { ...warning('quota-exceeded', name, place, `${limit}`), source };
}
