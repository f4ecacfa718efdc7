import type { NetworkAclId, PrefixListId, SecurityGroupId, SubnetId, VpcId } from '../network/ids';
import { putRecords } from '../network/network';
import type { NetworkAclEntry, RulePeer, SecurityGroupRule } from '../network/security';
import { shopAccount } from './account';
import { sampleId } from './sampleId';
import { named, type Sheet } from './sampleRegion';

/** `[port, peer]`; a peer is a CIDR, a prefix list's or a group's id. `all` is every protocol. */
export type GroupRuleWords = [port: number | 'all', peer: string];

export const anywhere = '0.0.0.0/0';
/** The rule AWS gives every new group. */
export const allOut: GroupRuleWords[] = [['all', anywhere]];

export function groupId(vpcName: string, name: string): SecurityGroupId {
  return sampleId<SecurityGroupId>('sg', `${vpcName}/${name}`);
}

export function addGroup(
  sheet: Sheet,
  vpcId: VpcId,
  name: string,
  description: string,
  rules: { inbound?: GroupRuleWords[]; outbound?: GroupRuleWords[] },
): SecurityGroupId {
  const vpcName = sheet.network.vpcs.get(vpcId)?.tags[0]?.value ?? '';
  const id = groupId(vpcName, name);
  const toRules = (direction: string, words: GroupRuleWords[] = []) =>
    words.map((rule, index) => toRule(rule, `${id}/${direction}/${index}`, vpcId));
  putRecords(sheet.network, 'securityGroups', [
    {
      ...named(sheet, name),
      id,
      groupName: name,
      description,
      vpcId,
      inbound: toRules('inbound', rules.inbound),
      outbound: toRules('outbound', rules.outbound),
    },
  ]);
  return id;
}

/** Every VPC has one that nobody should use: all within the group, everything out. */
export function addDefaultGroup(sheet: Sheet, vpcId: VpcId): void {
  const vpcName = sheet.network.vpcs.get(vpcId)?.tags[0]?.value ?? '';
  addGroup(sheet, vpcId, 'default', 'default VPC security group', {
    inbound: [['all', groupId(vpcName, 'default')]],
    outbound: allOut,
  });
}

/** `[ports, cidr]`, all of them allows of TCP, or of everything. */
export type AclRuleWords = [ports: number | [number, number] | 'all', cidr: string];

export function addAcl(
  sheet: Sheet,
  vpcId: VpcId,
  name: string,
  words: {
    subnets: SubnetId[];
    inbound: AclRuleWords[];
    outbound: AclRuleWords[];
    isDefault?: boolean;
  },
): void {
  const vpcName = sheet.network.vpcs.get(vpcId)?.tags[0]?.value ?? '';
  const id = sampleId<NetworkAclId>('acl', `${vpcName}/${name}`);
  const toEntries = (egress: boolean, rules: AclRuleWords[]) => [
    ...rules.map((rule, index) => toEntry(rule, egress, 100 + 10 * index)),
    // The list's end, as the API shows it.
    { ruleNumber: 32767, egress, action: 'deny' as const, protocol: '-1', cidr: anywhere },
  ];
  putRecords(sheet.network, 'networkAcls', [
    {
      ...named(sheet, words.isDefault ? undefined : name),
      id,
      vpcId,
      isDefault: words.isDefault ?? false,
      entries: [...toEntries(false, words.inbound), ...toEntries(true, words.outbound)],
      associations: words.subnets.map((subnetId) => ({
        id: sampleId<string>('aclassoc', subnetId),
        subnetId,
      })),
    },
  ]);
}

/** The list AWS makes with the VPC; it lets everything pass. */
export function addDefaultAcl(sheet: Sheet, vpcId: VpcId, subnets: SubnetId[] = []): void {
  addAcl(sheet, vpcId, 'default', {
    subnets,
    inbound: [['all', anywhere]],
    outbound: [['all', anywhere]],
    isDefault: true,
  });
}

function toRule([port, peer]: GroupRuleWords, key: string, vpcId: VpcId): SecurityGroupRule {
  return {
    id: sampleId<string>('sgr', key),
    ...(port === 'all' ? { protocol: '-1' } : { protocol: 'tcp', fromPort: port, toPort: port }),
    peer: toPeer(peer, vpcId),
  };
}

function toPeer(peer: string, vpcId: VpcId): RulePeer {
  if (peer.startsWith('pl-')) return { kind: 'prefix-list', prefixListId: peer as PrefixListId };
  if (peer.startsWith('sg-'))
    return {
      kind: 'security-group',
      groupId: peer as SecurityGroupId,
      account: shopAccount,
      vpcId,
    };
  return { kind: 'ipv4', cidr: peer };
}

function toEntry(
  [ports, cidr]: AclRuleWords,
  egress: boolean,
  ruleNumber: number,
): NetworkAclEntry {
  const head = { ruleNumber, egress, action: 'allow' as const, cidr };
  if (ports === 'all') return { ...head, protocol: '-1' };
  const [fromPort, toPort] = typeof ports === 'number' ? [ports, ports] : ports;
  return { ...head, protocol: '6', fromPort, toPort };
}
