import v8 from 'node:v8';
import vm from 'node:vm';
import { coverageMatrix, servicesOfInterest } from '../../shared/compare/coverageMatrix';
import { traceAll } from '../../shared/compare/traceAll';
import { workloadsOf } from '../../shared/compare/workloads';
import type { Network } from '../../shared/network/network';
import type { RequestDestination, TraceRequest } from '../../shared/routing/request';
import { traceRequest } from '../../shared/routing/traceRequest';
import { generateNetwork } from '../support/generate/generateNetwork';
import { report } from './support/report';
import { firstMs, medianMs } from './support/time';

/**
 * One trace, the first trace (index included), and the sweep of 500 workloads x 12 services, on 500 to 50,000
 * network interfaces. The bars of product.md are for 5,000.
 */
const https = { protocol: 'tcp', port: 443 };
v8.setFlagsFromString('--expose_gc');
const collectGarbage: () => void = vm.runInNewContext('gc');
const bars = { interfaces: 5000, firstMs: 50, oneMs: 0.2, sweepMs: 1000 };

// The engine first: what it compiles later would be charged to the first network otherwise.
const sampled = 2000;
const sample = generateNetwork(sampled);
const interfacesSampled = sample.networkInterfaces.size;
sweep(sample);
for (const request of requestsOf(sample)) traceRequest(sample, request);

const sweepMs = new Map<number, number>();
for (const interfaces of [500, 5000, 50_000]) {
  const network = withInterfaces(interfaces);
  const barred = interfaces === bars.interfaces;
  const at = { bench: 'routing', size: `${network.networkInterfaces.size} network interfaces` };
  const requests = requestsOf(network);
  const [first] = requests;
  if (first === undefined) throw new Error('a network without workloads');

  const heapBefore = heapMb();
  const firstTrace = firstMs(() => traceRequest(network, first));
  report({
    ...at,
    metric: 'first trace, index included',
    value: firstTrace,
    unit: 'ms',
    ...(barred ? { bar: bars.firstMs } : {}),
  });
  report({
    ...at,
    metric: 'one trace, median',
    value: medianOfEach(network, requests),
    unit: 'ms',
    ...(barred ? { bar: bars.oneMs } : {}),
  });
  const swept = medianMs(() => sweep(network), 3);
  sweepMs.set(interfaces, swept);
  report({
    ...at,
    metric: '500 workloads x 12 services, every answer with its evidence',
    value: swept,
    unit: 'ms',
    ...(barred ? { bar: bars.sweepMs } : {}),
  });
  if (interfaces <= bars.interfaces)
    report({
      ...at,
      metric: 'coverage matrix of all workloads',
      value: firstMs(() => coverageMatrix(network)),
      unit: 'ms',
    });
  report({
    ...at,
    metric: 'memory held by the index',
    value: heapMb() - heapBefore,
    unit: 'MB',
  });
}
report({
  bench: 'routing',
  size: '50,000 against 5,000 network interfaces',
  metric: 'growth of the sweep',
  value: (sweepMs.get(50_000) ?? 0) / (sweepMs.get(5000) ?? 1),
  unit: 'ratio',
});

/** A generated network with about so many interfaces; the generator counts records of every kind. */
function withInterfaces(interfaces: number): Network {
  return generateNetwork(Math.round((interfaces * sampled) / interfacesSampled));
}

function sweep(network: Network): number {
  const sources = workloadsOf(network).slice(0, 500);
  const destinations = destinationsOf(network);
  const answers = traceAll(
    network,
    sources.map(({ source }) => source),
    destinations,
    https,
  );
  let hops = 0;
  for (const from of sources.keys())
    for (const to of destinations.keys()) hops += answers.answer(from, to).forward.hops.length;
  return hops;
}

function destinationsOf(network: Network): RequestDestination[] {
  return servicesOfInterest(network)
    .slice(0, 12)
    .map((service) => ({ kind: 'service', service }));
}

/** One request each of 1,000 workloads, spread over the whole network, to the services in turn. */
function requestsOf(network: Network): TraceRequest[] {
  const workloads = workloadsOf(network);
  const destinations = destinationsOf(network);
  const step = Math.max(1, Math.floor(workloads.length / 1000));
  return workloads
    .filter((_, index) => index % step === 0)
    .flatMap(({ source }, index) => {
      const to = destinations[index % destinations.length];
      return to === undefined ? [] : [{ from: source, to, ...https }];
    });
}

function medianOfEach(network: Network, requests: readonly TraceRequest[]): number {
  for (const request of requests) traceRequest(network, request);
  const times = requests.map((request) => firstMs(() => traceRequest(network, request)));
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** After a collection: what is still held. */
function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}
