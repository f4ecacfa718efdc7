import { AddGatewayEndpoint, addGatewayEndpoint } from '../../edits/endpoints/addGatewayEndpoint';
import {
  AddGatewayLoadBalancerEndpoint,
  addGatewayLoadBalancerEndpoint,
} from '../../edits/endpoints/addGatewayLoadBalancerEndpoint';
import {
  AddInterfaceEndpoint,
  addInterfaceEndpoint,
} from '../../edits/endpoints/addInterfaceEndpoint';
import { AddLatticeEndpoint, addLatticeEndpoint } from '../../edits/endpoints/addLatticeEndpoint';
import {
  AssociateGatewayEndpoint,
  associateGatewayEndpoint,
} from '../../edits/endpoints/associateGatewayEndpoint';
import {
  AddEndpointSubnets,
  addEndpointSubnets,
  RemoveEndpointSubnets,
  removeEndpointSubnets,
} from '../../edits/endpoints/changeEndpointSubnets';
import { DisablePrivateDns, disablePrivateDns } from '../../edits/endpoints/disablePrivateDns';
import {
  DissociateGatewayEndpoint,
  dissociateGatewayEndpoint,
} from '../../edits/endpoints/dissociateGatewayEndpoint';
import { EnablePrivateDns, enablePrivateDns } from '../../edits/endpoints/enablePrivateDns';
import { RemoveEndpoint, removeEndpoint } from '../../edits/endpoints/removeEndpoint';
import { SetEndpointGroups, setEndpointGroups } from '../../edits/endpoints/setEndpointGroups';
import { SetEndpointPolicy, setEndpointPolicy } from '../../edits/endpoints/setEndpointPolicy';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** VPC endpoints of every type that can be created. */
export const endpointCommands = [
  command({
    type: 'endpoint/add-gateway',
    params: AddGatewayEndpoint,
    label: ({ service, vpcId }, network) =>
      `Add gateway endpoint for ${service} to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addGatewayEndpoint,
  }),
  command({
    type: 'endpoint/add-interface',
    params: AddInterfaceEndpoint,
    label: ({ service, vpcId }, network) =>
      `Add interface endpoint for ${service} to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addInterfaceEndpoint,
  }),
  command({
    type: 'endpoint/add-gateway-load-balancer',
    params: AddGatewayLoadBalancerEndpoint,
    label: ({ service, vpcId }, network) =>
      `Add Gateway Load Balancer endpoint for ${service} to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addGatewayLoadBalancerEndpoint,
  }),
  command({
    type: 'endpoint/add-lattice',
    params: AddLatticeEndpoint,
    label: ({ type, vpcId }, network) =>
      `Add ${type === 'Resource' ? 'resource' : 'service network'} endpoint to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addLatticeEndpoint,
  }),
  command({
    type: 'endpoint/associate-route-tables',
    params: AssociateGatewayEndpoint,
    label: ({ endpointId }, network) =>
      `Route to ${nameOf(network, 'vpcEndpoints', endpointId)} from further tables`,
    run: associateGatewayEndpoint,
  }),
  command({
    type: 'endpoint/dissociate-route-tables',
    params: DissociateGatewayEndpoint,
    label: ({ endpointId }, network) =>
      `Route to ${nameOf(network, 'vpcEndpoints', endpointId)} from fewer tables`,
    run: dissociateGatewayEndpoint,
  }),
  command({
    type: 'endpoint/add-subnets',
    params: AddEndpointSubnets,
    label: ({ endpointId }, network) =>
      `Add subnets to ${nameOf(network, 'vpcEndpoints', endpointId)}`,
    run: addEndpointSubnets,
  }),
  command({
    type: 'endpoint/remove-subnets',
    params: RemoveEndpointSubnets,
    label: ({ endpointId }, network) =>
      `Remove subnets from ${nameOf(network, 'vpcEndpoints', endpointId)}`,
    run: removeEndpointSubnets,
  }),
  command({
    type: 'endpoint/set-groups',
    params: SetEndpointGroups,
    label: ({ endpointId }, network) =>
      `Set security groups of ${nameOf(network, 'vpcEndpoints', endpointId)}`,
    run: setEndpointGroups,
  }),
  command({
    type: 'endpoint/set-policy',
    params: SetEndpointPolicy,
    label: ({ endpointId }, network) =>
      `Set policy of ${nameOf(network, 'vpcEndpoints', endpointId)}`,
    run: setEndpointPolicy,
  }),
  command({
    type: 'endpoint/enable-private-dns',
    params: EnablePrivateDns,
    label: ({ endpointId }, network) =>
      `Turn on private DNS of ${nameOf(network, 'vpcEndpoints', endpointId)}`,
    run: enablePrivateDns,
  }),
  command({
    type: 'endpoint/disable-private-dns',
    params: DisablePrivateDns,
    label: ({ endpointId }, network) =>
      `Turn off private DNS of ${nameOf(network, 'vpcEndpoints', endpointId)}`,
    run: disablePrivateDns,
  }),
  command({
    type: 'endpoint/remove',
    params: RemoveEndpoint,
    label: ({ endpointId }, network) =>
      `Remove endpoint ${nameOf(network, 'vpcEndpoints', endpointId)}`,
    run: removeEndpoint,
  }),
] as const;
