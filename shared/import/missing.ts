import { gapsOf } from '../network/gaps';
import type { Network } from '../network/network';
import type { ImportReport } from './report';

/** Calls that a path may depend on and that no file answered. */
export function missingCalls(network: Network): ImportReport['missing'] {
  return gapsOf(network)
    .filter((gap) => gap.status === 'not-asked' && gap.resourceId === undefined)
    .map(({ call, account, region }) => ({
      call,
      ...(account === undefined ? {} : { account }),
      ...(region === undefined ? {} : { region }),
    }));
}
