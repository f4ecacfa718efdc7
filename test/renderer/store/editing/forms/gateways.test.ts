import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../../../renderer/store/editing/checkForm';
import { fillForm } from '../../../../../renderer/store/editing/fillForm';
import {
  addEgressOnlyGateway,
  addInternetGateway,
} from '../../../../../renderer/store/editing/forms/gateways';
import { placeOf } from '../../../../../renderer/store/editing/place';
import { networkOf, route, routeTable, vpc, vpnGateway } from '../../../../support/builders';

const network = networkOf(
  vpc('shop', { ipv6: '2600:1f18::/56' }),
  vpnGateway('vgw', { vpc: 'shop' }),
  routeTable('taken', {
    vpc: 'shop',
    routes: [route('0.0.0.0/0', 'vpn-gateway', 'vgw'), route('::/0', 'vpn-gateway', 'vgw')],
  }),
);

describe('adding a gateway with routes to it', () => {
  it.each([addInternetGateway, addEgressOnlyGateway])(
    'says at the tables which of them has a way out already: $id',
    (form) => {
      const place = placeOf(network, { collection: 'vpcs', key: 'shop' });
      const check = checkForm(fillForm(form, network, place, { tables: ['taken'] }), 0);
      expect(check).toMatchObject({ kind: 'refused', at: { field: 'tables' } });
    },
  );
});
