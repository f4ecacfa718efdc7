import { type AnyRecord, collectionNames, type Network } from '../network/network';
import { placeOfResource } from '../network/resources';
import type { Way } from '../routing/trace';

/** The VPCs that hold what some answers meet, both directions: those a drawing of them has to show in full. */
export function vpcsOnTheWay(network: Network, answers: readonly Way[]): string[] {
  const ids = answers.flatMap((answer) =>
    [...answer.forward.hops, ...answer.return.hops].map(({ id }) => id),
  );
  return [...new Set([...new Set(ids)].flatMap((id) => vpcOf(network, id) ?? []))];
}

function vpcOf(network: Network, id: string): string | undefined {
  for (const collection of collectionNames) {
    const record = network[collection].get(id) as AnyRecord | undefined;
    const vpcId = record && placeOfResource(network, collection, record).vpcId;
    if (vpcId !== undefined) return network.vpcs.has(vpcId) ? vpcId : undefined;
  }
  return undefined;
}
