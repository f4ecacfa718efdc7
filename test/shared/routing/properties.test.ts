import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, parseCidr } from '../../../shared/address/cidr';
import { parseIp } from '../../../shared/address/ip';
import type { Call } from '../../../shared/network/coverage';
import { collectionNames, type Network } from '../../../shared/network/network';
import { compileTable } from '../../../shared/routing/index/compileTable';
import type { TraceRequest } from '../../../shared/routing/request';
import { selectRoute } from '../../../shared/routing/selectRoute';
import { traceRequest } from '../../../shared/routing/traceRequest';
import { anyNetwork } from '../../support/arbitrary';
import { route, unread } from '../../support/builders';
import { randomNetwork, randomRequest, randomRequests } from './support/randomNetwork';

const many = { numRuns: 1000 };

describe('over random networks, a trace', () => {
  it('is the same whatever the order of records', () => {
    fc.assert(
      fc.property(randomNetwork, randomRequests, (network, requests) => {
        const other = reversed(network);
        for (const request of requests) {
          expect(JSON.stringify(traceRequest(other, request))).toBe(
            JSON.stringify(traceRequest(network, request)),
          );
        }
      }),
      many,
    );
  });

  it('is the same bytes in two runs', () => {
    fc.assert(
      fc.property(randomNetwork, randomRequest, (network, request) => {
        const again = { ...network };
        expect(JSON.stringify(traceRequest(again, request))).toBe(
          JSON.stringify(traceRequest(network, request)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never turns from reachable by one more allow rule of a group', () => {
    fc.assert(
      fc.property(randomNetwork, randomRequests, (network, requests) => {
        const open = withOpenGroups(network);
        for (const request of reachable(network, requests)) {
          expect(traceRequest(open, request).verdict).toBe('reachable');
        }
      }),
      many,
    );
  });

  it('never turns into reachable by one more deny of a network ACL', () => {
    fc.assert(
      fc.property(randomNetwork, randomRequests, fc.boolean(), (network, requests, egress) => {
        const shut = withDeny(network, egress);
        for (const request of requests) {
          if (traceRequest(network, request).verdict === 'reachable') continue;
          expect(traceRequest(shut, request).verdict).not.toBe('reachable');
        }
      }),
      many,
    );
  });

  it('never answers blocked for a gap where the whole answers reachable', () => {
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
      many,
    );
  });

  it('never answers blocked where single records are missing from lists that were not wholly read', () => {
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
      many,
    );
  });

  it('repeats its worst way on top', () => {
    const rank = { reachable: 0, unknown: 1, blocked: 2 };
    fc.assert(
      fc.property(randomNetwork, randomRequest, (network, request) => {
        const { verdict, alternatives } = traceRequest(network, request);
        for (const way of alternatives)
          expect(rank[way.verdict]).toBeLessThanOrEqual(rank[verdict]);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws and always ends, whatever the records hold and whoever asks', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        for (const request of requestsIn(network)) {
          const { verdict } = traceRequest(network, request);
          expect(['reachable', 'blocked', 'unknown']).toContain(verdict);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws where references lead nowhere', () => {
    fc.assert(
      fc.property(randomNetwork, fc.nat(), randomRequests, (network, which, requests) => {
        const name = collectionNames[which % collectionNames.length] ?? 'vpcs';
        const broken = { ...network, [name]: new Map() };
        for (const request of requests) traceRequest(broken, request);
      }),
      { numRuns: 500 },
    );
  });
});

/** Every record as a source and as a destination, as far as requests know its kind. */
function requestsIn(network: Network): TraceRequest[] {
  const ids = (
    name:
      | 'networkInterfaces'
      | 'instances'
      | 'subnets'
      | 'vpcs'
      | 'vpnGateways'
      | 'vpcEndpoints'
      | 'loadBalancers',
  ) => [...network[name].keys()];
  const from: TraceRequest['from'][] = [
    ...ids('networkInterfaces').map((id) => ({ kind: 'network-interface' as const, id })),
    ...ids('instances').map((id) => ({ kind: 'instance' as const, id })),
    ...ids('subnets').map((id) => ({ kind: 'subnet' as const, id })),
    ...ids('vpcs').map((id) => ({ kind: 'vpc' as const, id })),
    ...ids('vpnGateways').map((id) => ({ kind: 'vpn-gateway' as const, id })),
    { kind: 'internet' },
    { kind: 'on-premises', address: '192.168.1.1' },
  ];
  const to: TraceRequest['to'][] = [
    ...ids('networkInterfaces').map((id) => ({ kind: 'network-interface' as const, id })),
    ...ids('instances').map((id) => ({ kind: 'instance' as const, id })),
    ...ids('vpcEndpoints').map((id) => ({ kind: 'vpc-endpoint' as const, id })),
    ...ids('loadBalancers').map((id) => ({ kind: 'load-balancer' as const, id })),
    { kind: 'service', service: 's3' },
    { kind: 'service', service: '__proto__', region: 'constructor' },
    { kind: 'host', name: 'example.com' },
    { kind: 'address', address: 'no address' },
  ];
  return from.flatMap((one) =>
    to.map((other) => ({ from: one, to: other, protocol: 'tcp', port: 443 })),
  );
}

describe('selectRoute', () => {
  const blocks = fc
    .tuple(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 4, 8, 12, 16, 24, 32))
    .map(([octet, bits]) => `${octet}.${octet}.${octet % 4}.0/${bits}`);

  it('equals a brute-force search for the longest prefix', () => {
    fc.assert(
      fc.property(
        fc.array(blocks, { maxLength: 12 }),
        fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 3 })),
        (destinations, [octet, third]) => {
          const routes = destinations.map((cidr, index) =>
            route(cidr, 'network-interface', `eni-${index}`),
          );
          const table = compileTable({ routes } as never, () => undefined);
          const address = parseIp(`${octet}.${octet}.${third}.0`) ?? 0;
          const longest = destinations
            .map((text) => parseCidr(text))
            .filter((cidr) => cidr !== undefined && contains(cidr, address))
            .reduce((best, cidr) => Math.max(best, cidr?.prefixBits ?? -1), -1);
          const selection = selectRoute(table, address);
          if (longest === -1) expect(selection.kind).toBe('none');
          else if (selection.kind === 'route' && selection.route.destination.kind === 'ipv4') {
            expect(parseCidr(selection.route.destination.cidr)?.prefixBits).toBe(longest);
          } else expect(selection.kind).toBe('ambiguous');
        },
      ),
      { numRuns: 3000 },
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
] as const satisfies readonly Call[];

function reversed(network: Network): Network {
  const maps = collectionNames.map((name) => [
    name,
    new Map([...network[name]].reverse() as never),
  ]);
  return { ...network, ...Object.fromEntries(maps), coverage: [...network.coverage].reverse() };
}

function withOpenGroups(network: Network): Network {
  const all = { protocol: '-1', peer: { kind: 'ipv4' as const, cidr: '0.0.0.0/0' } };
  const groups = [...network.securityGroups].map(
    ([key, one]) =>
      [key, { ...one, inbound: [...one.inbound, all], outbound: [...one.outbound, all] }] as const,
  );
  return { ...network, securityGroups: new Map(groups) as unknown as Network['securityGroups'] };
}

function withDeny(network: Network, egress: boolean): Network {
  const entry = {
    ruleNumber: 1,
    egress,
    action: 'deny' as const,
    protocol: '6',
    cidr: '10.0.0.0/8',
  };
  const acls = [...network.networkAcls].map(
    ([key, one]) => [key, { ...one, entries: [...one.entries, entry] }] as const,
  );
  return { ...network, networkAcls: new Map(acls) as unknown as Network['networkAcls'] };
}

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
