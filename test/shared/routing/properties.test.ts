import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../../shared/network/network';
import { collectionNames } from '../../../shared/network/network';
import type { TraceRequest } from '../../../shared/routing/request';
import type { Way } from '../../../shared/routing/trace';
import { traceRequest } from '../../../shared/routing/traceRequest';
import { anyNetwork } from '../../support/arbitrary';
import { toAclEntry, toSecurityGroupRule } from '../../support/builders/rules';
import { runs } from '../../support/runs';
import {
  anyAclRule,
  anyGroupRule,
  randomNetwork,
  randomRequest,
  randomRequests,
} from './support/randomNetwork';
import { reordered } from './support/reordered';

describe('over random networks, a trace', { timeout: 120_000 }, () => {
  it('is the same whatever the order of records, and of the lists in them', () => {
    fc.assert(
      fc.property(randomNetwork, randomRequests, (network, requests) => {
        const other = reordered(network);
        for (const request of requests) {
          expect(JSON.stringify(traceRequest(other, request))).toBe(
            JSON.stringify(traceRequest(network, request)),
          );
        }
      }),
      runs(1000),
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
      runs(1000),
    );
  });

  it('never turns from reachable by one more allow rule of a group', () => {
    fc.assert(
      fc.property(
        randomNetwork,
        randomRequests,
        anyGroupRule,
        fc.boolean(),
        (network, requests, rule, inbound) => {
          const opened = withRule(network, toSecurityGroupRule(rule), inbound);
          for (const request of requests) {
            if (traceRequest(network, request).verdict !== 'reachable') continue;
            expect(traceRequest(opened, request).verdict, told(request)).toBe('reachable');
          }
        },
      ),
      runs(1000),
    );
  });

  it('never turns into reachable by one more deny of a network ACL', () => {
    fc.assert(
      fc.property(
        randomNetwork,
        randomRequests,
        anyAclRule,
        fc.constantFrom(1, 105, 115, 8999),
        fc.boolean(),
        (network, requests, rule, ruleNumber, egress) => {
          const denied = { ...rule, action: 'deny', ruleNumber } as const;
          const shut = withEntry(network, toAclEntry(denied, egress, 0));
          for (const request of requests) {
            if (traceRequest(network, request).verdict === 'reachable') continue;
            expect(traceRequest(shut, request).verdict, told(request)).not.toBe('reachable');
          }
        },
      ),
      runs(1000),
    );
  });

  it('says one thing: verdict, ends, hops and findings agree', () => {
    fc.assert(
      fc.property(randomNetwork, randomRequests, (network, requests) => {
        for (const request of requests) {
          const { alternatives, ...top } = traceRequest(network, request);
          for (const way of [top, ...alternatives]) expectOneStory(way, request);
          if (alternatives.length === 0) continue;
          const worst = Math.max(...alternatives.map(({ verdict }) => rank[verdict]));
          expect(rank[top.verdict], told(request)).toBe(worst);
        }
      }),
      runs(1000),
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
      runs(300),
    );
  });

  it('never throws where references lead nowhere', () => {
    fc.assert(
      fc.property(randomNetwork, fc.nat(), randomRequests, (network, which, requests) => {
        const name = collectionNames[which % collectionNames.length] ?? 'vpcs';
        const broken = { ...network, [name]: new Map() };
        for (const request of requests) traceRequest(broken, request);
      }),
      runs(500),
    );
  });
});

const rank = { reachable: 0, unknown: 1, blocked: 2 };

function told(request: TraceRequest): string {
  return JSON.stringify(request);
}

function expectOneStory({ verdict, findings, ...legs }: Way, request: TraceRequest): void {
  const severities = findings.map(({ severity }) => severity);
  const worst = severities.includes('blocks')
    ? 'blocked'
    : severities.includes('unknown')
      ? 'unknown'
      : 'reachable';
  expect(verdict, told(request)).toBe(worst);
  if (verdict === 'reachable') expect(legs.forward.outcome).toBe('delivered');
  for (const direction of ['forward', 'return'] as const) {
    const { outcome, hops } = legs[direction];
    const own = findings.filter((finding) => finding.direction === direction);
    const has = (severity: string) => own.some((finding) => finding.severity === severity);
    if (outcome === 'ended') expect(has('blocks'), told(request)).toBe(true);
    if (outcome === 'lost') expect(has('unknown'), told(request)).toBe(true);
    for (const [place, { effect }] of hops.entries()) {
      const here = own.filter(({ hop }) => hop === place).map(({ severity }) => severity);
      if (here.includes('blocks')) expect(effect, told(request)).toBe('blocks');
      if (effect !== 'passes') expect(has('blocks') || has('unknown'), told(request)).toBe(true);
    }
    for (const { hop } of own) expect(hop ?? 0).toBeLessThan(Math.max(hops.length, 1));
  }
}

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

function withRule(
  network: Network,
  rule: ReturnType<typeof toSecurityGroupRule>,
  inbound: boolean,
): Network {
  const securityGroups = new Map(
    [...network.securityGroups].map(([key, group]) => [
      key,
      inbound
        ? { ...group, inbound: [...group.inbound, rule] }
        : { ...group, outbound: [...group.outbound, rule] },
    ]),
  );
  return { ...network, securityGroups };
}

function withEntry(network: Network, entry: ReturnType<typeof toAclEntry>): Network {
  const networkAcls = new Map(
    [...network.networkAcls].map(([key, acl]) => [
      key,
      { ...acl, entries: [...acl.entries, entry] },
    ]),
  );
  return { ...network, networkAcls };
}
