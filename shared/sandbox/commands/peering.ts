import { AcceptPeering, acceptPeering } from '../../edits/peering/acceptPeering';
import { AddPeering, addPeering } from '../../edits/peering/addPeering';
import { RemovePeering, removePeering } from '../../edits/peering/removePeering';
import { RequestPeering, requestPeering } from '../../edits/peering/requestPeering';
import { SetPeeringDns, setPeeringDns } from '../../edits/peering/setPeeringDns';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** VPC peering. `peering/add` is request, acceptance, DNS option and the routes of both sides in one. */
export const peeringCommands = [
  command({
    type: 'peering/add',
    params: AddPeering,
    label: ({ requesterVpcId, accepterVpcId }, network) =>
      `Peer ${nameOf(network, 'vpcs', requesterVpcId)} with ${nameOf(network, 'vpcs', accepterVpcId)}`,
    run: addPeering,
  }),
  command({
    type: 'peering/request',
    params: RequestPeering,
    label: ({ requesterVpcId, accepterVpcId }, network) =>
      `Ask to peer ${nameOf(network, 'vpcs', requesterVpcId)} with ${nameOf(network, 'vpcs', accepterVpcId)}`,
    run: requestPeering,
  }),
  command({
    type: 'peering/accept',
    params: AcceptPeering,
    label: ({ peeringId }, network) =>
      `Accept peering ${nameOf(network, 'vpcPeeringConnections', peeringId)}`,
    run: acceptPeering,
  }),
  command({
    type: 'peering/set-dns',
    params: SetPeeringDns,
    label: ({ peeringId }, network) =>
      `Set DNS of peering ${nameOf(network, 'vpcPeeringConnections', peeringId)}`,
    run: setPeeringDns,
  }),
  command({
    type: 'peering/remove',
    params: RemovePeering,
    label: ({ peeringId }, network) =>
      `Remove peering ${nameOf(network, 'vpcPeeringConnections', peeringId)}`,
    run: removePeering,
  }),
] as const;
