import { type Cidr, hostCidr, parseCidr } from '../address/cidr';
import { parseIp } from '../address/ip';
import type { Network } from '../network/network';

/** The blocks of VPCs, those behind a peering too, and the blocks that AWS itself lists. */
export function lastingBlocks(networks: readonly Network[]): { vpcBlocks: Cidr[]; kept: Cidr[] } {
  const vpcBlocks = networks.flatMap((network) => [
    ...[...network.vpcs.values()].flatMap(({ cidrBlocks, ipv6CidrBlocks }) =>
      [...cidrBlocks, ...ipv6CidrBlocks].map(({ cidr }) => cidr),
    ),
    ...[...network.vpcPeeringConnections.values()].flatMap(({ requester, accepter }) =>
      [requester, accepter].flatMap((side) => [...side.cidrBlocks, ...side.ipv6CidrBlocks]),
    ),
  ]);
  const kept = networks.flatMap((network) =>
    [...network.prefixLists.values()]
      .filter(({ account, name }) => account === 'AWS' || name?.startsWith('com.amazonaws.'))
      .flatMap(({ entries }) => (entries ?? []).map(({ cidr }) => cidr)),
  );
  return { vpcBlocks: blocks(vpcBlocks), kept: blocks(kept) };
}

function blocks(texts: readonly string[]): Cidr[] {
  return [...new Set(texts)].flatMap((text) => {
    const address = parseIp(text);
    return (address === undefined ? parseCidr(text) : hostCidr(address)) ?? [];
  });
}
