import type { Change } from '../../network/diff';
import type { Network } from '../../network/network';

/** Declared networks no longer hang on a gateway, connection or attachment that goes. */
export function withoutVia(network: Network, id: string): Change[] {
  const before = network.declared;
  if (!before.onPremisesNetworks.some(({ via }) => via.includes(id))) return [];
  const onPremisesNetworks = before.onPremisesNetworks.map((each) => ({
    ...each,
    via: each.via.filter((other) => other !== id),
  }));
  return [{ kind: 'declared', before, after: { ...before, onPremisesNetworks } }];
}
