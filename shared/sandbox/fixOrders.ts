import type { Network } from '../network/network';
import type { Fix } from '../routing/fix';
import { routeTargetOf } from './routeTargetOf';
import type { Order } from './runCommand';

/**
 * The orders that carry out the fix of a finding. Undefined where no command does it, or where the fix leaves open
 * what only a user can decide, such as where a route should lead.
 */
export function fixOrders(network: Network, fix: Fix): readonly Order[] | undefined {
  switch (fix.kind) {
    case 'add-route':
    case 'replace-route': {
      const target = routeTargetOf(network, fix.target ?? '');
      if (target === undefined) return undefined;
      const { routeTableId: tableId, destination } = fix;
      const type = fix.kind === 'add-route' ? 'route/add' : 'route/replace';
      return [{ type, params: { tableId, destination, target } }];
    }
    case 'remove-route': {
      const { routeTableId: tableId, destination } = fix;
      return [{ type: 'route/remove', params: { tableId, destination } }];
    }
    case 'associate-gateway-endpoint': {
      const { endpointId, routeTableId } = fix;
      const params = { endpointId, routeTableIds: [routeTableId] };
      return [{ type: 'endpoint/associate-route-tables', params }];
    }
    case 'enable-private-dns':
      return [{ type: 'endpoint/enable-private-dns', params: { endpointId: fix.endpointId } }];
    case 'accept-peering-connection':
      return [{ type: 'peering/accept', params: { peeringId: fix.peeringConnectionId } }];
    default:
      return undefined;
  }
}
