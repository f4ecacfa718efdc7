import type { PeeringSide, VpcPeeringConnection } from '../../network/connections';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import { dnsSuffix } from '../../network/serviceName';
import type { Vpc } from '../../network/vpc';
import { type Refusal, refused } from '../refusal';
import { blocksOf, overlapOf } from '../vpcBlocks';

type Refused = { ok: false; error: Refusal };

/**
 * Why AWS would not peer two VPCs; undefined if it would.
 * Source: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html
 *         https://docs.aws.amazon.com/vpc/latest/peering/invalid-peering-configurations.html
 */
export function refusedPeering(
  network: Network,
  requester: Vpc,
  accepter: Vpc,
): Refused | undefined {
  if (requester.id === accepter.id) return refused('peering-with-itself', requester.id);
  if (partitionOf(requester) !== partitionOf(accepter))
    return refused('peering-across-partitions', requester.region ?? '', accepter.region ?? '');
  const known = between(network, requester, accepter);
  if (known) return refused('peering-exists', known.id);
  // Any blocks at all: AWS refuses the whole connection, not only the routes between those.
  const shared = overlapOf(blocksOf(requester), blocksOf(accepter));
  return shared && refused('peering-overlap', ...shared);
}

/** The DNS option of both sides: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-dns.html */
export function refusedPeeringDns(
  network: Network,
  { id, requester, accepter, state }: VpcPeeringConnection,
): Refused | undefined {
  if (!isState(state, 'active')) return refused('peering-not-active', id);
  const without = [requester.vpcId, accepter.vpcId]
    .map((vpcId) => network.vpcs.get(vpcId ?? ''))
    .find((vpc) => vpc?.dnsSupport === false || vpc?.dnsHostnames === false);
  return without && refused('peering-dns-needs-attributes', without.id);
}

export function sideOf(vpc: Vpc): PeeringSide {
  return {
    vpcId: vpc.id,
    ...(vpc.account === undefined ? {} : { account: vpc.account }),
    ...(vpc.region === undefined ? {} : { region: vpc.region }),
    cidrBlocks: vpc.cidrBlocks.map(({ cidr }) => cidr),
    ipv6CidrBlocks: vpc.ipv6CidrBlocks.map(({ cidr }) => cidr),
    allowDnsResolutionFromRemoteVpc: false,
  };
}

/** One connection for a pair of VPCs, whichever of them asked for it. */
function between(network: Network, a: Vpc, b: Vpc): VpcPeeringConnection | undefined {
  for (const peering of network.vpcPeeringConnections.values()) {
    const ends = [peering.requester.vpcId, peering.accepter.vpcId];
    const stands = !isState(peering.state, 'deleted', 'deleting', 'rejected', 'failed', 'expired');
    if (stands && ends.includes(a.id) && ends.includes(b.id)) return peering;
  }
  return undefined;
}

/** Regions of one partition share the ending of their host names; GovCloud's has a name that shows. */
function partitionOf({ region }: Vpc): string | undefined {
  if (region === undefined) return undefined;
  return `${region.startsWith('us-gov-') ? 'gov.' : ''}${dnsSuffix(region)}`;
}
