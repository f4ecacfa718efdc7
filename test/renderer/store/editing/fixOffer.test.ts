import { expect, it } from 'vitest';
import { fixOffer } from '../../../../renderer/store/editing/fixOffer';
import { networkOf, route, routeTable, vpc, vpnGateway } from '../../../support/builders';

const network = networkOf(
  vpc('shop'),
  vpnGateway('vgw', { vpc: 'shop' }),
  routeTable('table', { vpc: 'shop', routes: [route('10.9.0.0/16', 'vpn-gateway', 'vgw')] }),
);
const local = { destination: '10.0.0.0/16', target: 'local' };
const office = { destination: '10.9.0.0/16', target: 'vgw' };

it('asks by the routes of the table where a fix leaves open where a route should lead', () => {
  const added = { kind: 'add-route', routeTableId: 'table', destination: '10.8.0.0/16' } as const;
  expect(fixOffer(network, added)).toMatchObject({
    formId: 'edit-routes',
    said: { routes: [local, office, { destination: '10.8.0.0/16', target: '' }] },
  });
  const replaced = {
    kind: 'replace-route',
    routeTableId: 'table',
    destination: '10.9.0.0/16',
  } as const;
  expect(fixOffer(network, replaced)).toMatchObject({
    said: { routes: [local, { ...office, target: '' }] },
  });
});

it('offers nothing for what the sandbox cannot do', () => {
  expect(
    fixOffer(network, { kind: 'add-route', routeTableId: 'gone', destination: '::/0' }),
  ).toBeUndefined();
});
