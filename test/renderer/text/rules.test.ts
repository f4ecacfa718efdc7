import { describe, expect, it } from 'vitest';
import { entryTraffic, ruleNumberText, trafficText } from '../../../renderer/text/rules';

describe('trafficText', () => {
  it.each([
    [{ protocol: '-1' }, 'All traffic'],
    [{ protocol: 'tcp', fromPort: 443, toPort: 443 }, 'TCP 443'],
    [{ protocol: '6', fromPort: 1024, toPort: 65535 }, 'TCP 1024–65535'],
    [{ protocol: 'udp', fromPort: 0, toPort: 65535 }, 'All UDP'],
    [{ protocol: 'icmp', fromPort: -1, toPort: -1 }, 'All ICMP'],
    [{ protocol: 'icmp', fromPort: 8, toPort: -1 }, 'ICMP type 8'],
    [{ protocol: '58', fromPort: 128, toPort: 0 }, 'ICMPv6 type 128 code 0'],
    [{ protocol: '50' }, 'All 50'],
  ])('writes %j as %s', (rule, text) => {
    expect(trafficText(rule)).toBe(text);
  });
});

it('reads the type of a network ACL entry for ICMP from its own fields', () => {
  const entry = {
    ruleNumber: 1,
    egress: false,
    action: 'allow',
    protocol: '1',
    icmpType: 8,
  } as const;
  expect(entryTraffic(entry)).toBe('ICMP type 8');
});

it('prints the final deny as AWS does', () => {
  expect([ruleNumberText(100), ruleNumberText(32767)]).toEqual(['100', '*']);
});
