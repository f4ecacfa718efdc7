import { AddRoute, addRoute as add } from '../../edits/routes/addRoute';
import { RemoveRoute, removeRoute as remove } from '../../edits/routes/removeRoute';
import { ReplaceRoute, replaceRoute as replace } from '../../edits/routes/replaceRoute';
import { command } from '../command';
import { nameOf } from '../nameOf';

export const addRoute = command({
  type: 'route/add',
  params: AddRoute,
  label: ({ tableId, destination }, network) =>
    `Add route to ${destination} in ${nameOf(network, 'routeTables', tableId)}`,
  run: add,
});

export const replaceRoute = command({
  type: 'route/replace',
  params: ReplaceRoute,
  label: ({ tableId, destination, target }, network) =>
    `Lead ${destination} to ${target.id ?? target.kind} in ${nameOf(network, 'routeTables', tableId)}`,
  run: replace,
});

export const removeRoute = command({
  type: 'route/remove',
  params: RemoveRoute,
  label: ({ tableId, destination }, network) =>
    `Remove route to ${destination} from ${nameOf(network, 'routeTables', tableId)}`,
  run: remove,
});
