import { DeclareFact, declareFact, WithdrawFact, withdrawFact } from '../../edits/declared/facts';
import {
  AddVpnGateway,
  addVpnGateway,
  RemoveVpnGateway,
  removeVpnGateway,
} from '../../edits/gateways/vpnGateway';
import {
  AddCustomerGateway,
  addCustomerGateway,
  RemoveCustomerGateway,
  removeCustomerGateway,
} from '../../edits/onPremises/customerGateways';
import {
  AddVpnConnection,
  addVpnConnection,
  addVpnRoute,
  RemoveVpnConnection,
  removeVpnConnection,
  removeVpnRoute,
  VpnRoute,
} from '../../edits/onPremises/vpnConnections';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** VPN and Direct Connect, and what is declared of what no call shows. */
export const onPremisesCommands = [
  command({
    type: 'vpn-gateway/add',
    params: AddVpnGateway,
    label: ({ vpcId }, network) =>
      `Add virtual private gateway to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addVpnGateway,
  }),
  command({
    type: 'vpn-gateway/remove',
    params: RemoveVpnGateway,
    label: ({ vpnGatewayId }, network) =>
      `Remove virtual private gateway ${nameOf(network, 'vpnGateways', vpnGatewayId)}`,
    run: removeVpnGateway,
  }),
  command({
    type: 'customer-gateway/add',
    params: AddCustomerGateway,
    label: ({ ipAddress }) => `Add customer gateway ${ipAddress}`,
    run: addCustomerGateway,
  }),
  command({
    type: 'customer-gateway/remove',
    params: RemoveCustomerGateway,
    label: ({ customerGatewayId }, network) =>
      `Remove customer gateway ${nameOf(network, 'customerGateways', customerGatewayId)}`,
    run: removeCustomerGateway,
  }),
  command({
    type: 'vpn-connection/add',
    params: AddVpnConnection,
    label: ({ customerGatewayId }, network) =>
      `Add VPN connection to ${nameOf(network, 'customerGateways', customerGatewayId)}`,
    run: addVpnConnection,
  }),
  command({
    type: 'vpn-connection/add-route',
    params: VpnRoute,
    label: ({ vpnConnectionId, cidr }, network) =>
      `Add route to ${cidr} to ${nameOf(network, 'vpnConnections', vpnConnectionId)}`,
    run: addVpnRoute,
  }),
  command({
    type: 'vpn-connection/remove-route',
    params: VpnRoute,
    label: ({ vpnConnectionId, cidr }, network) =>
      `Remove route to ${cidr} from ${nameOf(network, 'vpnConnections', vpnConnectionId)}`,
    run: removeVpnRoute,
  }),
  command({
    type: 'vpn-connection/remove',
    params: RemoveVpnConnection,
    label: ({ vpnConnectionId }, network) =>
      `Remove VPN connection ${nameOf(network, 'vpnConnections', vpnConnectionId)}`,
    run: removeVpnConnection,
  }),
  command({
    type: 'fact/declare',
    params: DeclareFact,
    label: ({ fact }) => `Declare ${fact.id}`,
    run: declareFact,
  }),
  command({
    type: 'fact/withdraw',
    params: WithdrawFact,
    label: ({ id }) => `Withdraw ${id}`,
    run: withdrawFact,
  }),
] as const;
