import { AcceptPeering, acceptPeering as accept } from '../../edits/peering/acceptPeering';
import { AddPeering, addPeering as add } from '../../edits/peering/addPeering';
import { RemovePeering, removePeering as remove } from '../../edits/peering/removePeering';
import { RequestPeering, requestPeering as request } from '../../edits/peering/requestPeering';
import { SetPeeringDns, setPeeringDns as setDns } from '../../edits/peering/setPeeringDns';
import type { Network } from '../../network/network';
import { command } from '../command';
import { nameOf } from '../nameOf';

type Ends = { requesterVpcId: string; accepterVpcId: string };

const ends = (network: Network, { requesterVpcId, accepterVpcId }: Ends) =>
  `${nameOf(network, 'vpcs', requesterVpcId)} with ${nameOf(network, 'vpcs', accepterVpcId)}`;
const named = (network: Network, id: string) => nameOf(network, 'vpcPeeringConnections', id);

/** Request, acceptance, DNS option and the routes of both sides in one. */
export const addPeering = command({
  type: 'peering/add',
  params: AddPeering,
  label: (params, network) => `Peer ${ends(network, params)}`,
  run: add,
});

export const requestPeering = command({
  type: 'peering/request',
  params: RequestPeering,
  label: (params, network) => `Ask to peer ${ends(network, params)}`,
  run: request,
});

export const acceptPeering = command({
  type: 'peering/accept',
  params: AcceptPeering,
  label: ({ peeringId }, network) => `Accept peering ${named(network, peeringId)}`,
  run: accept,
});

export const setPeeringDns = command({
  type: 'peering/set-dns',
  params: SetPeeringDns,
  label: ({ peeringId }, network) => `Set DNS of peering ${named(network, peeringId)}`,
  run: setDns,
});

export const removePeering = command({
  type: 'peering/remove',
  params: RemovePeering,
  label: ({ peeringId }, network) => `Remove peering ${named(network, peeringId)}`,
  run: remove,
});
