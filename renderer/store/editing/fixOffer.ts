import type { Network } from '../../../shared/network/network';
import type { Fix } from '../../../shared/routing/fix';
import { fixOrders } from '../../../shared/sandbox/fixOrders';
import type { Order } from '../../../shared/sandbox/runCommand';
import type { Values } from './form';
import { editRoutes, rowsOfTable } from './forms/routes';
import { type Place, placeOf } from './place';

/** How a fix is tried: at once, or by a form that asks for what the fix leaves open. */
export type FixOffer =
  | { kind: 'orders'; orders: readonly Order[] }
  | { kind: 'form'; formId: string; place: Place; said: Values };

/** Undefined where the sandbox cannot do it. */
export function fixOffer(network: Network, fix: Fix): FixOffer | undefined {
  const orders = fixOrders(network, fix);
  if (orders !== undefined) return { kind: 'orders', orders };
  if (fix.kind !== 'add-route' && fix.kind !== 'replace-route') return undefined;
  const table = network.routeTables.get(fix.routeTableId);
  if (table === undefined) return undefined;
  // Where it should lead is for the user to say: the row waits for its target.
  const open = { destination: fix.destination, target: '' };
  const rows = rowsOfTable(table);
  const routes = rows.some(({ destination }) => destination === fix.destination)
    ? rows.map((row) => (row.destination === fix.destination ? open : row))
    : [...rows, open];
  const place = placeOf(network, { collection: 'routeTables', key: table.id });
  return { kind: 'form', formId: editRoutes.id, place, said: { routes } };
}
