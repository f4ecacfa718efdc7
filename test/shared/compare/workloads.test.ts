import { describe, expect, it } from 'vitest';
import { originOf, serviceAsked } from '../../../shared/compare/serviceAsked';
import { workloadsOf } from '../../../shared/compare/workloads';
import {
  gatewayLoadBalancerEndpoint,
  inRegion,
  instance,
  interfaceEndpoint,
  internetGateway,
  lambda,
  loadBalancer,
  natGateway,
  networkInterface,
  networkOf,
  subnet,
  transitGateway,
  transitGatewayVpcAttachment,
  vpc,
} from '../../support/builders';

const network = networkOf(
  vpc(),
  internetGateway('igw'),
  subnet('private'),
  natGateway('nat', { subnet: 'private' }),
  interfaceEndpoint('sqs-endpoint', { subnets: ['private'] }),
  gatewayLoadBalancerEndpoint('firewall', { subnet: 'private' }),
  loadBalancer('front', { subnets: ['private'] }),
  transitGateway('tgw'),
  transitGatewayVpcAttachment('attach', { vpc: 'vpc', subnets: ['private'] }),
  instance('web', { subnet: 'private', name: 'Web' }),
  instance('gone', { subnet: 'private', instance: { state: 'terminated' } }),
  lambda('orders', { subnet: 'private' }),
  networkInterface('spare', { subnet: 'private', raw: { state: 'available' } }),
);

describe('workloadsOf', () => {
  it('holds what starts requests, and nothing that passes them on or stands idle', () => {
    expect(workloadsOf(network).map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ['orders-eni', 'lambda', 'orders'],
      ['web', 'instance', 'Web'],
    ]);
  });
});

describe('serviceAsked', () => {
  const asked = (to: Parameters<typeof serviceAsked>[1]['to']) =>
    serviceAsked(network, { from: { kind: 'instance', id: 'web' }, to, protocol: 'tcp' });

  it.each([
    [{ kind: 'service', service: 'sqs' } as const],
    [{ kind: 'service', service: 'sqs', region: 'us-east-1' } as const],
    [{ kind: 'host', name: 'sqs.us-east-1.amazonaws.com' } as const],
    [{ kind: 'host', name: 'sqs-endpoint-0a1b2c3d.sqs.us-east-1.vpce.amazonaws.com' } as const],
    [{ kind: 'host', name: 'SQS-endpoint-0a1b2c3d.sqs.us-east-1.vpce.amazonaws.com.' } as const],
    [{ kind: 'vpc-endpoint', id: 'sqs-endpoint' } as const],
  ])('reads SQS in us-east-1 out of %o', (to) => {
    expect(asked(to)).toEqual({ service: 'sqs', region: 'us-east-1' });
  });

  it.each([
    [{ kind: 'host', name: 'example.com' } as const],
    [{ kind: 'vpc-endpoint', id: 'firewall' } as const],
    [{ kind: 'vpc-endpoint', id: 'nowhere' } as const],
    [{ kind: 'instance', id: 'web' } as const],
    [{ kind: 'internet' } as const],
  ])('reads no service out of %o', (to) => {
    expect(asked(to)).toBeUndefined();
  });

  it("takes the source's own Region where none is named", () => {
    const abroad = networkOf(
      inRegion('eu-west-1', vpc(), subnet('private'), instance('web', { subnet: 'private' })),
    );
    const request = { to: { kind: 'service', service: 's3' }, protocol: 'tcp' } as const;
    const from = (kind: 'instance' | 'subnet' | 'vpc', id: string) =>
      serviceAsked(abroad, { ...request, from: { kind, id } })?.region;

    expect(from('instance', 'web')).toBe('eu-west-1');
    expect(from('subnet', 'private')).toBe('eu-west-1');
    expect(from('vpc', 'vpc')).toBe('eu-west-1');
    expect(serviceAsked(abroad, { ...request, from: { kind: 'internet' } })).toBeUndefined();
  });
});

describe('originOf', () => {
  it('is the subnet of whatever starts the request inside a VPC', () => {
    expect(originOf(network, { kind: 'instance', id: 'web' })?.subnet.id).toBe('private');
    expect(originOf(network, { kind: 'network-interface', id: 'orders-eni' })?.subnet.id).toBe(
      'private',
    );
    expect(originOf(network, { kind: 'internet' })).toBeUndefined();
  });
});
