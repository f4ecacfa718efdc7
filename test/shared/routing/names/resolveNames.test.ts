import { describe, expect, it } from 'vitest';
import { resolveDestination, resolveSource } from '../../../../shared/routing/names/resolveNames';
import {
  declaring,
  instance,
  interfaceEndpoint,
  lambda,
  loadBalancer,
  networkOf,
  subnet,
  vpc,
  vpnGateway,
} from '../../../support/builders';

const tagged = (name: string) => ({ tags: [{ key: 'Name', value: name }] });

const network = networkOf(
  vpc('vpc', { ipv6: '2600:1f18::/56' }),
  vpc('copy'),
  subnet('private'),
  subnet('copy-private', { vpc: 'copy' }),
  vpnGateway('vgw'),
  instance('i-web', { subnet: 'private', name: 'web', ip: '10.0.0.10', publicIp: '203.0.113.5' }),
  instance('i-blue', { subnet: 'private', name: 'api', ip: '10.0.0.11' }),
  instance('i-green', { subnet: 'private', name: 'api', ip: '10.0.0.12' }),
  instance('i-copy', { subnet: 'copy-private', ip: '10.0.0.11' }),
  lambda('orders', { subnet: 'private' }),
  loadBalancer('front', { subnets: ['private'] }),
  interfaceEndpoint('vpce-sqs', { subnets: ['private'], raw: tagged('sqs') }),
);

const from = (text: string) => resolveSource(network, text);
const to = (text: string) => resolveDestination(network, text);

describe('resolveSource', () => {
  it.each([
    ['i-web', { kind: 'instance', id: 'i-web' }],
    ['web', { kind: 'instance', id: 'i-web' }],
    ['i-web-eni', { kind: 'network-interface', id: 'i-web-eni' }],
    ['orders', { kind: 'network-interface', id: 'orders-eni' }],
    ['10.0.0.10', { kind: 'network-interface', id: 'i-web-eni', address: '10.0.0.10' }],
    ['203.0.113.5', { kind: 'network-interface', id: 'i-web-eni', address: '10.0.0.10' }],
    ['private', { kind: 'subnet', id: 'private' }],
    ['vpc', { kind: 'vpc', id: 'vpc' }],
    ['vgw', { kind: 'vpn-gateway', id: 'vgw' }],
    ['internet', { kind: 'internet' }],
    ['internet:8.8.8.8', { kind: 'internet', address: '8.8.8.8' }],
    ['8.8.8.8', { kind: 'internet', address: '8.8.8.8' }],
    ['on-premises:192.168.0.9', { kind: 'on-premises', address: '192.168.0.9' }],
  ])('takes %s', (text, expected) => {
    expect(from(text)).toEqual({ ok: true, value: expected });
  });

  it('takes an address of a declared on-premises network without a prefix', () => {
    const office = { id: 'office', name: 'office', cidrs: ['192.168.0.0/16'], via: [] };
    expect(
      resolveSource(declaring(network, { onPremisesNetworks: [office] }), '192.168.3.4'),
    ).toEqual({ ok: true, value: { kind: 'on-premises', address: '192.168.3.4' } });
  });

  it('lists the candidates of an ambiguous name', () => {
    expect(from('api')).toMatchObject({
      ok: false,
      error: {
        code: 'ambiguous-name',
        candidates: [
          { kind: 'instance', id: 'i-blue', name: 'api' },
          { kind: 'instance', id: 'i-green', name: 'api' },
        ],
      },
    });
  });

  it('lists the interfaces where VPCs overlap and both have the address', () => {
    expect(from('10.0.0.11')).toMatchObject({
      ok: false,
      error: {
        code: 'ambiguous-name',
        candidates: [{ id: 'i-blue-eni' }, { id: 'i-copy-eni' }],
      },
    });
  });

  it.each(['nobody', '10.0.0.200', '__proto__', 'on-premises:here', ''])(
    'does not know %s',
    (text) => {
      expect(from(text)).toEqual({ ok: false, error: { code: 'unknown-name', text } });
    },
  );

  it('says what cannot start a request', () => {
    expect(from('vpce-sqs')).toMatchObject({
      error: { code: 'not-a-source', kind: 'vpc-endpoint' },
    });
  });
});

describe('resolveDestination', () => {
  it.each([
    ['s3', { kind: 'service', service: 's3' }],
    ['ecr.api', { kind: 'service', service: 'ecr.api' }],
    ['kinesis', { kind: 'service', service: 'kinesis-streams' }],
    ['s3@eu-west-1', { kind: 'service', service: 's3', region: 'eu-west-1' }],
    ['brand-new@eu-west-1', { kind: 'service', service: 'brand-new', region: 'eu-west-1' }],
    ['streams.dynamodb', { kind: 'service', service: 'dynamodb-streams' }],
    ['com.amazonaws.us-east-1.sqs', { kind: 'service', service: 'sqs', region: 'us-east-1' }],
    [
      'com.amazonaws.vpce.us-east-1.vpce-svc-1',
      { kind: 'service', service: 'vpce-svc-1', region: 'us-east-1' },
    ],
    ['vpce-svc-1', { kind: 'service', service: 'vpce-svc-1' }],
    ['vpce-sqs', { kind: 'vpc-endpoint', id: 'vpce-sqs' }],
    ['front', { kind: 'load-balancer', id: 'front' }],
    ['web', { kind: 'instance', id: 'i-web' }],
    ['10.0.0.10', { kind: 'address', address: '10.0.0.10' }],
    ['2600:1F18:0::1', { kind: 'address', address: '2600:1f18::1' }],
    ['on-premises:192.168.0.9', { kind: 'address', address: '192.168.0.9' }],
    ['internet', { kind: 'internet' }],
    ['Example.COM.', { kind: 'host', name: 'example.com' }],
    ['sqs.us-east-1.amazonaws.com', { kind: 'host', name: 'sqs.us-east-1.amazonaws.com' }],
  ])('takes %s', (text, expected) => {
    expect(to(text)).toEqual({ ok: true, value: expected });
  });

  it("takes a service's word for the service, though an endpoint bears that name", () => {
    expect(to('sqs')).toEqual({ ok: true, value: { kind: 'service', service: 'sqs' } });
  });

  it.each(['nobody', 'a..b', '-', 's3@nowhere', 'ten words in a row'])(
    'does not know %s',
    (text) => {
      expect(to(text)).toEqual({ ok: false, error: { code: 'unknown-name', text } });
    },
  );

  it('says what cannot end a request', () => {
    expect(to('private')).toMatchObject({ error: { code: 'not-a-destination', kind: 'subnet' } });
  });

  it('lists the candidates of an ambiguous name', () => {
    expect(to('api')).toMatchObject({ error: { code: 'ambiguous-name' } });
  });
});
