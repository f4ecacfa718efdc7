import type { MutableNetwork } from '../../../shared/network/network';
import { interfaceOf, named, route, routeTable, sketch, subnet, vpc } from './sketch';

/** The VPC of the design's pictures: two zones, three kinds of subnets, NAT and internet gateways, two endpoints. */
export function shop(): MutableNetwork {
  const inShop = (id: string, zone: string, more: Record<string, unknown> = {}) =>
    subnet(id, 'shop-prod', `us-east-1${zone}`, {
      availabilityZoneId: zone === 'a' ? 'use1-az2' : 'use1-az4',
      region: 'us-east-1',
      ...more,
    });
  const eni = (id: string, subnetId: string, more: Record<string, unknown>) =>
    interfaceOf(id, subnetId, 'shop-prod', more);
  const lambdas = (name: string, subnetId: string, count: number) =>
    Array.from({ length: count }, (_, i) =>
      eni(`eni-${name}-${subnetId}-${i}`, subnetId, {
        interfaceType: 'lambda',
        description: `AWS Lambda VPC ENI-${name}-0eabb672-9699-4752-8738-38b7379f11${String(i).padStart(2, '0')}`,
      }),
    );
  return sketch({
    vpcs: [
      vpc('shop-prod', 'us-east-1', '10.20.0.0/16'),
      vpc('shared-services', 'us-east-1', '10.60.0.0/18'),
    ],
    subnets: [
      inShop('public-a', 'a', { cidrBlock: '10.20.0.0/24', availableIpAddressCount: 243 }),
      inShop('public-b', 'b', { cidrBlock: '10.20.1.0/24', availableIpAddressCount: 246 }),
      inShop('private-a', 'a', { cidrBlock: '10.20.16.0/20', availableIpAddressCount: 4062 }),
      inShop('private-b', 'b', { cidrBlock: '10.20.32.0/20', availableIpAddressCount: 4049 }),
      inShop('isolated-a', 'a', { cidrBlock: '10.20.64.0/22', availableIpAddressCount: 1016 }),
      inShop('isolated-b', 'b', { cidrBlock: '10.20.68.0/22', availableIpAddressCount: 1017 }),
      subnet('tools-a', 'shared-services', 'us-east-1a', { cidrBlock: '10.60.0.0/22' }),
      subnet('tools-b', 'shared-services', 'us-east-1b', { cidrBlock: '10.60.4.0/22' }),
    ],
    routeTables: [
      routeTable(
        'rtb-public',
        'shop-prod',
        ['public-a', 'public-b'],
        [route('0.0.0.0/0', 'internet-gateway', 'igw-1')],
      ),
      routeTable(
        'rtb-private-a',
        'shop-prod',
        ['private-a'],
        [route('0.0.0.0/0', 'nat-gateway', 'nat-a')],
      ),
      routeTable(
        'rtb-private-b',
        'shop-prod',
        ['private-b'],
        [route('0.0.0.0/0', 'nat-gateway', 'nat-b')],
      ),
      routeTable('rtb-isolated', 'shop-prod', ['isolated-a', 'isolated-b']),
      routeTable(
        'rtb-tools',
        'shared-services',
        ['tools-a', 'tools-b'],
        [route('10.20.0.0/16', 'vpc-peering-connection', 'pcx-0c7e19')],
      ),
    ],
    internetGateways: [{ id: 'igw-1', attachments: [{ vpcId: 'shop-prod', state: 'available' }] }],
    natGateways: [
      { id: 'nat-a', vpcId: 'shop-prod', subnetId: 'public-a', ...named('nat-a') },
      { id: 'nat-b', vpcId: 'shop-prod', subnetId: 'public-b', ...named('nat-b') },
    ],
    instances: [
      {
        id: 'i-0c41e9f2',
        vpcId: 'shop-prod',
        subnetId: 'private-a',
        instanceType: 't4g.large',
        ...named('web'),
      },
      {
        id: 'i-0c41e9f3',
        vpcId: 'shop-prod',
        subnetId: 'private-b',
        instanceType: 't4g.large',
        ...named('web'),
      },
      ...Array.from({ length: 6 }, (_, i) => ({
        id: `i-tool-${i}`,
        vpcId: 'shared-services',
        subnetId: 'tools-a',
        instanceType: 't4g.small',
        ...named('build'),
      })),
    ],
    networkInterfaces: [
      eni('eni-alb-a', 'public-a', {
        description: 'ELB app/shop-alb/1',
        requesterId: 'amazon-elb',
      }),
      eni('eni-alb-b', 'public-b', {
        description: 'ELB app/shop-alb/1',
        requesterId: 'amazon-elb',
      }),
      ...lambdas('orders', 'private-b', 12),
      ...lambdas('billing', 'private-a', 4),
      eni('eni-cache-a', 'private-a', {
        description: 'ElastiCache sessions',
        requesterId: 'amazon-elasticache',
      }),
      eni('eni-sqs-b', 'private-b', {
        interfaceType: 'vpc_endpoint',
        description: 'VPC Endpoint Interface vpce-sqs',
        privateIps: [{ address: '10.20.32.9', primary: true }],
      }),
      eni('eni-db-a', 'isolated-a', {
        description: 'RDSNetworkInterface',
        requesterId: 'amazon-rds',
        privateIps: [{ address: '10.20.64.5', primary: true }],
      }),
      eni('eni-db-b', 'isolated-b', {
        description: 'RDSNetworkInterface',
        requesterId: 'amazon-rds',
        privateIps: [{ address: '10.20.68.5', primary: true }],
      }),
    ],
    vpcEndpoints: [
      {
        id: 'vpce-s3',
        type: 'Gateway',
        vpcId: 'shop-prod',
        serviceName: 'com.amazonaws.us-east-1.s3',
        region: 'us-east-1',
      },
      {
        id: 'vpce-sqs',
        type: 'Interface',
        vpcId: 'shop-prod',
        serviceName: 'com.amazonaws.us-east-1.sqs',
        region: 'us-east-1',
        networkInterfaceIds: ['eni-sqs-b'],
      },
    ],
    vpcPeeringConnections: [
      {
        id: 'pcx-0c7e19',
        state: 'active',
        requester: {
          vpcId: 'shop-prod',
          cidrBlocks: [],
          ipv6CidrBlocks: [],
          allowDnsResolutionFromRemoteVpc: true,
        },
        accepter: { vpcId: 'shared-services', cidrBlocks: [], ipv6CidrBlocks: [] },
      },
    ],
  });
}
