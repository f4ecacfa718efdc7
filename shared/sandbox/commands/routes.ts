import { AddRoute, addRoute } from '../../edits/routes/addRoute';
import { RemoveRoute, removeRoute } from '../../edits/routes/removeRoute';
import { ReplaceRoute, replaceRoute } from '../../edits/routes/replaceRoute';
import { AddRouteTable, addRouteTable } from '../../edits/routeTables/addRouteTable';
import {
  AssociateGateway,
  associateGateway,
  DisassociateGateway,
  disassociateGateway,
} from '../../edits/routeTables/associateGateway';
import {
  AssociateSubnet,
  associateSubnet,
  DisassociateSubnet,
  disassociateSubnet,
} from '../../edits/routeTables/associateSubnet';
import { SetPropagation, setPropagation } from '../../edits/routeTables/propagation';
import { RemoveRouteTable, removeRouteTable } from '../../edits/routeTables/removeRouteTable';
import { SetMainTable, setMainTable } from '../../edits/routeTables/setMainTable';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** Route tables, what they serve, and their routes. */
export const routeCommands = [
  command({
    type: 'route-table/add',
    params: AddRouteTable,
    label: ({ vpcId }, network) => `Add route table to ${nameOf(network, 'vpcs', vpcId)}`,
    run: addRouteTable,
  }),
  command({
    type: 'route-table/associate-subnet',
    params: AssociateSubnet,
    label: ({ tableId, subnetId }, network) =>
      `Put subnet ${nameOf(network, 'subnets', subnetId)} under ${nameOf(network, 'routeTables', tableId)}`,
    run: associateSubnet,
  }),
  command({
    type: 'route-table/disassociate-subnet',
    params: DisassociateSubnet,
    label: ({ subnetId }, network) =>
      `Leave subnet ${nameOf(network, 'subnets', subnetId)} to the main route table`,
    run: disassociateSubnet,
  }),
  command({
    type: 'route-table/set-main',
    params: SetMainTable,
    label: ({ tableId }, network) =>
      `Make ${nameOf(network, 'routeTables', tableId)} the main route table`,
    run: setMainTable,
  }),
  command({
    type: 'route-table/associate-gateway',
    params: AssociateGateway,
    label: ({ tableId, gatewayId }, network) =>
      `Route what enters by ${gatewayId} with ${nameOf(network, 'routeTables', tableId)}`,
    run: associateGateway,
  }),
  command({
    type: 'route-table/disassociate-gateway',
    params: DisassociateGateway,
    label: ({ gatewayId }) => `Route what enters by ${gatewayId} as usual`,
    run: disassociateGateway,
  }),
  command({
    type: 'route-table/set-propagation',
    params: SetPropagation,
    label: ({ tableId, vpnGatewayId, enabled }, network) =>
      `${enabled ? 'Propagate' : 'Stop propagating'} routes of ${vpnGatewayId} to ${nameOf(network, 'routeTables', tableId)}`,
    run: setPropagation,
  }),
  command({
    type: 'route-table/remove',
    params: RemoveRouteTable,
    label: ({ tableId }, network) =>
      `Remove route table ${nameOf(network, 'routeTables', tableId)}`,
    run: removeRouteTable,
  }),
  command({
    type: 'route/add',
    params: AddRoute,
    label: ({ tableId, destination }, network) =>
      `Add route to ${destination} in ${nameOf(network, 'routeTables', tableId)}`,
    run: addRoute,
  }),
  command({
    type: 'route/replace',
    params: ReplaceRoute,
    label: ({ tableId, destination, target }, network) =>
      `Lead ${destination} to ${target.id ?? target.kind} in ${nameOf(network, 'routeTables', tableId)}`,
    run: replaceRoute,
  }),
  command({
    type: 'route/remove',
    params: RemoveRoute,
    label: ({ tableId, destination }, network) =>
      `Remove route to ${destination} from ${nameOf(network, 'routeTables', tableId)}`,
    run: removeRoute,
  }),
] as const;
