import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../../../renderer/store/editing/checkForm';
import { fillForm } from '../../../../../renderer/store/editing/fillForm';
import type { Row } from '../../../../../renderer/store/editing/form';
import { editRoutes } from '../../../../../renderer/store/editing/forms/routes';
import { placeOf } from '../../../../../renderer/store/editing/place';
import { applyDiff } from '../../../../../shared/network/diff';
import {
  internetGateway,
  networkOf,
  route,
  routeTable,
  vpc,
  vpnGateway,
} from '../../../../support/builders';

const network = networkOf(
  vpc('shop'),
  internetGateway('igw', { vpc: 'shop' }),
  vpnGateway('vgw', { vpc: 'shop' }),
  routeTable('table', {
    vpc: 'shop',
    routes: [
      route('0.0.0.0/0', 'internet-gateway', 'igw'),
      route('10.9.0.0/16', 'vpn-gateway', 'vgw'),
    ],
  }),
);
const place = placeOf(network, { collection: 'routeTables', key: 'table' });
const local = { destination: '10.0.0.0/16', target: 'local' };
const out = { destination: '0.0.0.0/0', target: 'igw' };
const office = { destination: '10.9.0.0/16', target: 'vgw' };

const check = (routes: readonly Row[]) =>
  checkForm(fillForm(editRoutes, network, place, { routes }), 0);

describe('editing routes', () => {
  it('starts from the routes of the table, where nothing changes yet', () => {
    const filled = fillForm(editRoutes, network, place, {});
    expect(filled.scope.values.routes).toEqual([local, out, office]);
    expect(checkForm(filled, 0)).toEqual({ kind: 'unchanged' });
  });

  it('makes one entry of what was added, led elsewhere and removed', () => {
    const result = check([
      local,
      { ...out, target: 'vgw' },
      { destination: '10.8.0.0/16', target: 'vgw' },
    ]);
    if (result.kind !== 'ready') throw new Error(JSON.stringify(result));
    expect(result.done.label).toBe('Edit routes of table');
    const routes = applyDiff(network, result.done.diff).routeTables.get('table')?.routes ?? [];
    expect(
      routes.map(({ destination, target }) => [
        Object.values(destination)[1],
        target.id ?? target.kind,
      ]),
    ).toEqual([
      ['10.0.0.0/16', 'local'],
      ['0.0.0.0/0', 'vgw'],
      ['10.8.0.0/16', 'vgw'],
    ]);
  });

  it('says at the row what is wrong with it', () => {
    expect(
      check([local, out, office, { destination: '10.9.0.0/16', target: 'igw' }]),
    ).toMatchObject({
      refusal: { code: 'duplicate-route' },
      at: { field: 'routes', row: 3 },
    });
    expect(check([local, out, office, { destination: 'nowhere/7', target: 'igw' }])).toMatchObject({
      refusal: { code: 'not-a-cidr' },
      at: { field: 'routes', row: 3 },
    });
    expect(check([out, office])).toMatchObject({ refusal: { code: 'local-route-stays' } });
    expect(check([local, { destination: '', target: 'igw' }])).toEqual({
      kind: 'incomplete',
      fields: ['routes'],
    });
  });
});
