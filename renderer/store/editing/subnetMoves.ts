import type { Network } from '../../../shared/network/network';

export type SubnetMove = { verb: 'add' | 'remove'; subnetIds: string[] };

/**
 * The steps from one choice of subnets to another, where there may be one a zone and has to be one at all: what is in a
 * new zone comes first, then each zone changes its subnet, and what is only given up goes last.
 */
export function subnetMoves(
  network: Network,
  before: readonly string[],
  after: readonly string[],
): SubnetMove[] {
  const zoneOf = (id: string) => network.subnets.get(id)?.availabilityZone;
  const gone = before.filter((id) => !after.includes(id));
  const added = after.filter((id) => !before.includes(id));
  const goneIn = (id: string) =>
    zoneOf(id) === undefined ? undefined : gone.find((each) => zoneOf(each) === zoneOf(id));
  const exchanged = new Map<string, string>();
  for (const id of added) {
    const other = goneIn(id);
    // The second subnet of one zone is for the command to refuse.
    if (other !== undefined && !exchanged.has(other)) exchanged.set(other, id);
  }
  const replacing = new Set(exchanged.values());
  const further = added.filter((id) => !replacing.has(id));
  const givenUp = gone.filter((id) => !exchanged.has(id));
  const moves: SubnetMove[] = [
    { verb: 'add', subnetIds: further },
    ...[...exchanged].flatMap(([old, next]): SubnetMove[] => [
      { verb: 'remove', subnetIds: [old] },
      { verb: 'add', subnetIds: [next] },
    ]),
    { verb: 'remove', subnetIds: givenUp },
  ];
  return moves.filter(({ subnetIds }) => subnetIds.length > 0);
}
