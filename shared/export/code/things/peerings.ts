import type { PeeringSide, VpcPeeringConnection } from '../../../network/connections';
import type { Network } from '../../../network/network';
import { isState, type Tags } from '../../../network/record';
import { type Ref, ref } from './ref';
import { nameOf, ownTags, type Place, part, type Thing, whole } from './thing';

export type PeeringThings = {
  peering: {
    vpc: Ref;
    peerVpc: Ref;
    /** Only where it is not the requester's own. */
    peerAccount?: string | undefined;
    peerRegion?: string | undefined;
    tags: Tags;
  };
  'peering-acceptance': { peering: Ref };
  /** Whether names of this side's hosts resolve to private addresses for the other side. */
  'peering-options': {
    peering: Ref;
    side: 'requester' | 'accepter';
    allowDnsResolutionFromRemoteVpc: boolean;
  };
};

export function* peeringThings(network: Network): Generator<Thing> {
  for (const peering of network.vpcPeeringConnections.values())
    if (!isState(peering.state, 'deleted', 'deleting', 'rejected', 'failed', 'expired'))
      yield* thingsOfPeering(network, peering);
}

function* thingsOfPeering(network: Network, peering: VpcPeeringConnection): Generator<Thing> {
  const { requester, accepter, id } = peering;
  if (requester.vpcId === undefined || accepter.vpcId === undefined) return;
  const from = placeOfSide(network, requester, peering);
  const to = placeOfSide(network, accepter, peering);
  const [sameAccount, sameRegion] = [from.account === to.account, from.region === to.region];
  const name = nameOfPeering(network, peering);
  yield {
    ...whole(
      'peering',
      peering,
      {
        vpc: ref(requester.vpcId),
        peerVpc: ref(accepter.vpcId),
        peerAccount: sameAccount ? undefined : to.account,
        peerRegion: sameRegion ? undefined : to.region,
        tags: ownTags(peering),
      },
      { name, claims: [`peering of ${[requester.vpcId, accepter.vpcId].sort().join(' and ')}`] },
    ),
    place: from,
  };
  if (isState(peering.state, 'pending-acceptance', 'initiating-request')) return;
  yield part(
    'peering-acceptance',
    peering,
    '',
    { peering: ref(id) },
    {
      name: `${name} accepted`,
      place: to,
      goesWith: [ref(id)],
      gives: [`${id} at ${requester.vpcId}`, `${id} at ${accepter.vpcId}`],
    },
  );
  for (const side of ['requester', 'accepter'] as const) {
    const { allowDnsResolutionFromRemoteVpc: allowed } = peering[side];
    if (allowed !== undefined) yield optionsOf(network, peering, side, allowed);
  }
}

export function optionsOf(
  network: Network,
  peering: VpcPeeringConnection,
  side: 'requester' | 'accepter',
  allowDnsResolutionFromRemoteVpc: boolean,
): Thing {
  const { id } = peering;
  const { vpcId } = peering[side];
  return part(
    'peering-options',
    peering,
    side,
    { peering: ref(id), side, allowDnsResolutionFromRemoteVpc },
    {
      name: `${nameOfPeering(network, peering)} ${side}`,
      place: placeOfSide(network, peering[side], peering),
      goesWith: [ref(id)],
      wants: [`${id} at ${vpcId}`, `dns of ${vpcId}`],
    },
  );
}

function nameOfPeering(network: Network, { requester, accepter }: VpcPeeringConnection): string {
  return [requester.vpcId, accepter.vpcId]
    .map((vpcId = '' as never) => nameOf(network.vpcs.get(vpcId), vpcId))
    .join(' to ');
}

/** Where AWS did not say, a side stands where its VPC does. */
function placeOfSide(network: Network, side: PeeringSide, peering: VpcPeeringConnection): Place {
  const vpc = network.vpcs.get(side.vpcId as never);
  return {
    account: side.account ?? vpc?.account ?? peering.account,
    region: side.region ?? vpc?.region ?? peering.region,
  };
}
