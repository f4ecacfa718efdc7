import type { Cidr } from '../../address/cidr';
import type { PeeringSide, VpcPeeringConnection } from '../../network/connections';
import { isState } from '../../network/record';
import { endpointType } from '../../network/vpcEndpoint';
import { parseBlocks } from '../index/addresses';
import { compareText } from '../index/networkIndex';
import { missing } from '../notRead';
import {
  describeParty,
  holds,
  isAddress,
  isPrivateParty,
  type Packet,
  type Party,
} from '../packet';
import { isInterRegion, sidesOf } from '../peeringSides';
import type { PositionAt } from '../position';
import { servesDestination } from '../serviceOfEndpoint';
import { ended, evidence, go, lost, type Step, type Walk } from '../walk';

/**
 * Carries what comes from one VPC's blocks to the other's, and nothing else: no third VPC, no internet gateway, NAT
 * gateway, VPN or gateway endpoint of the other side.
 * Source: https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html
 */
export function crossPeering(walk: Walk, packet: Packet, at: PositionAt<'peering'>): Step {
  const peering = walk.network.vpcPeeringConnections.get(at.id);
  if (peering === undefined) {
    walk.hop('vpc-peering-connection', at.id, packet, evidence({ kind: 'none' }, [at.id]), {
      effect: 'unknown',
    });
    walk.find('UNKNOWN_RESOURCE', at.id, `${at.id} is not in the model.`, {
      missing: missing('DescribeVpcPeeringConnections', walk.network.vpcs.get(at.fromVpcId) ?? {}),
    });
    return lost;
  }
  const { near, far } = sidesOf(peering, at.fromVpcId);
  const crossed: Packet = {
    ...packet,
    crossings: [
      ...packet.crossings,
      { kind: 'peering', id: peering.id, interRegion: isInterRegion(walk.network, near, far) },
    ],
  };
  const shown = evidence({ kind: 'state', state: peering.state ?? 'not read' }, [
    peering.id,
    far.vpcId,
  ]);
  const works = isState(peering.state, 'active');
  walk.hop('vpc-peering-connection', peering.id, crossed, shown, {
    effect: works ? 'passes' : peering.state === undefined ? 'unknown' : 'blocks',
  });
  if (peering.state === undefined) {
    walk.find('UNKNOWN_RESOURCE', peering.id, `The status of ${peering.id} was not read.`, {
      missing: missing('DescribeVpcPeeringConnections', peering),
    });
  } else if (!works) {
    walk.find(
      'BAD_STATE',
      peering.id,
      `${peering.id} is ${peering.state}; only an active peering carries traffic.`,
      {
        fix: isState(peering.state, 'pending-acceptance')
          ? { kind: 'accept-peering-connection', peeringConnectionId: peering.id }
          : undefined,
      },
    );
    if (!isState(peering.state, 'pending-acceptance', 'provisioning', 'initiating-request'))
      return ended;
  }
  const stop = endsProblem(walk, packet, peering, near, far, at.fromVpcId);
  if (stop !== undefined) return stop;
  if (far.vpcId === undefined) {
    walk.find(
      'UNKNOWN_DESTINATION',
      peering.id,
      `Which VPC is on the other side of ${peering.id} was not read.`,
    );
    return lost;
  }
  rememberNat(walk, packet, peering.id, far.vpcId);
  return go(crossed, { at: 'vpc', vpcId: far.vpcId });
}

function endsProblem(
  walk: Walk,
  packet: Packet,
  peering: VpcPeeringConnection,
  near: PeeringSide,
  far: PeeringSide,
  fromVpcId: string,
): Step | undefined {
  const nearBlocks = blocksOf(walk, near, fromVpcId);
  const farBlocks = blocksOf(walk, far, far.vpcId);
  const arrives = holds(farBlocks.blocks, packet.destination);
  const starts = !isAddress(packet.source) || holds(nearBlocks.blocks, packet.source);
  if (arrives && starts) return undefined;
  const wrong = arrives ? packet.source : packet.destination;
  const { whole } = arrives ? nearBlocks : farBlocks;
  const vpc = arrives ? (near.vpcId ?? fromVpcId) : (far.vpcId ?? 'the other VPC');
  if (!whole && isPrivateParty(wrong)) {
    walk.find(
      'UNKNOWN_DESTINATION',
      vpc,
      `Whether ${describeParty(wrong)} is in ${vpc} was not read.`,
      {
        missing: missing('DescribeVpcs', peering),
      },
    );
    return lost;
  }
  walk.find(
    'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR',
    peering.id,
    `The ${arrives ? 'source' : 'destination'} ${describeParty(wrong)} is not in the blocks of ${vpc}, so ${peering.id} does not carry it.`,
  );
  if (!arrives && far.vpcId !== undefined && !isPrivateParty(packet.destination)) {
    findUnusableGateways(walk, packet.destination, far.vpcId);
  }
  return ended;
}

/** Whoever sends public traffic into another VPC hoped for that VPC's NAT gateway or gateway endpoint: neither serves it. */
export function findUnusableGateways(walk: Walk, destination: Party, vpcId: string): void {
  for (const endpoint of walk.index.endpointsOf(vpcId)) {
    if (
      endpointType(endpoint) !== 'Gateway' ||
      !servesDestination(walk.index, endpoint, destination)
    )
      continue;
    walk.find(
      'GATEWAY_ENDPOINT_NOT_EXTENDABLE',
      endpoint.id,
      `${endpoint.id} serves the interfaces of ${vpcId} alone.`,
    );
  }
  const [nat] = [...walk.network.natGateways.values()]
    .filter((one) => one.vpcId === vpcId && isState(one.state, 'available'))
    .sort((a, b) => compareText(a.id, b.id));
  if (nat !== undefined)
    walk.find(
      'NGW_REQUIRES_SOURCE_IN_VPC',
      nat.id,
      `${nat.id} serves no traffic that enters ${vpcId} over a peering or a virtual private gateway.`,
    );
}

/** A side's own list may lack secondary blocks, so the VPC itself speaks first; only that is the `whole` truth. */
function blocksOf(
  walk: Walk,
  side: PeeringSide,
  vpcId: string | undefined,
): { blocks: readonly Cidr[]; whole: boolean } {
  const own = vpcId === undefined ? [] : walk.index.vpcBlocks(vpcId);
  if (own.length > 0) return { blocks: own, whole: true };
  return { blocks: parseBlocks([...side.cidrBlocks, ...side.ipv6CidrBlocks]), whole: false };
}

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html ("return to sender") */
function rememberNat(walk: Walk, packet: Packet, peeringId: string, vpcId: string): void {
  if (walk.direction === 'return') return;
  const byNat = walk.connection.translations.findLast(({ at }) => walk.network.natGateways.has(at));
  if (byNat !== undefined && byNat.after === packet.source) {
    walk.connection.natOverPeering = { natAddress: byNat.after, peeringId, vpcId };
  }
}
