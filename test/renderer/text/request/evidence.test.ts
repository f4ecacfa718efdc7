import { describe, expect, it } from 'vitest';
import { evidenceLine, trafficText } from '../../../../renderer/text/request/evidence';
import { plain } from '../../../../renderer/text/request/parts';
import type { Evidence, Hop } from '../../../../shared/routing/trace';

type Fact = Evidence extends infer E
  ? E extends unknown
    ? Omit<E, 'basis' | 'refs'>
    : never
  : never;

function hop(evidence: Fact, rest: Partial<Hop> = {}): Hop {
  return {
    kind: 'route-table',
    id: 'rtb-1',
    effect: 'passes',
    packet: {
      source: '10.0.1.5',
      destination: 's3@us-east-1',
      protocol: 'tcp',
      destinationPort: 443,
    },
    ...rest,
    evidence: { basis: 'model', refs: [], ...evidence } as Evidence,
  };
}

describe('evidenceLine', () => {
  const lines: [Fact, string][] = [
    [
      { kind: 'route', destination: 'pl-1', target: 'vpce-1', origin: 'static', state: 'active' },
      'pl-1 → vpce-1',
    ],
    [
      { kind: 'route', destination: '10.0.0.0/8', target: 'vgw-1', origin: 'propagated' },
      '10.0.0.0/8 → vgw-1 propagated',
    ],
    [
      {
        kind: 'route',
        destination: '0.0.0.0/0',
        target: 'nat-1',
        origin: 'static',
        state: 'blackhole',
      },
      '0.0.0.0/0 → nat-1 blackhole',
    ],
    [{ kind: 'no-route' }, 'no route to s3@us-east-1'],
    [
      {
        kind: 'security-group-rule',
        direction: 'outbound',
        rule: 'sgr-1',
        protocol: 'tcp',
        ports: '443',
        peer: 'pl-1',
      },
      'out sgr-1 TCP 443 → pl-1',
    ],
    [
      { kind: 'security-group-rule', direction: 'inbound', protocol: 'all', peer: '10.0.0.0/8' },
      'in rule all traffic from 10.0.0.0/8',
    ],
    [{ kind: 'no-rule', direction: 'inbound' }, 'no inbound rule lets in 10.0.1.5 TCP 443'],
    [{ kind: 'no-rule', direction: 'outbound' }, 'no outbound rule for s3@us-east-1 TCP 443'],
    [{ kind: 'tracked-connection' }, 'reply of a connection that it let through'],
    [
      { kind: 'network-acl-entry', direction: 'outbound', ruleNumber: 100, action: 'allow' },
      'out rule 100 allows',
    ],
    [
      { kind: 'network-acl-entry', direction: 'inbound', ruleNumber: 32767, action: 'deny' },
      'in rule * denies',
    ],
    [{ kind: 'policy', statement: 'Statement[0]', decision: 'allow' }, 'Statement[0] allows it'],
    [{ kind: 'policy', decision: 'deny' }, 'no statement of the policy allows it'],
    [{ kind: 'policy', statement: 'NoOthers', decision: 'deny' }, 'NoOthers denies it'],
    [{ kind: 'policy', decision: 'depends' }, 'policy depends on what the model does not tell'],
    [{ kind: 'policy', decision: 'unreadable' }, 'policy cannot be read'],
    [
      { kind: 'dns', name: 's3.amazonaws.com', answer: '52.1.2.3' },
      'DNS s3.amazonaws.com → 52.1.2.3',
    ],
    [{ kind: 'translation', from: '10.0.1.5', to: '203.0.113.9' }, '10.0.1.5 becomes 203.0.113.9'],
    [{ kind: 'address', address: '10.0.1.5' }, 'address 10.0.1.5'],
    [{ kind: 'interface', networkInterface: 'eni-1', address: '10.0.1.5' }, 'eni-1 10.0.1.5'],
    [{ kind: 'state', state: 'available' }, 'state available'],
    [{ kind: 'not-read', call: 'DescribeRouteTables' }, 'not read: DescribeRouteTables'],
    [{ kind: 'none' }, ''],
  ];
  it.each(lines)('says %o', (evidence, line) => {
    expect(plain(evidenceLine(hop(evidence), 'forward'))).toBe(line);
  });

  it('leads from a rule to the group that has it, and from a route to its list and target', () => {
    const rule = hop(
      {
        kind: 'security-group-rule',
        direction: 'outbound',
        rule: 'sgr-1',
        protocol: 'tcp',
        peer: 'sg-2',
      },
      { kind: 'security-group', id: 'sg-1' },
    );
    expect(linksOf(rule)).toEqual(['sg-1', 'sg-2']);
    const route = hop({ kind: 'route', destination: 'pl-1', target: 'vpce-1', origin: 'static' });
    expect(linksOf(route)).toEqual(['pl-1', 'vpce-1']);
    const local = hop({
      kind: 'route',
      destination: '10.0.0.0/16',
      target: 'local',
      origin: 'local',
    });
    expect(linksOf(local)).toEqual([]);
  });

  it('tells at a service whom it sees, and on the way back whom it answers', () => {
    const service = hop(
      { kind: 'address', address: 's3@us-east-1' },
      { kind: 'aws-service', id: 'aws-service:s3@us-east-1' },
    );
    expect(plain(evidenceLine(service, 'forward'))).toBe('sees 10.0.1.5');
    expect(plain(evidenceLine(service, 'return'))).toBe('answers s3@us-east-1');
  });

  it('says where a fact was not read out of the model', () => {
    const assumed = hop({ kind: 'state', state: 'available' });
    const evidence = { ...assumed.evidence, basis: 'assumed' } as const;
    expect(plain(evidenceLine({ ...assumed, evidence }, 'forward'))).toContain('(assumed)');
  });
});

describe('trafficText', () => {
  it('calls a port of ICMP its type', () => {
    expect(trafficText({ protocol: 'icmp', destinationPort: 8 })).toBe('ICMP type 8');
    expect(trafficText({ protocol: '47' })).toBe('protocol 47');
    expect(trafficText({ protocol: 'all' })).toBe('all traffic');
  });
});

function linksOf(of: Hop): string[] {
  return evidenceLine(of, 'forward').flatMap((part) => (part.kind === 'link' ? [part.id] : []));
}
