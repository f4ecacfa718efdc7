import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../shared/network/coverage';
import type { CollectionName, Network } from '../../../shared/network/network';
import type { TraceRequest } from '../../../shared/routing/request';
import { traceRequest } from '../../../shared/routing/traceRequest';
import { unread } from '../../support/builders';
import { runs } from '../../support/runs';
import { randomNetwork, randomRequests } from './support/randomNetwork';

/** A model with a gap never answers "blocked" where the same model with the gap filled answers "reachable". */
describe('a trace over a model with a gap', { timeout: 120_000 }, () => {
  it('is never blocked for calls that were not answered', () => {
    fc.assert(
      fc.property(
        randomNetwork,
        randomRequests,
        fc.subarray([...gaps], { minLength: 1, maxLength: 3 }),
        fc.constantFrom('not-asked', 'denied', 'failed', 'partial'),
        (network, requests, calls, status) => {
          const blind = unread(network, calls, status);
          for (const request of reachable(network, requests)) expectNotBlocked(blind, request);
        },
      ),
      runs(1000),
    );
  });

  it('is never blocked for single records that are missing from lists that were not wholly read', () => {
    fc.assert(
      fc.property(
        randomNetwork,
        randomRequests,
        fc.constantFrom(...gaps),
        fc.nat(),
        (network, requests, call, which) => {
          const blind = partlyRead(network, call, which);
          for (const request of reachable(network, requests)) expectNotBlocked(blind, request);
        },
      ),
      runs(1000),
    );
  });

  it('is never blocked for properties that were not read of records that were', () => {
    fc.assert(
      fc.property(
        randomNetwork,
        randomRequests,
        fc.subarray(properties, { minLength: 1, maxLength: 3 }),
        (network, requests, missing) => {
          const blind = missing.reduce(without, network);
          for (const request of reachable(network, requests)) expectNotBlocked(blind, request);
        },
      ),
      runs(1500),
    );
  });
});

function reachable(network: Network, requests: readonly TraceRequest[]): TraceRequest[] {
  return requests.filter((request) => traceRequest(network, request).verdict === 'reachable');
}

function expectNotBlocked(network: Network, request: TraceRequest): void {
  const { verdict, findings } = traceRequest(network, request);
  expect(verdict, JSON.stringify({ request, findings })).not.toBe('blocked');
}

/** Calls whose answers a trace leans on. */
const gaps = [
  'DescribeVpcs',
  'DescribeVpcAttribute',
  'DescribeSubnets',
  'DescribeRouteTables',
  'DescribeNetworkInterfaces',
  'DescribeInstances',
  'DescribeSecurityGroups',
  'DescribeNetworkAcls',
  'DescribeInternetGateways',
  'DescribeNatGateways',
  'DescribeVpcEndpoints',
  'DescribeVpcPeeringConnections',
  'DescribeTransitGateways',
  'DescribeTransitGatewayAttachments',
  'DescribeTransitGatewayRouteTables',
  'DescribeVpnGateways',
  'DescribeVpnConnections',
  'DescribeManagedPrefixLists',
  'GetManagedPrefixListEntries',
  'DescribeDhcpOptions',
  'DescribeVpcBlockPublicAccessOptions',
  'DescribeVpcBlockPublicAccessExclusions',
] as const satisfies readonly Call[];

const listedBy: Partial<Record<Call, keyof Network>> = {
  DescribeSubnets: 'subnets',
  DescribeRouteTables: 'routeTables',
  DescribeNetworkInterfaces: 'networkInterfaces',
  DescribeSecurityGroups: 'securityGroups',
  DescribeNetworkAcls: 'networkAcls',
  DescribeVpcEndpoints: 'vpcEndpoints',
  DescribeVpcPeeringConnections: 'vpcPeeringConnections',
  DescribeTransitGatewayAttachments: 'transitGatewayAttachments',
  DescribeNatGateways: 'natGateways',
  DescribeInternetGateways: 'internetGateways',
};

/** One record less, and the call marked as partly read. */
function partlyRead(network: Network, call: Call, which: number): Network {
  const name = listedBy[call];
  const coverage = network.coverage.map((entry) =>
    entry.call === call ? { ...entry, status: 'partial' as const } : entry,
  );
  if (name === undefined) return { ...network, coverage };
  const records = [...(network[name] as ReadonlyMap<string, unknown>)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const kept = records.filter((_, index) => index !== which % Math.max(records.length, 1));
  return { ...network, [name]: new Map(kept), coverage };
}

/** What describe output may leave out, by collection; absent, it was not read. */
const optional: Partial<Record<CollectionName, readonly string[]>> = {
  vpcs: ['dnsSupport', 'dnsHostnames', 'dhcpOptionsId', 'state', 'account', 'region'],
  subnets: ['vpcId', 'availabilityZone', 'availabilityZoneId', 'enableDns64', 'account', 'region'],
  networkInterfaces: [
    ...['vpcId', 'subnetId', 'availabilityZone', 'interfaceType', 'groups', 'sourceDestCheck'],
    ...['state', 'account', 'region'],
  ],
  instances: ['state', 'vpcId', 'subnetId'],
  natGateways: ['state', 'vpcId', 'connectivityType', 'availabilityMode'],
  vpcEndpoints: [
    ...['state', 'policyDocument', 'privateDnsEnabled', 'vpcId', 'serviceName', 'ipAddressType'],
    ...['dnsOptions', 'account', 'region'],
  ],
  vpcPeeringConnections: ['state', 'account', 'region'],
  transitGateways: ['state', 'securityGroupReferencingSupport'],
  transitGatewayAttachments: [
    ...['state', 'association', 'subnetIds', 'resourceId', 'transitGatewayId'],
    ...['applianceModeSupport', 'securityGroupReferencingSupport'],
  ],
  transitGatewayRouteTables: [
    ...['routes', 'routesScope', 'associations', 'propagations', 'transitGatewayId'],
  ],
  prefixLists: ['entries', 'name', 'addressFamily', 'region'],
  vpnConnections: ['state', 'staticRoutesOnly', 'vpnGatewayId'],
  vpnGateways: ['state'],
  routeTables: ['vpcId', 'account', 'region'],
  securityGroups: ['vpcId', 'region'],
  networkAcls: ['vpcId'],
};

type Property = readonly [collection: CollectionName, name: string];

const properties: Property[] = Object.entries(optional).flatMap(([collection, names]) =>
  names.map((name): Property => [collection as CollectionName, name]),
);

function without(network: Network, [collection, name]: Property): Network {
  const records = [...(network[collection] as ReadonlyMap<string, object>)].map(
    ([key, record]) => [key, { ...record, [name]: undefined }] as const,
  );
  return { ...network, [collection]: new Map(records) };
}
