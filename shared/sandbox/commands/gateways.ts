import { AddNatGateway, addNatGateway } from '../../edits/gateways/addNatGateway';
import {
  AddRegionalNatGateway,
  addRegionalNatGateway,
} from '../../edits/gateways/addRegionalNatGateway';
import {
  AddEgressOnlyGateway,
  addEgressOnlyGateway,
  RemoveEgressOnlyGateway,
  removeEgressOnlyGateway,
} from '../../edits/gateways/egressOnlyGateway';
import {
  AddInternetGateway,
  addInternetGateway,
  RemoveInternetGateway,
  removeInternetGateway,
} from '../../edits/gateways/internetGateway';
import { RemoveNatGateway, removeNatGateway } from '../../edits/gateways/removeNatGateway';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** Internet, egress-only and NAT gateways. */
export const gatewayCommands = [
  command({
    type: 'internet-gateway/add',
    params: AddInternetGateway,
    label: ({ vpcId }, network) => `Add internet gateway to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addInternetGateway,
  }),
  command({
    type: 'internet-gateway/remove',
    params: RemoveInternetGateway,
    label: ({ gatewayId }, network) =>
      `Remove internet gateway ${nameOf(network, 'internetGateways', gatewayId)}`,
    run: removeInternetGateway,
  }),
  command({
    type: 'egress-only-gateway/add',
    params: AddEgressOnlyGateway,
    label: ({ vpcId }, network) =>
      `Add egress-only internet gateway to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addEgressOnlyGateway,
  }),
  command({
    type: 'egress-only-gateway/remove',
    params: RemoveEgressOnlyGateway,
    label: ({ gatewayId }, network) =>
      `Remove egress-only internet gateway ${nameOf(network, 'egressOnlyInternetGateways', gatewayId)}`,
    run: removeEgressOnlyGateway,
  }),
  command({
    type: 'nat-gateway/add',
    params: AddNatGateway,
    label: ({ subnetId, connectivityType }, network) =>
      `Add ${connectivityType} NAT gateway to subnet ${nameOf(network, 'subnets', subnetId)}`,
    run: addNatGateway,
  }),
  command({
    type: 'nat-gateway/add-regional',
    params: AddRegionalNatGateway,
    label: ({ vpcId }, network) => `Add regional NAT gateway to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addRegionalNatGateway,
  }),
  command({
    type: 'nat-gateway/remove',
    params: RemoveNatGateway,
    label: ({ natGatewayId }, network) =>
      `Remove NAT gateway ${nameOf(network, 'natGateways', natGatewayId)}`,
    run: removeNatGateway,
  }),
] as const;
