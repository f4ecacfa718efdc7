import { describe, expect, it } from 'vitest';
import { parseRequest, parseTraffic } from '../../../../shared/routing/names/parseRequest';
import { instance, networkOf, subnet, vpc } from '../../../support/builders';

const network = networkOf(vpc(), subnet('private'), instance('web', { subnet: 'private' }));

describe('parseRequest', () => {
  it('is tcp to port 443 where nothing else is said', () => {
    expect(parseRequest(network, { from: 'web', to: 's3' })).toEqual({
      ok: true,
      value: {
        from: { kind: 'instance', id: 'web' },
        to: { kind: 'service', service: 's3' },
        protocol: 'tcp',
        port: 443,
      },
    });
  });

  it('carries who asks for what', () => {
    const who = {
      principal: 'arn:aws:iam::1:role/a',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/k',
    };
    expect(parseRequest(network, { from: 'web', to: 's3', ...who })).toMatchObject({ value: who });
  });

  it('says which word is wrong', () => {
    expect(parseRequest(network, { from: 'web', to: 'nobody' })).toMatchObject({
      error: { code: 'unknown-name', text: 'nobody' },
    });
  });
});

describe('a request with too much to say', () => {
  it.each(['principal', 'action', 'resource'] as const)('is refused for its %s', (word) => {
    const long = { from: 'web', to: 's3', [word]: 'a'.repeat(2049) };
    expect(parseRequest(network, long)).toMatchObject({ error: { code: 'too-long', word } });
    expect(parseRequest(network, { ...long, [word]: 'a'.repeat(2048) }).ok).toBe(true);
  });
});

describe('parseTraffic', () => {
  it.each([
    [
      { protocol: 'TCP', port: '22' },
      { protocol: 'tcp', port: 22 },
    ],
    [{ protocol: 'udp' }, { protocol: 'udp', port: 443 }],
    [{ protocol: 'icmp' }, { protocol: 'icmp', port: 8 }],
    [
      { protocol: 'icmp', port: 0 },
      { protocol: 'icmp', port: 0 },
    ],
    [
      { protocol: '6', port: 80 },
      { protocol: 'tcp', port: 80 },
    ],
    [{ protocol: 0 }, { protocol: '0' }],
    [{ protocol: '50', port: 443 }, { protocol: '50' }],
    [{ protocol: 'all' }, { protocol: 'all' }],
    [{ sourcePort: 1024 }, { protocol: 'tcp', port: 443, sourcePort: 1024 }],
  ])('reads %o', (words, expected) => {
    expect(parseTraffic(words)).toEqual({ ok: true, value: expected });
  });

  it.each([
    [{ protocol: 'carrier-pigeon' }, 'bad-protocol'],
    [{ protocol: '256' }, 'bad-protocol'],
    [{ port: '65536' }, 'bad-port'],
    [{ port: '-1' }, 'bad-port'],
    [{ port: 4.5 }, 'bad-port'],
    [{ port: 'https' }, 'bad-port'],
    [{ protocol: 'icmp', port: 256 }, 'bad-port'],
    [{ sourcePort: 99_999 }, 'bad-port'],
  ])('refuses %o with %s', (words, code) => {
    expect(parseTraffic(words)).toMatchObject({ ok: false, error: { code } });
  });
});
