import { describe, expect, it } from 'vitest';
import { askErrorText } from '../../../../renderer/text/request/errors';
import { fixLine } from '../../../../renderer/text/request/fixes';
import { hopTitle } from '../../../../renderer/text/request/hops';
import { plain } from '../../../../renderer/text/request/parts';
import { shortId } from '../../../../renderer/text/request/shortId';
import type { Fix } from '../../../../shared/routing/fix';

describe('fixLine', () => {
  const lines: [Fix, string][] = [
    [
      {
        kind: 'add-security-group-rule',
        groupId: 'sg-1',
        direction: 'inbound',
        protocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        peer: 'sg-2',
      },
      'Add to sg-1 inbound TCP 443 from sg-2',
    ],
    [
      {
        kind: 'add-network-acl-entry',
        networkAclId: 'acl-1',
        direction: 'outbound',
        ruleNumber: 90,
        protocol: 'tcp',
        fromPort: 1024,
        toPort: 65535,
        cidr: '10.0.0.0/8',
      },
      'Add to acl-1 outbound rule 90: allow TCP 1024-65535 to 10.0.0.0/8',
    ],
    [
      { kind: 'add-route', routeTableId: 'rtb-1', destination: '0.0.0.0/0', target: 'nat-1' },
      'Add a route to rtb-1 for 0.0.0.0/0 to nat-1',
    ],
    [
      { kind: 'remove-route', routeTableId: 'rtb-1', destination: '10.1.0.0/16' },
      'Remove from rtb-1 the route to 10.1.0.0/16',
    ],
    [{ kind: 'enable-private-dns', endpointId: 'vpce-1' }, 'Turn on private DNS of vpce-1'],
    [
      {
        kind: 'allow-in-endpoint-policy',
        endpointId: 'vpce-1',
        action: 'sqs:SendMessage',
        principal: 'role',
      },
      'Allow sqs:SendMessage for role in the policy of vpce-1',
    ],
    [{ kind: 'attach-internet-gateway', vpcId: 'vpc-1' }, 'Attach an internet gateway to vpc-1'],
    [
      { kind: 'associate-gateway-endpoint', endpointId: 'vpce-1', routeTableId: 'rtb-1' },
      'Associate vpce-1 with rtb-1',
    ],
  ];
  it.each(lines)('says %o', (fix, line) => {
    expect(plain(fixLine(fix))).toBe(line);
  });
});

describe('askErrorText', () => {
  it('says what is wrong with a word and what to do', () => {
    expect(askErrorText({ code: 'unknown-name', text: 'ordes' })).toContain('“ordes”');
    expect(askErrorText({ code: 'not-a-source', text: 'nat-a', kind: 'nat-gateway' })).toContain(
      'a NAT gateway',
    );
    expect(askErrorText({ code: 'bad-port', text: '70000' })).toContain('65535');
  });

  it('makes marks that turn the reading direction visible', () => {
    expect(askErrorText({ code: 'unknown-name', text: 'a\u202Eb' })).toContain('[U+202E]');
  });
});

describe('shortId', () => {
  it('cuts ids in their middle, and names not at all', () => {
    expect(shortId('sgr-04a7b647440adc4e0')).toBe('sgr-04a7…dc4e0');
    expect(shortId('pl-63a5400a')).toBe('pl-63a5400a');
    expect(shortId('orders')).toBe('orders');
  });
});

describe('hopTitle', () => {
  it('calls services by the names that people know', () => {
    expect(hopTitle({ kind: 'aws-service', id: 'aws-service:s3@us-east-1' })).toBe('S3');
    expect(hopTitle({ kind: 'network-interface', id: 'eni-1' }, 'orders')).toBe('orders');
  });
});
