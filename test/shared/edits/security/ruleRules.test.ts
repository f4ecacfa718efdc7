import { expect, it } from 'vitest';
import { addAclEntry } from '../../../../shared/edits/security/aclEntries';
import { addGroupRule, removeGroupRule } from '../../../../shared/edits/security/groupRules';
import { networkAcl, networkOf, securityGroup } from '../../../support/builders';
import { applied, base } from '../../../support/edits';

const network = networkOf(...base, securityGroup('web', { inbound: [] }), networkAcl('acl'));
const everywhere = { kind: 'ipv4', cidr: '0.0.0.0/0' };
const inbound = (rule: object) => ({ groupId: 'web', direction: 'inbound', rule }) as never;

it('stores a rule as AWS does: protocols by their names, any ICMP as -1', () => {
  const rules = [
    { protocol: '6', fromPort: 443, toPort: 443, peer: everywhere },
    { protocol: '1', peer: everywhere },
    { protocol: 'icmp', fromPort: 8, peer: everywhere },
    { protocol: '50', peer: everywhere },
  ];
  let now = network;
  for (const rule of rules) now = applied(now, addGroupRule(now, inbound(rule)));
  expect(now.securityGroups.get('web')?.inbound).toEqual([
    { protocol: 'tcp', fromPort: 443, toPort: 443, peer: everywhere },
    { protocol: 'icmp', fromPort: -1, toPort: -1, peer: everywhere },
    { protocol: 'icmp', fromPort: 8, toPort: -1, peer: everywhere },
    { protocol: '50', peer: everywhere },
  ]);
  for (const rule of rules) now = applied(now, removeGroupRule(now, inbound(rule)));
  expect(now.securityGroups.get('web')?.inbound).toEqual([]);
});

it('gives an entry for ICMP the type and code that AWS wants', () => {
  const entry = {
    ruleNumber: 50,
    egress: false,
    action: 'allow',
    protocol: 'icmp',
    cidr: '0.0.0.0/0',
  };
  const edited = applied(network, addAclEntry(network, { aclId: 'acl', entry } as never));
  expect(edited.networkAcls.get('acl')?.entries[0]).toEqual({
    ...entry,
    protocol: '1',
    icmpType: -1,
    icmpCode: -1,
  });
});
