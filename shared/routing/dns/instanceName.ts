import { formatIp } from '../../address/ip';
import { parseIpv4 } from '../../address/ipv4';
import { isState } from '../../network/record';
import type { NetworkIndex } from '../index/networkIndex';
import { missing } from '../notRead';
import { sidesOf } from '../peeringSides';
import { type DnsAnswer, failed, type Resolver } from './answer';

/**
 * Names that AWS gives instances. A public one means the private address inside its VPC, and in a VPC that is peered
 * where the peering's DNS option is on for that side; the public address everywhere else.
 * Source: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-dns.html
 *         https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html
 * @returns undefined for any other name.
 */
export function privateAddressOfPublicName(
  index: NetworkIndex,
  name: string,
  resolver: Resolver,
): DnsAnswer | undefined {
  const inside =
    /^ip-(\d+)-(\d+)-(\d+)-(\d+)\.(?:ec2\.internal|[a-z0-9-]+\.compute\.internal)$/.exec(name);
  if (inside !== null) return single(inside.slice(1, 5).join('.'), name);
  const outside =
    /^ec2-(\d+)-(\d+)-(\d+)-(\d+)\.(?:compute-1|[a-z0-9-]+\.compute)\.amazonaws\.com(?:\.cn)?$/.exec(
      name,
    );
  if (outside === null) return undefined;
  const text = outside.slice(1, 5).join('.');
  const publicIp = parseIpv4(text);
  if (publicIp === undefined) return undefined;
  const holder = index.addresses.publicHolderOf(publicIp);
  const vpcId = holder?.vpcId;
  if (holder === undefined || vpcId === undefined || resolver.kind === 'public')
    return single(text, name);
  const peering = peeringBetween(index, resolver.vpcId, vpcId);
  const seesPrivate = vpcId === resolver.vpcId || peering?.allowed === true;
  if (!seesPrivate && peering !== undefined && peering.allowed === undefined) {
    return failed({
      hopeless: false,
      code: 'UNKNOWN_RESOURCE',
      at: peering.id,
      message: `Whether ${peering.id} lets ${resolver.vpcId} see the private addresses of ${vpcId} was not read.`,
      missing: missing('DescribeVpcPeeringConnections', {}),
    });
  }
  return single(seesPrivate ? formatIp(holder.address) : text, name);
}

function single(text: string, name: string): DnsAnswer | undefined {
  const address = parseIpv4(text);
  if (address === undefined) return undefined;
  return {
    kind: 'addresses',
    addresses: [{ address, when: `${name} is ${text}` }],
    basis: 'model',
    refs: [],
  };
}

/** The option belongs to the side whose names are asked for: it lets the other VPC see its private addresses. */
function peeringBetween(
  index: NetworkIndex,
  asking: string,
  asked: string,
): { id: string; allowed: boolean | undefined } | undefined {
  for (const peering of index.network.vpcPeeringConnections.values()) {
    const { near, far } = sidesOf(peering, asked);
    const joins = near.vpcId === asked && far.vpcId === asking;
    if (joins && isState(peering.state, 'active'))
      return { id: peering.id, allowed: near.allowDnsResolutionFromRemoteVpc };
  }
  return undefined;
}
