import { destinationKey } from '../../../../shared/edits/routes/destination';
import type { Network } from '../../../../shared/network/network';
import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { tablesOfPrivateSubnets } from '../defaults';
import { chosenOf, type Form, type Scope, textOf } from '../form';
import { optionsOf } from '../options';
import { tableOptions } from '../tables';
import { namedTags, nameField, vpcField } from './places';

const vpcId = (scope: Scope) => textOf(scope, 'vpc');
const anywhere = '0.0.0.0/0';

/** The gateway, and the routes that make subnets public. */
export const addInternetGateway: Form = {
  id: 'add-internet-gateway',
  action: actionWords.addInternetGateway,
  title: () => formWords.addInternetGateway,
  apply: actionWords.add,
  does: 'adds',
  fields: [
    vpcField,
    nameField,
    {
      kind: 'many',
      name: 'tables',
      label: fieldWords.defaultRoutes,
      hint: fieldWords.publicTablesHint,
      options: (scope) => tableOptions(scope.network, vpcId(scope)),
      start: () => [],
    },
  ],
  orders(scope, ids) {
    const gatewayId = ids('internetGateways');
    const target = { kind: 'internet-gateway', id: gatewayId };
    return [
      {
        type: 'internet-gateway/add',
        params: { gatewayId, vpcId: vpcId(scope), ...namedTags(scope) },
      },
      ...chosenOf(scope, 'tables').map((tableId) => ({
        type: 'route/add',
        params: { tableId, destination: anywhere, target },
      })),
    ];
  },
};

/** A zonal NAT gateway, and the routes that lead to it. */
export const addNatGateway: Form = {
  id: 'add-nat-gateway',
  action: actionWords.addNatGateway,
  title: () => formWords.addNatGateway,
  apply: actionWords.add,
  does: 'adds',
  fields: [
    {
      kind: 'one',
      name: 'subnet',
      label: fieldWords.subnet,
      options: ({ network, place }) =>
        optionsOf(
          network,
          'subnets',
          (subnet) => place.vpcId === undefined || subnet.vpcId === place.vpcId,
          ({ availabilityZone, cidrBlock }) =>
            [availabilityZone, cidrBlock].filter(Boolean).join(' · '),
        ),
      start: ({ place }) => place.subnetId ?? '',
    },
    {
      kind: 'one',
      name: 'connectivity',
      label: fieldWords.connectivity,
      options: () => [
        { value: 'public', title: fieldWords.publicNat, detail: fieldWords.publicNatDetail },
        { value: 'private', title: fieldWords.privateNat, detail: fieldWords.privateNatDetail },
      ],
      start: () => 'public',
    },
    nameField,
    {
      kind: 'many',
      name: 'tables',
      label: fieldWords.defaultRoutes,
      hint: fieldWords.natTablesHint,
      options: (scope) => tableOptions(scope.network, vpcOfSubnet(scope)),
      start: (scope) => tablesWithoutWayOut(scope.network, vpcOfSubnet(scope)),
    },
  ],
  orders(scope, ids) {
    const natGatewayId = ids('natGateways');
    const connectivityType = textOf(scope, 'connectivity');
    const target = { kind: 'nat-gateway', id: natGatewayId };
    return [
      {
        type: 'nat-gateway/add',
        params: {
          natGatewayId,
          subnetId: textOf(scope, 'subnet'),
          networkInterfaceId: ids('networkInterfaces'),
          connectivityType,
          ...(connectivityType === 'public' ? { allocationId: ids('addresses') } : {}),
          ...namedTags(scope),
        },
      },
      ...chosenOf(scope, 'tables').map((tableId) => ({
        type: 'route/add',
        params: { tableId, destination: anywhere, target },
      })),
    ];
  },
};

/** A table of its own for subnets that route otherwise than the rest. */
export const addRouteTable: Form = {
  id: 'add-route-table',
  action: actionWords.addRouteTable,
  title: () => formWords.addRouteTable,
  apply: actionWords.add,
  does: 'adds',
  fields: [
    vpcField,
    nameField,
    {
      kind: 'many',
      name: 'subnets',
      label: fieldWords.subnets,
      hint: fieldWords.tableSubnetsHint,
      options: (scope) =>
        optionsOf(scope.network, 'subnets', (subnet) => subnet.vpcId === vpcId(scope)),
      start: ({ place }) => (place.subnetId === undefined ? [] : [place.subnetId]),
    },
  ],
  orders(scope, ids) {
    const tableId = ids('routeTables');
    return [
      { type: 'route-table/add', params: { tableId, vpcId: vpcId(scope), ...namedTags(scope) } },
      ...chosenOf(scope, 'subnets').map((subnetId) => ({
        type: 'route-table/associate-subnet',
        params: { tableId, subnetId },
      })),
    ];
  },
};

function vpcOfSubnet(scope: Scope): string {
  return scope.network.subnets.get(textOf(scope, 'subnet'))?.vpcId ?? '';
}

function tablesWithoutWayOut(network: Network, vpc: string): string[] {
  return tablesOfPrivateSubnets(network, vpc, undefined).filter(
    (id) =>
      !network.routeTables
        .get(id)
        ?.routes.some(({ destination }) => destinationKey(destination) === anywhere),
  );
}
