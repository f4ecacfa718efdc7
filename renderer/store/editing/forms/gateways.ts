import { destinationKey } from '../../../../shared/edits/routes/destination';
import type { Network } from '../../../../shared/network/network';
import { gatewayWords } from '../../../text/editing/gateways';
import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { tablesOfPrivateSubnets } from '../defaults';
import { chosenOf, type Field, type Form, type Scope, textOf } from '../form';
import { optionsOf } from '../options';
import { tableOptions } from '../tables';
import { namedTags, nameField, subnetField, vpcField } from './places';

const vpcId = (scope: Scope) => textOf(scope, 'vpc');
const anywhere = '0.0.0.0/0';

/** The route tables of the VPC that get a route to what the form adds. */
const tablesField = (label: string, hint: string): Field => ({
  kind: 'many',
  name: 'tables',
  label,
  hint,
  options: (scope) => tableOptions(scope.network, vpcId(scope)),
  start: () => [],
});

function routesTo(target: { kind: string; id: string }, destination: string, scope: Scope) {
  return chosenOf(scope, 'tables').map((tableId) => ({
    type: 'route/add',
    params: { tableId, destination, target },
    from: { field: 'tables' },
  }));
}

/** The gateway, and the routes that make subnets public. */
export const addInternetGateway: Form = {
  id: 'add-internet-gateway',
  at: [{ in: 'vpc' }],
  palette: { name: paletteNames.internetGateway, kind: 'internetGateways' },
  action: actionWords.addInternetGateway,
  title: () => formWords.addInternetGateway,
  apply: actionWords.add,
  does: 'adds',
  fields: [vpcField, nameField, tablesField(fieldWords.defaultRoutes, fieldWords.publicTablesHint)],
  orders(scope, ids) {
    const gatewayId = ids('internetGateways');
    return [
      {
        type: 'internet-gateway/add',
        params: { gatewayId, vpcId: vpcId(scope), ...namedTags(scope) },
      },
      ...routesTo({ kind: 'internet-gateway', id: gatewayId }, anywhere, scope),
    ];
  },
};

/** For IPv6 what a NAT gateway is for IPv4: out, and nobody in. */
export const addEgressOnlyGateway: Form = {
  id: 'add-egress-only-gateway',
  at: [{ in: 'vpc' }],
  isRare: true,
  palette: { name: paletteNames.egressOnlyGateway, kind: 'egressOnlyInternetGateways' },
  action: gatewayWords.addEgressOnly,
  title: () => gatewayWords.addEgressOnlyTitle,
  apply: actionWords.add,
  does: 'adds',
  fields: [vpcField, nameField, tablesField(gatewayWords.ipv6Routes, gatewayWords.ipv6RoutesHint)],
  orders(scope, ids) {
    const gatewayId = ids('egressOnlyInternetGateways');
    return [
      {
        type: 'egress-only-gateway/add',
        params: { gatewayId, vpcId: vpcId(scope), ...namedTags(scope) },
      },
      ...routesTo({ kind: 'egress-only-internet-gateway', id: gatewayId }, '::/0', scope),
    ];
  },
};

const isRegional = (scope: Scope) => textOf(scope, 'connectivity') === 'regional';
const isZonal = (scope: Scope) => !isRegional(scope);
const vpcOfNat = (scope: Scope) => (isRegional(scope) ? vpcId(scope) : vpcOfSubnet(scope));

/** A NAT gateway of any kind, and the routes that lead to it. */
export const addNatGateway: Form = {
  id: 'add-nat-gateway',
  at: [{ in: 'vpc' }, { in: 'subnet' }],
  palette: { name: paletteNames.natGateway, kind: 'natGateways' },
  action: actionWords.addNatGateway,
  title: () => formWords.addNatGateway,
  apply: actionWords.add,
  does: 'adds',
  fieldOf: { 'nat-needs-internet-gateway': 'connectivity' },
  fields: [
    {
      kind: 'one',
      name: 'connectivity',
      label: fieldWords.connectivity,
      options: () => [
        { value: 'public', title: fieldWords.publicNat, detail: fieldWords.publicNatDetail },
        { value: 'private', title: fieldWords.privateNat, detail: fieldWords.privateNatDetail },
        { value: 'regional', ...gatewayWords.regionalNat },
      ],
      start: () => 'public',
    },
    { ...vpcField, when: isRegional },
    { ...subnetField, when: isZonal },
    nameField,
    {
      kind: 'many',
      name: 'tables',
      label: fieldWords.defaultRoutes,
      hint: fieldWords.natTablesHint,
      options: (scope) => tableOptions(scope.network, vpcOfNat(scope)),
      start: (scope) => tablesWithoutWayOut(scope.network, vpcOfNat(scope)),
    },
  ],
  orders(scope, ids) {
    const natGatewayId = ids('natGateways');
    const connectivityType = textOf(scope, 'connectivity');
    const target = { kind: 'nat-gateway', id: natGatewayId };
    const common = { natGatewayId, ...namedTags(scope) };
    return [
      isRegional(scope)
        ? {
            type: 'nat-gateway/add-regional',
            params: { ...common, vpcId: vpcId(scope), routeTableId: ids('routeTables') },
          }
        : {
            type: 'nat-gateway/add',
            params: {
              ...common,
              subnetId: textOf(scope, 'subnet'),
              networkInterfaceId: ids('networkInterfaces'),
              connectivityType,
              ...(connectivityType === 'public' ? { allocationId: ids('addresses') } : {}),
            },
          },
      ...routesTo(target, anywhere, scope),
    ];
  },
};

/** A table of its own for subnets that route otherwise than the rest. */
export const addRouteTable: Form = {
  id: 'add-route-table',
  at: [{ in: 'vpc' }, { in: 'subnet' }],
  palette: { name: paletteNames.routeTable, kind: 'routeTables' },
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

export const gatewayForms: readonly Form[] = [
  addInternetGateway,
  addNatGateway,
  addEgressOnlyGateway,
  addRouteTable,
];
