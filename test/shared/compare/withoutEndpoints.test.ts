import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareEndpoints, withoutEndpoints } from '../../../shared/compare/compareEndpoints';
import { applyDiff, reverse } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import type { TraceRequest } from '../../../shared/routing/request';
import { traceRequest } from '../../../shared/routing/traceRequest';
import { runs } from '../../support/runs';
import { randomNetwork, randomRequests } from '../routing/support/randomNetwork';

it('is what taking the endpoints out of the records by hand gives', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(randomNetwork, randomRequests, (network, requests) => {
      for (const request of requests) {
        const compared = compareEndpoints(network, request);
        if (!compared.ok) continue;
        const { service, now, without, with: withIt, added } = compared.value;
        const bare = byHand(network, `com.amazonaws.${service.region}.${service.service}`);
        expect(withoutEndpoints(network, service).vpcEndpoints).toEqual(bare.vpcEndpoints);
        expectTrace(without, bare, request);
        expectTrace(now, network, request);
        const drawn = added === null ? network : applyDiff(network, added.diff);
        expectTrace(withIt, drawn, request);
        if (added !== null) expect(applyDiff(drawn, reverse(added.diff))).toEqual(network);
      }
    }),
    runs(1000),
  );
});

function expectTrace(answer: object, network: Network, request: TraceRequest): void {
  const { cost: _, ...trace } = answer as { cost: unknown };
  expect(JSON.stringify(trace)).toBe(JSON.stringify(traceRequest(network, request)));
}

/** Without the code under test: the endpoint's record, the interfaces it lists and the routes that name it. */
function byHand(network: Network, serviceName: string): Network {
  const endpoints = [...network.vpcEndpoints.values()].filter(
    (endpoint) =>
      endpoint.serviceName === serviceName &&
      (endpoint.type === 'Gateway' || endpoint.type === 'Interface'),
  );
  const gone = new Set<string>(
    endpoints.flatMap((endpoint) => [endpoint.id, ...endpoint.networkInterfaceIds]),
  );
  const kept = <T>(records: ReadonlyMap<string, T>) =>
    new Map([...records].filter(([key]) => !gone.has(key)));
  const routeTables = new Map(
    [...network.routeTables].map(([key, table]) => [
      key,
      { ...table, routes: table.routes.filter(({ target }) => !gone.has(target.id ?? '')) },
    ]),
  );
  return {
    ...network,
    vpcEndpoints: kept(network.vpcEndpoints),
    networkInterfaces: kept(network.networkInterfaces),
    routeTables,
  };
}
