import { AddSubnet, addSubnet } from '../../edits/subnets/addSubnet';
import {
  AddSubnetIpv6Block,
  addSubnetIpv6Block,
  ChangeSubnet,
  changeSubnet,
} from '../../edits/subnets/changeSubnet';
import { RemoveSubnet, removeSubnet } from '../../edits/subnets/removeSubnet';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** Subnets. */
export const subnetCommands = [
  command({
    type: 'subnet/add',
    params: AddSubnet,
    label: ({ vpcId, cidrBlock, ipv6CidrBlock }, network) =>
      `Add subnet ${cidrBlock ?? ipv6CidrBlock} to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addSubnet,
  }),
  command({
    type: 'subnet/change',
    params: ChangeSubnet,
    label: ({ subnetId }, network) => `Change subnet ${nameOf(network, 'subnets', subnetId)}`,
    run: changeSubnet,
  }),
  command({
    type: 'subnet/add-ipv6-block',
    params: AddSubnetIpv6Block,
    label: ({ subnetId, ipv6CidrBlock }, network) =>
      `Add ${ipv6CidrBlock} to subnet ${nameOf(network, 'subnets', subnetId)}`,
    run: addSubnetIpv6Block,
  }),
  command({
    type: 'subnet/remove',
    params: RemoveSubnet,
    label: ({ subnetId }, network) => `Remove subnet ${nameOf(network, 'subnets', subnetId)}`,
    run: removeSubnet,
  }),
] as const;
