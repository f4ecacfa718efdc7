import { describe, expect, it } from 'vitest';
import { aclRows, nextAclRow, toAclEntry } from '../../../../renderer/store/editing/aclRows';
import type { NetworkAclEntry } from '../../../../shared/network/security';

const entry = (more: Partial<NetworkAclEntry>): NetworkAclEntry => ({
  ruleNumber: 100,
  egress: false,
  action: 'allow',
  protocol: '6',
  cidr: '10.0.0.0/16',
  ...more,
});

describe('the rules of a network ACL as rows', () => {
  it.each([
    [
      { fromPort: 443, toPort: 443 },
      { protocol: 'tcp', ports: '443' },
    ],
    [
      { fromPort: 1024, toPort: 65_535 },
      { protocol: 'tcp', ports: '1024-65535' },
    ],
    [{ protocol: '-1' }, { protocol: '-1', ports: '' }],
    [
      { protocol: '1', icmpType: 8, icmpCode: 0 },
      { protocol: 'icmp', ports: '8/0' },
    ],
    [
      { protocol: '1', icmpType: -1, icmpCode: -1 },
      { protocol: 'icmp', ports: '' },
    ],
    [{ protocol: '47' }, { protocol: '47', ports: '' }],
  ])('show %o and make the same of it again', (words, shown) => {
    const [row = {}] = aclRows([entry(words)], false);
    expect(row).toMatchObject(shown);
    const { icmpType, icmpCode, ...same } = entry(words);
    expect(toAclEntry(row, false)).toMatchObject({ ...same, protocol: shown.protocol });
  });

  it('stand in the order in which they are tried, without the last denial and the other direction', () => {
    const rows = aclRows(
      [
        entry({ ruleNumber: 32_767, action: 'deny' }),
        entry({ ruleNumber: 200 }),
        entry({ ruleNumber: 100 }),
        entry({ ruleNumber: 50, egress: true }),
      ],
      false,
    );
    expect(rows.map(({ ruleNumber }) => ruleNumber)).toEqual(['100', '200']);
  });

  it('go on with room between their numbers', () => {
    expect(nextAclRow([]).ruleNumber).toBe('100');
    expect(nextAclRow([{ ruleNumber: '120' }]).ruleNumber).toBe('130');
  });

  it('leave what is no port for the command to refuse', () => {
    const row = {
      ruleNumber: '100',
      action: 'allow',
      protocol: 'tcp',
      ports: 'web',
      block: '::/0',
    };
    expect(toAclEntry(row, true)).toMatchObject({ fromPort: -2, ipv6Cidr: '::/0', egress: true });
  });
});
