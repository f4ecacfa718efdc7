import { AddVpc, addVpc } from '../../edits/vpcs/addVpc';
import { AddVpcBlock, addVpcBlock } from '../../edits/vpcs/addVpcBlock';
import {
  AddDhcpOptions,
  addDhcpOptions,
  RemoveDhcpOptions,
  removeDhcpOptions,
  SetDhcpOptions,
  setDhcpOptions,
} from '../../edits/vpcs/dhcpOptions';
import { RemoveVpc, removeVpc } from '../../edits/vpcs/removeVpc';
import { RemoveVpcBlock, removeVpcBlock } from '../../edits/vpcs/removeVpcBlock';
import { SetVpcDns, setVpcDns } from '../../edits/vpcs/setVpcDns';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** VPCs, their blocks, DNS and DHCP options. */
export const vpcCommands = [
  command({
    type: 'vpc/add',
    params: AddVpc,
    label: ({ cidrBlock, region }) => `Add VPC ${cidrBlock} in ${region}`,
    run: addVpc,
  }),
  command({
    type: 'vpc/add-block',
    params: AddVpcBlock,
    label: ({ vpcId, cidrBlock }, network) =>
      `Add ${cidrBlock} to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addVpcBlock,
  }),
  command({
    type: 'vpc/remove-block',
    params: RemoveVpcBlock,
    label: ({ vpcId, cidrBlock }, network) =>
      `Remove ${cidrBlock} from ${nameOf(network, 'vpcs', vpcId)}`,
    run: removeVpcBlock,
  }),
  command({
    type: 'vpc/set-dns',
    params: SetVpcDns,
    label: ({ vpcId }, network) => `Set DNS of ${nameOf(network, 'vpcs', vpcId)}`,
    run: setVpcDns,
  }),
  command({
    type: 'dhcp-options/add',
    params: AddDhcpOptions,
    label: ({ domainNameServers }) => `Add DHCP options with ${domainNameServers.join(', ')}`,
    run: addDhcpOptions,
  }),
  command({
    type: 'vpc/set-dhcp-options',
    params: SetDhcpOptions,
    label: ({ vpcId, dhcpOptionsId }, network) =>
      `Give ${nameOf(network, 'vpcs', vpcId)} the DHCP options ${dhcpOptionsId}`,
    run: setDhcpOptions,
  }),
  command({
    type: 'dhcp-options/remove',
    params: RemoveDhcpOptions,
    label: ({ dhcpOptionsId }) => `Remove DHCP options ${dhcpOptionsId}`,
    run: removeDhcpOptions,
  }),
  command({
    type: 'vpc/remove',
    params: RemoveVpc,
    label: ({ vpcId }, network) => `Remove VPC ${nameOf(network, 'vpcs', vpcId)}`,
    run: removeVpc,
  }),
] as const;
