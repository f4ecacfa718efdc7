import {
  AclEntry,
  addAclEntry,
  RemoveAclEntry,
  removeAclEntry,
  replaceAclEntry,
} from '../../edits/security/aclEntries';
import { AddSecurityGroup, addSecurityGroup } from '../../edits/security/addSecurityGroup';
import { addGroupRule, GroupRule, removeGroupRule } from '../../edits/security/groupRules';
import {
  AddNetworkAcl,
  AssociateAcl,
  addNetworkAcl,
  associateAcl,
  RemoveNetworkAcl,
  removeNetworkAcl,
} from '../../edits/security/networkAcls';
import {
  AddPrefixList,
  addPrefixList,
  RemovePrefixList,
  removePrefixList,
  SetPrefixListEntries,
  setPrefixListEntries,
} from '../../edits/security/prefixLists';
import { RemoveSecurityGroup, removeSecurityGroup } from '../../edits/security/removeSecurityGroup';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** Security groups, network ACLs and prefix lists. */
export const securityCommands = [
  command({
    type: 'security-group/add',
    params: AddSecurityGroup,
    label: ({ groupName }) => `Add security group ${groupName}`,
    run: addSecurityGroup,
  }),
  command({
    type: 'security-group/add-rule',
    params: GroupRule,
    label: ({ groupId, direction }, network) =>
      `Add ${direction} rule to ${nameOf(network, 'securityGroups', groupId)}`,
    run: addGroupRule,
  }),
  command({
    type: 'security-group/remove-rule',
    params: GroupRule,
    label: ({ groupId, direction }, network) =>
      `Remove ${direction} rule from ${nameOf(network, 'securityGroups', groupId)}`,
    run: removeGroupRule,
  }),
  command({
    type: 'security-group/remove',
    params: RemoveSecurityGroup,
    label: ({ groupId }, network) =>
      `Remove security group ${nameOf(network, 'securityGroups', groupId)}`,
    run: removeSecurityGroup,
  }),
  command({
    type: 'network-acl/add',
    params: AddNetworkAcl,
    label: ({ vpcId }, network) => `Add network ACL to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addNetworkAcl,
  }),
  command({
    type: 'network-acl/associate',
    params: AssociateAcl,
    label: ({ aclId, subnetId }, network) =>
      `Put subnet ${nameOf(network, 'subnets', subnetId)} under ${nameOf(network, 'networkAcls', aclId)}`,
    run: associateAcl,
  }),
  command({
    type: 'network-acl/add-rule',
    params: AclEntry,
    label: ({ aclId, entry }, network) =>
      `Add rule ${entry.ruleNumber} to ${nameOf(network, 'networkAcls', aclId)}`,
    run: addAclEntry,
  }),
  command({
    type: 'network-acl/replace-rule',
    params: AclEntry,
    label: ({ aclId, entry }, network) =>
      `Change rule ${entry.ruleNumber} of ${nameOf(network, 'networkAcls', aclId)}`,
    run: replaceAclEntry,
  }),
  command({
    type: 'network-acl/remove-rule',
    params: RemoveAclEntry,
    label: ({ aclId, ruleNumber }, network) =>
      `Remove rule ${ruleNumber} from ${nameOf(network, 'networkAcls', aclId)}`,
    run: removeAclEntry,
  }),
  command({
    type: 'network-acl/remove',
    params: RemoveNetworkAcl,
    label: ({ aclId }, network) => `Remove network ACL ${nameOf(network, 'networkAcls', aclId)}`,
    run: removeNetworkAcl,
  }),
  command({
    type: 'prefix-list/add',
    params: AddPrefixList,
    label: ({ listName }) => `Add prefix list ${listName}`,
    run: addPrefixList,
  }),
  command({
    type: 'prefix-list/set-entries',
    params: SetPrefixListEntries,
    label: ({ prefixListId }, network) =>
      `Set entries of ${nameOf(network, 'prefixLists', prefixListId)}`,
    run: setPrefixListEntries,
  }),
  command({
    type: 'prefix-list/remove',
    params: RemovePrefixList,
    label: ({ prefixListId }, network) =>
      `Remove prefix list ${nameOf(network, 'prefixLists', prefixListId)}`,
    run: removePrefixList,
  }),
] as const;
