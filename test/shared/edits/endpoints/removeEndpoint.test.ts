import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addGatewayEndpoint } from '../../../../shared/edits/endpoints/addGatewayEndpoint';
import { addInterfaceEndpoint } from '../../../../shared/edits/endpoints/addInterfaceEndpoint';
import { removeEndpoint } from '../../../../shared/edits/endpoints/removeEndpoint';
import { applyDiff } from '../../../../shared/network/diff';
import type { Network } from '../../../../shared/network/network';
import {
  gatewayEndpoint,
  gatewayLoadBalancerEndpoint,
  id,
  inRegion,
  instance,
  interfaceEndpoint,
  networkOf,
  route,
  routeTable,
  serviceDetail,
} from '../../../support/builders';
import { applied, base, gatewayParams, interfaceParams, plain } from '../../../support/edits';

describe('removeEndpoint', () => {
  const remove = (network: Network, endpointId: string) =>
    removeEndpoint(network, { endpointId: id(endpointId) });

  it('takes interfaces and routes along and leaves everything else alone', () => {
    const network = networkOf(
      ...base,
      gatewayEndpoint('s3-endpoint', { routeTables: ['routes'] }),
      interfaceEndpoint('sqs-endpoint', { subnets: ['private-a', 'private-b'] }),
      instance('app', { subnet: 'private-a' }),
    );
    const withoutGateway = applied(network, remove(network, 's3-endpoint'));
    expect(withoutGateway.routeTables.get('routes')?.routes).toHaveLength(1);
    expect(withoutGateway.networkInterfaces).toBe(network.networkInterfaces);

    const withoutInterface = applied(network, remove(network, 'sqs-endpoint'));
    expect([...withoutInterface.networkInterfaces.keys()]).toEqual(['app-eni']);
    expect(withoutInterface.routeTables).toBe(network.routeTables);
  });

  it('leaves the routes to a Gateway Load Balancer endpoint behind as blackholes', () => {
    const network = networkOf(
      ...base,
      gatewayLoadBalancerEndpoint('firewall', { subnet: 'private-a' }),
      routeTable('inspected', { routes: [route('0.0.0.0/0', 'vpc-endpoint', 'firewall')] }),
    );
    const edited = applied(network, remove(network, 'firewall'));
    expect(edited.routeTables.get('inspected')?.routes.at(-1)?.state).toBe('blackhole');
  });

  it.each(['Resource', 'ServiceNetwork', 'Tunnel'] as const)('removes a %s endpoint', (type) => {
    const network = networkOf(
      ...base,
      interfaceEndpoint('endpoint', { subnets: ['private-a'], type }),
    );
    expect(applied(network, remove(network, 'endpoint')).networkInterfaces.size).toBe(0);
  });
});

describe('adding and removing an endpoint', () => {
  it('ends where it started', () => {
    const networks = fc.constantFrom(
      plain,
      { ...plain, prefixLists: new Map() },
      networkOf(...base, gatewayEndpoint('s3-gateway', { routeTables: ['routes'] })),
      networkOf(...base, interfaceEndpoint('sqs', { subnets: ['private-b'], privateDns: false })),
      networkOf(
        inRegion('eu-west-1', ...base, instance('app', { subnet: 'private-a' })),
        serviceDetail('sqs'),
      ),
    );
    const service = fc.constantFrom('s3', 'dynamodb', 'sqs', 'ecr.api', 'vpce-svc-1', 'nothing');
    const subnets = fc.subarray(['private-a', 'private-b']);
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('gateway' as const), service }),
      fc.record({ kind: fc.constant('interface' as const), service, subnets }),
    );
    fc.assert(
      fc.property(networks, edit, (network, wanted) => {
        const result =
          wanted.kind === 'gateway'
            ? addGatewayEndpoint(network, gatewayParams({ service: wanted.service }))
            : addInterfaceEndpoint(
                network,
                interfaceParams({ service: wanted.service, subnetIds: wanted.subnets }),
              );
        if (!result.ok) return;
        const with_ = applyDiff(network, result.value);
        const removal = removeEndpoint(with_, { endpointId: id('new-endpoint') });
        expect(applied(with_, removal)).toEqual(network);
      }),
      { numRuns: 300 },
    );
  });
});
