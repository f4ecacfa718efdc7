import { type Cidr, cidrOf, contains, parseCidr } from '../address/cidr';
import { formatIp, type Ip } from '../address/ip';
import type { Network } from '../network/network';

/** Answers which blocks, named anywhere in a network, tell two addresses of one subnet apart. */
export type AddressMarks = (subnetId: string, address: Ip) => string;

/**
 * Every block that a rule, route, list, policy or declaration names and that lies inside a subnet without being
 * all of it. Two addresses of the subnet in the same such blocks are the same to everything on their way.
 */
export function addressMarks(network: Network): AddressMarks {
  const bySubnet = new Map<string, Cidr[]>();
  const subnets = subnetsByBlock(network);
  for (const text of blocksNamed(network)) {
    const block = parseCidr(text);
    if (block === undefined) continue;
    for (const prefixBits of subnets.lengths) {
      if (prefixBits >= block.prefixBits) continue;
      const outer = cidrOf(block.base, prefixBits);
      if (outer === undefined) continue;
      for (const id of subnets.byBlock.get(blockKey(outer)) ?? []) {
        const inside = bySubnet.get(id);
        if (inside === undefined) bySubnet.set(id, [block]);
        else inside.push(block);
      }
    }
  }
  return (subnetId, address) => {
    const blocks = bySubnet.get(subnetId);
    if (blocks === undefined) return '';
    return blocks.flatMap((block, index) => (contains(block, address) ? [index] : [])).join(',');
  };
}

function subnetsByBlock(network: Network) {
  const byBlock = new Map<string, string[]>();
  const lengths = new Set<number>();
  for (const subnet of network.subnets.values()) {
    const texts = [subnet.cidrBlock, ...subnet.ipv6CidrBlocks.map(({ cidr }) => cidr)];
    for (const text of texts) {
      const block = text === undefined ? undefined : parseCidr(text);
      if (block === undefined) continue;
      lengths.add(block.prefixBits);
      const key = blockKey(block);
      byBlock.set(key, [...(byBlock.get(key) ?? []), subnet.id]);
    }
  }
  return { byBlock, lengths };
}

function blockKey(block: Cidr): string {
  return `${formatIp(block.base)}/${block.prefixBits}`;
}

function blocksNamed(network: Network): Set<string> {
  const blocks = new Set<string>();
  const name = (cidr: string | undefined) => {
    if (cidr !== undefined) blocks.add(cidr);
  };
  for (const group of network.securityGroups.values())
    for (const { peer } of [...group.inbound, ...group.outbound])
      if (peer.kind === 'ipv4' || peer.kind === 'ipv6') name(peer.cidr);
  for (const acl of network.networkAcls.values())
    for (const entry of acl.entries) {
      name(entry.cidr);
      name(entry.ipv6Cidr);
    }
  for (const table of network.routeTables.values())
    for (const { destination } of table.routes)
      if (destination.kind !== 'prefix-list') name(destination.cidr);
  for (const table of network.transitGatewayRouteTables.values())
    for (const route of table.routes ?? []) name(route.cidr);
  for (const connection of network.vpnConnections.values())
    for (const route of connection.routes) name(route.cidr);
  for (const list of network.prefixLists.values())
    if (list.account !== 'AWS') for (const entry of list.entries ?? []) name(entry.cidr);
  for (const peering of network.vpcPeeringConnections.values())
    for (const side of [peering.requester, peering.accepter])
      for (const cidr of [...side.cidrBlocks, ...side.ipv6CidrBlocks]) name(cidr);
  for (const endpoint of network.vpcEndpoints.values())
    for (const text of addressesIn(endpoint.policyDocument)) name(text);
  for (const onPremises of network.declared.onPremisesNetworks)
    for (const cidr of onPremises.cidrs) name(cidr);
  return blocks;
}

/** A policy may ask for `aws:VpcSourceIp`: any text in it that looks like an address may tell sources apart. */
function addressesIn(policyDocument: string | undefined): string[] {
  const found = policyDocument?.match(/[0-9a-fA-F:.]{2,45}(\/\d{1,3})?/g) ?? [];
  return found.map((text) =>
    text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`,
  );
}
