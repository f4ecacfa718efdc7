import type { Call } from '../network/coverage';
import type { Finding } from './trace';

type Place = { account?: string | undefined; region?: string | undefined };

/** What an `unknown` finding misses, so that a reader knows which call to make. */
export function missing(call: Call, place: Place): NonNullable<Finding['missing']> {
  return {
    call,
    ...(place.account === undefined ? {} : { account: place.account }),
    ...(place.region === undefined ? {} : { region: place.region }),
  };
}
