import {
  AddGatewayEndpoint,
  addGatewayEndpoint as addGateway,
} from '../../edits/endpoints/addGatewayEndpoint';
import {
  AddInterfaceEndpoint,
  addInterfaceEndpoint as addInterface,
} from '../../edits/endpoints/addInterfaceEndpoint';
import {
  AssociateGatewayEndpoint,
  associateGatewayEndpoint as associate,
} from '../../edits/endpoints/associateGatewayEndpoint';
import {
  EnablePrivateDns,
  enablePrivateDns as enableDns,
} from '../../edits/endpoints/enablePrivateDns';
import { RemoveEndpoint, removeEndpoint as remove } from '../../edits/endpoints/removeEndpoint';
import type { Network } from '../../network/network';
import { command } from '../command';
import { nameOf } from '../nameOf';

const named = (network: Network, id: string) => nameOf(network, 'vpcEndpoints', id);

export const addGatewayEndpoint = command({
  type: 'endpoint/add-gateway',
  params: AddGatewayEndpoint,
  label: ({ service, vpcId }, network) =>
    `Add gateway endpoint for ${service} to ${nameOf(network, 'vpcs', vpcId)}`,
  run: addGateway,
});

export const addInterfaceEndpoint = command({
  type: 'endpoint/add-interface',
  params: AddInterfaceEndpoint,
  label: ({ service, vpcId }, network) =>
    `Add interface endpoint for ${service} to ${nameOf(network, 'vpcs', vpcId)}`,
  run: addInterface,
});

export const associateGatewayEndpoint = command({
  type: 'endpoint/associate-route-tables',
  params: AssociateGatewayEndpoint,
  label: ({ endpointId }, network) => `Route to ${named(network, endpointId)} from further tables`,
  run: associate,
});

export const enablePrivateDns = command({
  type: 'endpoint/enable-private-dns',
  params: EnablePrivateDns,
  label: ({ endpointId }, network) => `Turn on private DNS of ${named(network, endpointId)}`,
  run: enableDns,
});

export const removeEndpoint = command({
  type: 'endpoint/remove',
  params: RemoveEndpoint,
  label: ({ endpointId }, network) => `Remove endpoint ${named(network, endpointId)}`,
  run: remove,
});
