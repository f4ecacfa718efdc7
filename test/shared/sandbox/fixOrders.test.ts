import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../shared/routing/fix';
import { fixOrders } from '../../../shared/sandbox/fixOrders';
import { runAll } from '../../../shared/sandbox/runCommand';
import {
  gatewayEndpoint,
  inRegion,
  networkOf,
  route,
  routeTable,
  subnet,
  vpc,
  vpnGateway,
} from '../../support/builders';

const network = networkOf(
  inRegion(
    'eu-west-1',
    vpc('shop'),
    subnet('a', { vpc: 'shop' }),
    vpnGateway('vgw', { vpc: 'shop' }),
    routeTable('table', {
      vpc: 'shop',
      subnets: ['a'],
      routes: [route('10.9.0.0/16', 'vpn-gateway', 'vgw')],
    }),
    gatewayEndpoint('vpce-s3', { vpc: 'shop', service: 's3', routeTables: [] }),
  ),
);

const fixes: Fix[] = [
  { kind: 'add-route', routeTableId: 'table', destination: '10.8.0.0/16', target: 'vgw' },
  { kind: 'remove-route', routeTableId: 'table', destination: '10.9.0.0/16' },
  { kind: 'associate-gateway-endpoint', endpointId: 'vpce-s3', routeTableId: 'table' },
];

describe('the orders of a fix', () => {
  it.each(fixes)('carry out $kind', (fix) => {
    expect(runAll(network, fixOrders(network, fix) ?? [])).toMatchObject({ ok: true });
  });

  it('are none where the fix leaves open where a route leads', () => {
    const fix: Fix = { kind: 'add-route', routeTableId: 'table', destination: '10.8.0.0/16' };
    expect(fixOrders(network, fix)).toBeUndefined();
    expect(fixOrders(network, { ...fix, target: 'gone' })).toBeUndefined();
  });
});
