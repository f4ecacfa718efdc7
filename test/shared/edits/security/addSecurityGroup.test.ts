import { describe, expect, it } from 'vitest';
import type { AddSecurityGroup } from '../../../../shared/edits/security/addSecurityGroup';
import { addSecurityGroup } from '../../../../shared/edits/security/addSecurityGroup';
import { networkOf, securityGroup } from '../../../support/builders';
import { applied, base } from '../../../support/edits';

describe('addSecurityGroup', () => {
  const add = (words: Partial<Record<'groupId' | 'vpcId' | 'groupName', string>>) =>
    addSecurityGroup(networkOf(...base, securityGroup('web')), {
      groupId: 'new-group',
      vpcId: 'vpc',
      groupName: 'new',
      inbound: [],
      ...words,
    } as unknown as AddSecurityGroup);

  it('lets nothing in and everything out unless told otherwise', () => {
    const network = networkOf(...base, securityGroup('web'));
    const group = applied(network, add({})).securityGroups.get('new-group');
    expect(group?.inbound).toEqual([]);
    expect(group?.outbound).toEqual([
      { protocol: '-1', peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } },
    ]);
  });
});
