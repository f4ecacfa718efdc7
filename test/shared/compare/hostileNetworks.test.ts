import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEndpoints } from '../../../shared/compare/compareEndpoints';
import { coverageMatrix } from '../../../shared/compare/coverageMatrix';
import { traceAll } from '../../../shared/compare/traceAll';
import { workloadsOf } from '../../../shared/compare/workloads';
import { removeEndpoint } from '../../../shared/edits/endpoints/removeEndpoint';
import { applyDiff } from '../../../shared/network/diff';
import { collectionNames, type Network } from '../../../shared/network/network';
import { resolveDestination, resolveSource } from '../../../shared/routing/names/resolveNames';
import type { RequestSource } from '../../../shared/routing/request';
import { traceRequest } from '../../../shared/routing/traceRequest';
import { anyNetwork, anyText } from '../../support/arbitrary';
import { everyKind } from '../../support/everyKind';

const whole = everyKind();
const https = { protocol: 'tcp', port: 443 };
const services = ['s3', 'sqs', 'vpce-svc-1'];

/** The network of every kind of record with some of them gone: ids that lead nowhere, half a way. */
const brokenNetwork: fc.Arbitrary<Network> = fc
  .array(fc.tuple(fc.constantFrom(...collectionNames), fc.nat(20)), { maxLength: 12 })
  .map((losses) => {
    let network: Network = whole;
    for (const [collection, at] of losses) {
      const key = [...network[collection].keys()][at];
      const records = new Map<string, unknown>(network[collection]);
      if (key !== undefined) records.delete(key);
      network = { ...network, [collection]: records };
    }
    return network;
  });

function sourcesOf(network: Network): RequestSource[] {
  return [
    ...workloadsOf(network).map(({ source }) => source),
    ...[...network.subnets.keys()].map((id) => ({ kind: 'subnet' as const, id })),
    { kind: 'internet' },
    { kind: 'on-premises', address: '192.168.0.9' },
    { kind: 'vpc', id: 'gone' },
  ];
}

function askEverything(network: Network): void {
  coverageMatrix(network, services);
  for (const from of sourcesOf(network))
    for (const service of services)
      compareEndpoints(network, { from, to: { kind: 'service', service }, ...https });
  for (const endpoint of network.vpcEndpoints.values()) {
    const removal = removeEndpoint(network, { endpointId: endpoint.id });
    if (removal.ok) applyDiff(network, removal.value);
  }
}

describe('compare', () => {
  it('throws on no network with records missing', () => {
    fc.assert(fc.property(brokenNetwork, askEverything), { numRuns: 60 });
  });

  it('throws on no network whatever its texts', () => {
    fc.assert(fc.property(anyNetwork, askEverything), { numRuns: 100 });
  });

  it('sweeps a broken network as one trace at a time does', () => {
    fc.assert(
      fc.property(brokenNetwork, (network) => {
        const sources = sourcesOf(network);
        const to = { kind: 'service', service: 's3' } as const;
        const sweep = traceAll(network, sources, [to], https);
        for (const [index, from] of sources.entries())
          expect(sweep.answer(index, 0)).toEqual(traceRequest(network, { from, to, ...https }));
      }),
      { numRuns: 60 },
    );
  });
});

describe('resolveNames', () => {
  it('throws on no word and no network', () => {
    fc.assert(
      fc.property(anyNetwork, anyText, (network, text) => {
        resolveSource(network, text);
        resolveDestination(network, text);
      }),
      { numRuns: 300 },
    );
  });
});
