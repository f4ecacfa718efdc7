import type { PeeringSide, VpcPeeringConnection } from '../network/connections';
import type { Network } from '../network/network';

/** A peering as it looks from one of its VPCs. */
export function sidesOf({ requester, accepter }: VpcPeeringConnection, vpcId: string) {
  return requester.vpcId === vpcId
    ? { near: requester, far: accepter }
    : { near: accepter, far: requester };
}

/** undefined: a side's Region was not read. */
export function isInterRegion(
  network: Network,
  one: PeeringSide,
  other: PeeringSide,
): boolean | undefined {
  const [a, b] = [one, other].map(
    ({ region, vpcId }) => region ?? (vpcId && network.vpcs.get(vpcId)?.region),
  );
  return a === undefined || b === undefined ? undefined : a !== b;
}
