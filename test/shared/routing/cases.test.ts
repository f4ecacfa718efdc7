import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectFiles } from '../../../electron/files/collectFiles';
import { importFiles } from '../../../shared/import/importFiles';
import type { Network } from '../../../shared/network/network';
import type {
  RequestDestination,
  RequestSource,
  TraceRequest,
} from '../../../shared/routing/request';
import type { Trace } from '../../../shared/routing/trace';
import { traceRequest } from '../../../shared/routing/traceRequest';
import { fixtures, hasFixtures } from '../../support/fixtures';

/** Requests over real data with answers that others found: see README.md in that folder. */

type Case = {
  id: string;
  snapshot: string;
  from: { type: string; id: string; ip?: string; eni?: string };
  to: { type?: string; ip: string; eni?: string };
  protocol?: string;
  port?: number | null;
  sourcePort?: number;
  reachable: boolean;
  forwardReachable?: boolean;
  hops?: string[];
  blockedBy?: { kind: string; eni?: string; at?: string };
  allowed?: { conn: string }[];
  acceptUnknown?: boolean;
};

const cases: Case[] = hasFixtures
  ? readFileSync(resolve(fixtures, 'cases.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line))
  : [];

const networks = new Map<string, Promise<Network>>();

function networkOf(snapshot: string): Promise<Network> {
  let network = networks.get(snapshot);
  if (network === undefined) {
    network = collectFiles([resolve(fixtures, snapshot)]).then((collected) => {
      if (!collected.ok) throw new Error(JSON.stringify(collected.error));
      return importFiles(collected.value.files).network;
    });
    networks.set(snapshot, network);
  }
  return network;
}

function sourceOf({ from }: Case): RequestSource {
  switch (from.type) {
    case 'internet':
      return from.ip === undefined ? { kind: 'internet' } : { kind: 'internet', address: from.ip };
    case 'vpc-router':
      return { kind: 'vpc', id: from.id };
    default:
      return { kind: 'instance', id: from.id };
  }
}

/** np-guard names what passes instead of one request: each entry is one, and so is "anything" where nothing passes. */
function requestsOf(one: Case): TraceRequest[] {
  const from = sourceOf(one);
  const to: RequestDestination = { kind: 'address', address: one.to.ip };
  if (one.protocol !== undefined) {
    return [
      {
        from,
        to,
        protocol: one.protocol,
        ...(one.port == null ? {} : { port: one.port }),
        ...(one.sourcePort === undefined ? {} : { sourcePort: one.sourcePort }),
      },
    ];
  }
  const allowed = one.allowed ?? [];
  if (allowed.length === 0) return [{ from, to, protocol: 'tcp', port: 443 }];
  return allowed.map(({ conn }) => {
    if (conn === 'All Connections') return { from, to, protocol: 'all' };
    const port = /dst-ports: (\d+)/.exec(conn)?.[1];
    return { from, to, protocol: 'tcp', ...(port === undefined ? {} : { port: Number(port) }) };
  });
}

/** The cases call the world outside by other names. */
const outside = new Map([
  ['aws-services(public)', 'internet'],
  ['__aws-services-gateway__', 'internet'],
]);

const codes: Record<string, string[]> = {
  'security-group-ingress': ['ENI_SG_RULES_MISMATCH', 'SG_HAS_NO_RULES'],
  'no-subnet-for-address': ['NO_POSSIBLE_DESTINATION'],
  'no-subnet': ['NO_POSSIBLE_DESTINATION'],
  'no-eni-with-address': ['NO_POSSIBLE_DESTINATION'],
  'no-route': ['NO_ROUTE_TO_DESTINATION'],
  'tgw-not-in-az': ['TGW_ROUTE_AZ_RESTRICTION'],
  blackhole: ['BAD_STATE_ROUTE'],
  'igw-no-public-ip': ['IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS'],
  'private-address-not-routable-on-internet': ['IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS'],
};

function expectBlockedBy(trace: Trace, { kind, eni, at }: NonNullable<Case['blockedBy']>): void {
  const wanted = codes[kind];
  expect(wanted, `no code for ${kind}`).toBeDefined();
  const blockers = trace.findings.filter(({ severity }) => severity === 'blocks');
  const found = blockers.find(({ code }) => wanted?.includes(code));
  expect(found, JSON.stringify(trace.findings, null, 1)).toBeDefined();
  if (eni !== undefined) expect(found?.at).toBe(eni);
  // The cases name the subnet; what decides is its route table.
  else if (kind === 'no-route') expect(found?.message).toContain(found?.at);
  else if (at !== undefined) expect(found?.at).toBe(at);
}

function isSubsequence(wanted: readonly string[], ids: readonly string[]): boolean {
  let next = 0;
  for (const id of ids) if (id === wanted[next]) next++;
  return next === wanted.length;
}

describe('traceRequest over data that others answered', () => {
  it('has all cases at hand', ({ skip }) => {
    skip(!hasFixtures, `${fixtures} is missing: it is not part of the repository`);
    expect(cases.length).toBeGreaterThanOrEqual(61);
  });

  it.each(cases.map((one) => [one.id, one] as const))('%s', async (_, one) => {
    const network = await networkOf(one.snapshot);
    for (const request of requestsOf(one)) {
      const trace = traceRequest(network, request);
      const said = JSON.stringify(
        { findings: trace.findings, hops: trace.forward.hops.map(({ id }) => id) },
        null,
        1,
      );
      if (one.acceptUnknown && trace.verdict === 'unknown') return;
      expect(trace.verdict, said).toBe(one.reachable ? 'reachable' : 'blocked');
      const ids = trace.forward.hops.map(({ id }) => id);
      const wanted = (one.hops ?? []).map((id) => outside.get(id) ?? id);
      expect(isSubsequence(wanted, ids), `${wanted} in ${ids}`).toBe(true);
      if (one.blockedBy !== undefined) expectBlockedBy(trace, one.blockedBy);
    }
  });
});
