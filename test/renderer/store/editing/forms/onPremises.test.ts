import { expect, it } from 'vitest';
import { checkForm } from '../../../../../renderer/store/editing/checkForm';
import { fillForm } from '../../../../../renderer/store/editing/fillForm';
import {
  addVpnConnection,
  editVpnRoutes,
} from '../../../../../renderer/store/editing/forms/onPremises';
import { formsAt } from '../../../../../renderer/store/editing/formsAt';
import { placeOf } from '../../../../../renderer/store/editing/place';
import { applyDiff } from '../../../../../shared/network/diff';
import { runCommand } from '../../../../../shared/sandbox/runCommand';
import { networkOf, vpc } from '../../../../support/builders';

const bare = networkOf(vpc());
const gateway = runCommand(bare, {
  type: 'transit-gateway/add',
  params: { transitGatewayId: 'tgw', region: 'us-east-1', defaultTableId: 'tgw-rtb' },
});
const network = gateway.ok ? applyDiff(bare, gateway.value.diff) : bare;

it('writes the static routes of a VPN to a transit gateway into the table of the gateway', () => {
  const place = placeOf(network, { collection: 'transitGateways', key: 'tgw' });
  const said = { cidrs: '192.168.0.0/24, 192.168.9.0/24' };
  const check = checkForm(fillForm(addVpnConnection, network, place, said), 0);
  if (check.kind !== 'ready') throw new Error(JSON.stringify(check));
  const { after } = check.done;
  const [connection] = after.vpnConnections.values();
  expect(connection).toMatchObject({ staticRoutesOnly: true, routes: [] });
  expect(after.transitGatewayRouteTables.get('tgw-rtb')?.routes).toMatchObject([
    { cidr: '192.168.9.0/24', type: 'static', attachments: [{ resourceType: 'vpn' }] },
    { cidr: '192.168.0.0/24', type: 'static', attachments: [{ resourceType: 'vpn' }] },
  ]);

  const its = placeOf(after, { collection: 'vpnConnections', key: connection?.id ?? '' });
  expect(formsAt(after, its).map(({ form }) => form.id)).not.toContain(editVpnRoutes.id);
});
