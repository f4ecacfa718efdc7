import {
  allow,
  group,
  inRegion,
  instance,
  networkAcl,
  networkOf,
  peering,
  prefixList,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  vpnGateway,
} from '../../../support/builders';
import type { Rule } from './rule';

const network = networkOf(
  vpc(),
  vpc('peer', { cidr: '10.1.0.0/16' }),
  vpc('stranger', { cidr: '10.2.0.0/16' }),
  inRegion(
    'eu-west-1',
    vpc('far', { cidr: '10.3.0.0/16' }),
    securityGroup('far-group', { vpc: 'far' }),
  ),
  peering('peering', { requester: 'vpc', accepter: 'peer' }),
  peering('far-peering', { requester: 'vpc', accepter: 'far' }),
  subnet('private', { cidr: '10.0.1.0/24' }),
  subnet('stranger-private', { vpc: 'stranger', cidr: '10.2.1.0/24' }),
  vpnGateway('vgw'),
  securityGroup('web', { inbound: [allow('tcp', 443)] }),
  securityGroup('named', {}),
  securityGroup('naming', { inbound: [allow('tcp', 443, group('named'))] }),
  securityGroup('held'),
  securityGroup('spare'),
  securityGroup('peer-group', { vpc: 'peer' }),
  securityGroup('stranger-group', { vpc: 'stranger' }),
  securityGroup('default'),
  instance('app', { subnet: 'private', groups: ['held'] }),
  networkAcl('acl', { subnets: ['private'], inbound: [allow('tcp', 443)] }),
  networkAcl('idle'),
  networkAcl('standard', { isDefault: true }),
  networkAcl('stranger-acl', { vpc: 'stranger', isDefault: true }),
  prefixList('offices', { entries: ['198.51.100.0/24'], maxEntries: 2 }),
  prefixList('unused', { entries: [], maxEntries: 2 }),
  routeTable('routes', { routes: [route('offices', 'vpn-gateway', 'vgw')] }),
);

const add = { network, type: 'security-group/add' };
const params = { groupId: 'new', vpcId: 'vpc', groupName: 'new', inbound: [] };
const https = {
  protocol: 'tcp',
  fromPort: 443,
  toPort: 443,
  peer: { kind: 'ipv4', cidr: '10.0.0.0/8' },
};
const addRule = { network, type: 'security-group/add-rule' };
const inbound = (rule: object) => ({
  groupId: 'web',
  direction: 'inbound',
  rule: { ...https, ...rule },
});
const named = (groupId: string) => ({ peer: { kind: 'security-group', groupId } });
const entry = (more: object) => ({
  aclId: 'acl',
  entry: {
    ruleNumber: 200,
    egress: false,
    action: 'allow',
    protocol: 'tcp',
    cidr: '10.0.0.0/8',
    fromPort: 443,
    toPort: 443,
    ...more,
  },
});
const addEntry = { network, type: 'network-acl/add-rule' };
const list = { network, type: 'prefix-list/add' };
const listParams = {
  prefixListId: 'new',
  region: 'us-east-1',
  listName: 'new',
  addressFamily: 'IPv4',
  maxEntries: 2,
  entries: [{ cidr: '10.0.0.0/8' }],
};

export const securityRules: Rule[] = [
  {
    ...add,
    code: 'group-name-reserved',
    meets: { ...params, groupName: 'sg-new' },
    passes: { groupName: 'new-sg' },
  },
  {
    ...add,
    code: 'group-name-wrong',
    meets: { ...params, groupName: 'façade' },
    passes: { groupName: 'facade' },
  },
  {
    ...add,
    code: 'duplicate-group-name',
    meets: { ...params, groupName: 'web' },
    passes: { vpcId: 'peer' },
  },
  {
    ...add,
    code: 'rule-ports-wrong',
    meets: { ...params, inbound: [{ ...https, toPort: 80 }] },
    passes: { inbound: [https] },
  },
  {
    ...addRule,
    code: 'rule-protocol-wrong',
    meets: inbound({ protocol: 'http' }),
    passes: inbound({ protocol: 'tcp' }),
  },
  {
    ...addRule,
    code: 'rule-ports-wrong',
    meets: inbound({ fromPort: undefined, toPort: undefined }),
    passes: inbound({ protocol: '-1', fromPort: undefined, toPort: undefined }),
  },
  {
    ...addRule,
    code: 'rule-ports-wrong',
    meets: inbound({ toPort: 65_536 }),
    passes: inbound({ toPort: 65_535 }),
  },
  { ...addRule, code: 'rule-ports-wrong', meets: inbound({ protocol: '-1' }), passes: inbound({}) },
  {
    ...addRule,
    code: 'rule-peer-wrong',
    meets: inbound({ peer: { kind: 'ipv4', cidr: '::/0' } }),
    passes: inbound({ peer: { kind: 'ipv6', cidr: '::/0' } }),
  },
  {
    ...addRule,
    code: 'group-not-referable',
    meets: inbound(named('stranger-group')),
    passes: inbound(named('peer-group')),
  },
  {
    ...addRule,
    code: 'group-not-referable',
    meets: inbound(named('far-group')),
    passes: inbound(named('spare')),
  },
  {
    ...add,
    code: 'duplicate-rule',
    meets: { ...params, inbound: [https, { ...https, protocol: '6' }] },
    passes: { inbound: [https, { ...https, toPort: 444 }] },
  },
  {
    ...addRule,
    code: 'duplicate-rule',
    meets: inbound({ protocol: '6', peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } }),
    passes: inbound({ fromPort: 442 }),
  },
  {
    network,
    type: 'security-group/remove-rule',
    code: 'no-such-rule',
    meets: inbound({}),
    passes: inbound({ peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } }),
  },
  {
    network,
    type: 'security-group/remove',
    code: 'default-group-stays',
    meets: { groupId: 'default' },
    passes: { groupId: 'spare' },
  },
  {
    network,
    type: 'security-group/remove',
    code: 'group-in-use',
    meets: { groupId: 'held' },
    passes: { groupId: 'spare' },
  },
  {
    network,
    type: 'security-group/remove',
    code: 'group-in-use',
    meets: { groupId: 'named' },
    passes: { groupId: 'naming' },
  },
  {
    ...addEntry,
    code: 'rule-number-wrong',
    meets: entry({ ruleNumber: 32_767 }),
    passes: entry({ ruleNumber: 32_766 }),
  },
  {
    ...addEntry,
    code: 'duplicate-rule-number',
    meets: entry({ ruleNumber: 100 }),
    passes: entry({ ruleNumber: 100, egress: true }),
  },
  {
    ...addEntry,
    code: 'acl-rule-needs-block',
    meets: entry({ ipv6Cidr: '::/0' }),
    passes: entry({}),
  },
  {
    ...addEntry,
    code: 'rule-ports-wrong',
    meets: entry({ protocol: '-1' }),
    passes: entry({ protocol: '17' }),
  },
  {
    network,
    type: 'network-acl/replace-rule',
    code: 'no-such-rule',
    meets: entry({}),
    passes: entry({ ruleNumber: 100 }),
  },
  {
    network,
    type: 'network-acl/associate',
    code: 'subnet-in-vpc-of-other-acl',
    meets: { aclId: 'idle', subnetId: 'stranger-private' },
    passes: { subnetId: 'private' },
  },
  {
    network,
    type: 'network-acl/remove',
    code: 'default-acl-stays',
    meets: { aclId: 'standard' },
    passes: { aclId: 'idle' },
  },
  {
    network,
    type: 'network-acl/remove',
    code: 'acl-in-use',
    meets: { aclId: 'acl' },
    passes: { aclId: 'idle' },
  },
  {
    network,
    type: 'network-acl/remove',
    code: 'no-such-network-acl',
    meets: { aclId: 'gone' },
    passes: { aclId: 'idle' },
  },
  {
    ...list,
    code: 'prefix-list-name-wrong',
    meets: { ...listParams, listName: 'com.amazonaws.mine' },
    passes: { listName: 'mine' },
  },
  {
    ...list,
    code: 'prefix-list-size-wrong',
    meets: {
      ...listParams,
      maxEntries: 1,
      entries: [{ cidr: '10.0.0.0/8' }, { cidr: '192.168.0.0/16' }],
    },
    passes: { maxEntries: 2 },
  },
  {
    ...list,
    code: 'prefix-list-family',
    meets: { ...listParams, entries: [{ cidr: '::/0' }] },
    passes: { addressFamily: 'IPv6' },
  },
  {
    network,
    type: 'prefix-list/set-entries',
    code: 'prefix-list-of-aws',
    meets: { prefixListId: 'pl-s3', entries: [] },
    passes: { prefixListId: 'offices' },
  },
  {
    network,
    type: 'prefix-list/remove',
    code: 'prefix-list-in-use',
    meets: { prefixListId: 'offices' },
    passes: { prefixListId: 'unused' },
  },
];
