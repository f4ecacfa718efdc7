import { describe, expect, it } from 'vitest';
import { chargesOf, costOfPath } from '../../../shared/pricing/chargesOf';
import type { PathHop } from '../../../shared/pricing/place';
import { listPrices } from '../../../shared/pricing/prices';
import {
  gatewayEndpoint,
  gatewayLoadBalancerEndpoint,
  instance,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkOf,
  peering,
  regionalNatGateway,
  routeTable,
  subnet,
  transitGateway,
  transitGatewayVpcAttachment,
  vpc,
  vpnConnection,
  vpnGateway,
} from '../../support/builders';

const region = 'us-east-1';
const hop = (kind: string, id: string, where = region): PathHop => ({ kind, id, region: where });
const s3 = hop('aws-service', 's3@us-east-1');
const internet = { kind: 'internet', id: 'internet' };

const network = networkOf(
  vpc(),
  vpc('other', { cidr: '10.1.0.0/16' }),
  internetGateway('igw'),
  subnet('public', { cidr: '10.0.0.0/24' }),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  subnet('private-b', { cidr: '10.0.2.0/24', zone: 'b' }),
  subnet('other-a', { vpc: 'other', cidr: '10.1.1.0/24' }),
  subnet('other-b', { vpc: 'other', cidr: '10.1.2.0/24', zone: 'b' }),
  routeTable('routes', { subnets: ['private-a'] }),
  natGateway('nat', { subnet: 'public' }),
  regionalNatGateway('wide-nat', { zones: { a: '203.0.113.20', b: '203.0.113.21' } }),
  gatewayEndpoint('s3-endpoint', { routeTables: ['routes'] }),
  interfaceEndpoint('sqs-endpoint', { subnets: ['private-a', 'private-b'] }),
  interfaceEndpoint('db-endpoint', { subnets: ['private-a'], type: 'Resource' }),
  gatewayLoadBalancerEndpoint('firewall-endpoint', { subnet: 'private-a' }),
  peering('peering', { requester: 'vpc', accepter: 'other' }),
  transitGateway('tgw'),
  transitGatewayVpcAttachment('attach', { vpc: 'vpc', subnets: ['private-a'] }),
  transitGatewayVpcAttachment('attach-other', { vpc: 'other', subnets: ['other-a'] }),
  vpnGateway('vgw'),
  vpnConnection('vpn', { vpnGateway: 'vgw' }),
  instance('app-a', { subnet: 'private-a' }),
  instance('app-b', { subnet: 'private-b' }),
  instance('web', { subnet: 'public', publicIp: '203.0.113.5' }),
  instance('peer-a', { subnet: 'other-a' }),
  instance('peer-b', { subnet: 'other-b' }),
);

function items(...hops: PathHop[]): string[] {
  return chargesOf(network, hops).charges.map((charge) => `${charge.item} x${charge.count}`);
}

describe('chargesOf', () => {
  it('bills a NAT gateway by the hour and the GB, and its public address', () => {
    const way = [
      hop('instance', 'app-a'),
      hop('nat-gateway', 'nat'),
      hop('internet-gateway', 'igw'),
      s3,
    ];

    expect(items(...way)).toEqual([
      'nat-gateway-hour x1',
      'nat-gateway-gb x1',
      'public-ipv4-hour x1',
    ]);
    expect(costOfPath(network, way, listPrices)).toMatchObject({ perGb: 0.045, perMonth: 36.5 });
  });

  it('bills a regional NAT gateway by the zone', () => {
    expect(items(hop('instance', 'app-a'), hop('nat-gateway', 'wide-nat'), s3)).toEqual([
      'regional-nat-gateway-hour x2',
      'regional-nat-gateway-gb x1',
      'public-ipv4-hour x2',
    ]);
  });

  it('bills the internet beyond it for what leaves', () => {
    const way = [
      hop('instance', 'app-a'),
      hop('nat-gateway', 'nat'),
      hop('internet-gateway', 'igw'),
      internet,
    ];
    expect(items(...way)).toContain('internet-egress-gb x1');
    expect(costOfPath(network, way, listPrices).perGb).toBe(0.135);
    const billed = chargesOf(network, way).charges.filter((charge) => charge.leavingOnly);
    expect(billed.map((charge) => charge.item)).toEqual(['internet-egress-gb']);
  });

  it('bills what answers a request from the internet where it leaves', () => {
    const way = [internet, hop('internet-gateway', 'igw'), hop('instance', 'web')];
    const { lines, perGb } = costOfPath(network, way, listPrices);

    expect(perGb).toBe(0.09);
    expect(lines.map(({ item, standsIn }) => [item, standsIn])).toEqual([
      ['internet-egress-gb', false],
      ['public-ipv4-hour', false],
    ]);
  });

  it('bills nothing by the GB for a service of the Region through an internet gateway, but the public address', () => {
    expect(items(hop('instance', 'web'), hop('internet-gateway', 'igw'), s3)).toEqual([
      'public-ipv4-hour x1',
    ]);
  });

  it('bills a gateway endpoint with nothing', () => {
    const way = [hop('instance', 'app-a'), hop('vpc-endpoint', 's3-endpoint'), s3];
    expect(costOfPath(network, way, listPrices)).toMatchObject({ perGb: 0, perMonth: 0 });
  });

  it('adds two cents a GB for a NAT gateway in another zone, and nothing for an interface endpoint', () => {
    expect(items(hop('instance', 'app-b'), hop('nat-gateway', 'nat'), s3)).toContain(
      'inter-az-gb x2',
    );
    const endpointSubnet = hop('subnet', 'private-a');
    expect(
      items(hop('instance', 'app-b'), endpointSubnet, hop('vpc-endpoint', 'sqs-endpoint'), s3),
    ).toEqual(['interface-endpoint-hour x2', 'interface-endpoint-gb x1']);
  });

  it('bills workloads that talk across zones, and not within one', () => {
    expect(items(hop('instance', 'app-a'), hop('instance', 'app-b'))).toEqual(['inter-az-gb x2']);
    expect(items(hop('instance', 'app-a'), hop('instance', 'web'))).toEqual([]);
  });

  it('bills peering across zones only', () => {
    const peered = hop('vpc-peering-connection', 'peering');
    expect(items(hop('instance', 'app-a'), peered, hop('instance', 'peer-a'))).toEqual([]);
    expect(items(hop('instance', 'app-a'), peered, hop('instance', 'peer-b'))).toEqual([
      'inter-az-gb x2',
    ]);
  });

  it('bills each transit gateway attachment by the hour and the bytes once, zones not at all', () => {
    const way = [
      hop('instance', 'app-a'),
      hop('transit-gateway-attachment', 'attach'),
      hop('transit-gateway', 'tgw'),
      hop('transit-gateway-attachment', 'attach-other'),
      hop('instance', 'peer-b'),
    ];
    expect(items(...way)).toEqual([
      'transit-gateway-attachment-hour x1',
      'transit-gateway-gb x1',
      'transit-gateway-attachment-hour x1',
    ]);
  });

  it('bills a Gateway Load Balancer endpoint once by the hour, however often the path meets it', () => {
    const firewall = hop('vpc-endpoint', 'firewall-endpoint');
    expect(items(hop('instance', 'app-a'), firewall, firewall)).toEqual([
      'gwlb-endpoint-hour x1',
      'gwlb-endpoint-gb x1',
      'gwlb-endpoint-gb x1',
    ]);
  });

  it('bills a VPN connection and what leaves through it', () => {
    expect(items(hop('instance', 'app-a'), hop('vpn-gateway', 'vgw'))).toEqual([
      'vpn-connection-hour x1',
      'internet-egress-gb x1',
    ]);
  });

  it('bills a service of another Region by the GB between them', () => {
    const abroad = hop('aws-service', 'aws-service:s3@us-east-2', '');
    const way = [hop('instance', 'app-a'), hop('nat-gateway', 'nat'), abroad];
    const cost = costOfPath(network, way, listPrices);
    expect(cost.lines.map((line) => line.item)).toContain('inter-region-gb');
    expect(cost.perGb).toBe(0.055);
  });

  it('says what it has no price for', () => {
    expect(chargesOf(network, [hop('vpc-endpoint', 'db-endpoint')]).unpriced).toEqual([
      { resourceId: 'db-endpoint', what: 'Resource endpoint, per GB' },
    ]);
    expect(chargesOf(network, [hop('load-balancer', 'alb')]).unpriced).toHaveLength(1);
  });

  it('takes dangling ids and an empty path', () => {
    expect(chargesOf(network, [])).toEqual({ charges: [], unpriced: [] });
    expect(() =>
      chargesOf(network, [
        hop('nat-gateway', 'gone'),
        hop('vpc-endpoint', 'gone'),
        hop('instance', 'gone'),
      ]),
    ).not.toThrow();
  });
});
