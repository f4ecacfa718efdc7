import type { VpnConnection } from '../../../../shared/network/gateways';
import { onPremisesWords } from '../../../text/editing/onPremises';
import { actionWords, fieldWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { newFactId } from '../facts';
import {
  chosenOf,
  type Field,
  type Form,
  type FormOrder,
  numberOf,
  type Option,
  type Row,
  rowsOf,
  type Scope,
  textOf,
} from '../form';
import { optionsOf } from '../options';
import { chosenRegion, openRegionField } from '../regions';
import { rowChanges } from '../rowChanges';
import { subjectId, subjectName } from '../subject';
import { tableOptions } from '../tables';
import { listed } from '../texts';
import { wordOptions } from '../wordOptions';
import { namedTags, nameField, vpcField } from './places';

const NEW_GATEWAY = 'new';

export const addVpnGateway: Form = {
  id: 'add-vpn-gateway',
  at: [{ in: 'vpc' }],
  isRare: true,
  palette: { name: paletteNames.vpnGateway, kind: 'vpnGateways' },
  action: onPremisesWords.addVpnGateway,
  title: () => onPremisesWords.addVpnGatewayTitle,
  apply: actionWords.add,
  does: 'adds',
  fieldOf: { 'vpn-gateway-exists': 'vpc' },
  fields: [
    vpcField,
    nameField,
    {
      kind: 'text',
      name: 'amazonSideAsn',
      label: onPremisesWords.asn,
      numeric: true,
      start: () => '64512',
    },
    {
      kind: 'many',
      name: 'tables',
      label: onPremisesWords.propagation,
      hint: onPremisesWords.propagationHint,
      options: (scope) => tableOptions(scope.network, textOf(scope, 'vpc')),
      start: () => [],
    },
  ],
  orders(scope, ids) {
    const vpnGatewayId = ids('vpnGateways');
    return [
      {
        type: 'vpn-gateway/add',
        params: {
          vpnGatewayId,
          vpcId: textOf(scope, 'vpc'),
          amazonSideAsn: numberOf(textOf(scope, 'amazonSideAsn')),
          ...namedTags(scope),
        },
      },
      ...chosenOf(scope, 'tables').map((tableId) => ({
        type: 'route-table/set-propagation',
        params: { tableId, vpnGatewayId, enabled: true },
        from: { field: 'tables' },
      })),
    ];
  },
};

/** The device at the other end. */
const deviceFields: readonly Field[] = [
  {
    kind: 'text',
    name: 'ipAddress',
    label: onPremisesWords.ipAddress,
    start: () => '198.51.100.1',
  },
  {
    kind: 'text',
    name: 'bgpAsn',
    label: onPremisesWords.bgpAsn,
    hint: onPremisesWords.bgpAsnHint,
    numeric: true,
    start: () => '65000',
  },
];

const deviceParams = (scope: Scope) => ({
  ipAddress: textOf(scope, 'ipAddress').trim(),
  bgpAsn: numberOf(textOf(scope, 'bgpAsn')),
});

export const addCustomerGateway: Form = {
  id: 'add-customer-gateway',
  at: [{ in: 'model' }],
  isRare: true,
  palette: { name: paletteNames.customerGateway, kind: 'customerGateways' },
  action: onPremisesWords.addCustomerGateway,
  title: () => onPremisesWords.addCustomerGatewayTitle,
  apply: actionWords.add,
  does: 'adds',
  fields: [openRegionField, nameField, ...deviceFields],
  orders: (scope, ids) => [
    {
      type: 'customer-gateway/add',
      params: {
        customerGatewayId: ids('customerGateways'),
        ...chosenRegion(scope),
        ...deviceParams(scope),
        ...namedTags(scope),
      },
    },
  ],
};

/** What lies behind, as a fact, since EC2's API does not show it. */
const networkFields: readonly Field[] = [
  {
    kind: 'text',
    name: 'cidrs',
    label: onPremisesWords.blocks,
    hint: onPremisesWords.blocksHint,
    start: () => '192.168.0.0/16',
  },
  {
    kind: 'text',
    name: 'network',
    label: onPremisesWords.network,
    hint: onPremisesWords.networkHint,
    optional: true,
    start: () => onPremisesWords.networkName,
  },
];

function networkOrders(scope: Scope, via: string): FormOrder[] {
  const name = textOf(scope, 'network').trim();
  if (name === '') return [];
  const id = newFactId(scope.network, 'onPremisesNetworks');
  const fact = { id, name, cidrs: listed(textOf(scope, 'cidrs')), via: [via] };
  return [
    {
      type: 'fact/declare',
      params: { kind: 'onPremisesNetworks', fact },
      from: { field: 'cidrs' },
    },
  ];
}

const isNewDevice = (scope: Scope) => textOf(scope, 'customerGateway') === NEW_GATEWAY;

/** A connection with what it needs at the other end, and the network behind that. */
export const addVpnConnection: Form = {
  id: 'add-vpn-connection',
  at: [
    { in: 'vpc', when: (network, { vpcId }) => hasVpnGateway(network, vpcId) },
    { of: 'vpnGateways' },
    { of: 'transitGateways' },
    { of: 'customerGateways' },
  ],
  isRare: true,
  palette: { name: paletteNames.vpnConnection, kind: 'vpnConnections' },
  action: onPremisesWords.addVpn,
  title: () => onPremisesWords.addVpnTitle,
  apply: actionWords.add,
  does: 'adds',
  fieldOf: { 'customer-gateway-address-wrong': 'ipAddress', 'vpn-in-other-region': 'end' },
  fields: [
    {
      kind: 'one',
      name: 'end',
      label: onPremisesWords.end,
      options: ({ network }) => [
        ...optionsOf(network, 'vpnGateways'),
        ...optionsOf(network, 'transitGateways'),
      ],
      start: endOfPlace,
    },
    nameField,
    {
      kind: 'one',
      name: 'customerGateway',
      label: onPremisesWords.customerGateway,
      options: (scope) => deviceOptions(scope),
      start: (scope) =>
        scope.place.ref?.collection === 'customerGateways'
          ? subjectId(scope.place)
          : (deviceOptions(scope)[0]?.value ?? NEW_GATEWAY),
    },
    ...deviceFields.map((field): Field => ({ ...field, when: isNewDevice })),
    {
      kind: 'one',
      name: 'routing',
      label: onPremisesWords.routing,
      options: () => wordOptions(onPremisesWords.routings),
      start: () => 'static',
    },
    ...networkFields,
  ],
  orders(scope, ids) {
    const vpnConnectionId = ids('vpnConnections');
    const attachmentId = ids('transitGatewayAttachments');
    const end = textOf(scope, 'end');
    const customerGatewayId = isNewDevice(scope)
      ? ids('customerGateways')
      : textOf(scope, 'customerGateway');
    return [
      ...newDevice(scope, customerGatewayId),
      {
        type: 'vpn-connection/add',
        params: {
          vpnConnectionId,
          customerGatewayId,
          ...endParams(scope, end, attachmentId),
          ...(textOf(scope, 'routing') === 'static' && {
            routes: isTransit(scope, end) ? [] : listed(textOf(scope, 'cidrs')),
          }),
          ...namedTags(scope),
        },
      },
      ...transitRoutes(scope, end, attachmentId),
      ...networkOrders(scope, vpnConnectionId),
    ];
  },
};

/** All static routes of a connection in one dialog; what differs in the end is one gesture. */
export const editVpnRoutes: Form = {
  id: 'edit-vpn-routes',
  at: [
    {
      of: 'vpnConnections',
      when: ({ vpnConnections }, place) => {
        const connection = vpnConnections.get(subjectId(place));
        return connection?.staticRoutesOnly !== false && connection?.transitGatewayId === undefined;
      },
    },
  ],
  action: onPremisesWords.editRoutes,
  title: (network, place) => onPremisesWords.routesOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => onPremisesWords.editedRoutes(subjectName(network, place)),
  fields: [
    {
      kind: 'rows',
      name: 'routes',
      label: fieldWords.routes,
      addLabel: fieldWords.addRoute,
      blank: { cidr: '' },
      columns: [{ name: 'cidr', label: fieldWords.destination }],
      start: (scope) => rowsOfConnection(connectionOf(scope)),
    },
  ],
  orders(scope) {
    const vpnConnectionId = subjectId(scope.place);
    const { gone, added } = rowChanges(
      rowsOfConnection(connectionOf(scope)),
      rowsOf(scope, 'routes'),
      ({ cidr = '' }) => cidr.trim(),
    );
    return [
      ...gone.map(({ cidr }) => ({
        type: 'vpn-connection/remove-route',
        params: { vpnConnectionId, cidr },
      })),
      ...added.map(({ row: { cidr = '' }, position }) => ({
        type: 'vpn-connection/add-route',
        params: { vpnConnectionId, cidr: cidr.trim() },
        from: { field: 'routes', row: position },
      })),
    ];
  },
};

export const attachDirectConnect: Form = {
  id: 'attach-direct-connect',
  at: [{ of: 'transitGateways' }],
  action: onPremisesWords.directConnect,
  title: () => onPremisesWords.directConnectTitle,
  apply: actionWords.add,
  does: 'adds',
  fields: [
    {
      kind: 'text',
      name: 'directConnectGatewayId',
      label: onPremisesWords.directConnectId,
      hint: onPremisesWords.directConnectHint,
      start: () => '',
    },
    nameField,
    ...networkFields,
  ],
  orders(scope, ids) {
    const attachmentId = ids('transitGatewayAttachments');
    return [
      {
        type: 'transit-gateway/attach-direct-connect',
        params: {
          attachmentId,
          transitGatewayId: subjectId(scope.place),
          directConnectGatewayId: textOf(scope, 'directConnectGatewayId').trim(),
          ...namedTags(scope),
        },
      },
      ...networkOrders(scope, attachmentId),
    ];
  },
};

export const onPremisesForms: readonly Form[] = [
  addVpnGateway,
  addCustomerGateway,
  addVpnConnection,
  editVpnRoutes,
  attachDirectConnect,
];

function connectionOf({ network, place }: Pick<Scope, 'network' | 'place'>) {
  return network.vpnConnections.get(subjectId(place));
}

function rowsOfConnection(connection: VpnConnection | undefined): Row[] {
  return (connection?.routes ?? []).map(({ cidr }) => ({ cidr }));
}

function hasVpnGateway(network: Scope['network'], vpcId: string | undefined): boolean {
  return vpnGatewayOf(network, vpcId) !== undefined;
}

function vpnGatewayOf(network: Scope['network'], vpcId: string | undefined): string | undefined {
  for (const { id, attachments } of network.vpnGateways.values())
    if (vpcId !== undefined && attachments.some((each) => each.vpcId === vpcId)) return id;
  return undefined;
}

function endOfPlace({ network, place }: Scope): string {
  const own = place.ref?.collection;
  if (own === 'vpnGateways' || own === 'transitGateways') return subjectId(place);
  const [first] = [...network.vpnGateways.keys(), ...network.transitGateways.keys()];
  return vpnGatewayOf(network, place.vpcId) ?? first ?? '';
}

/** Where the chosen end is: the device is known to AWS in the same Region. */
function regionOfEnd(scope: Scope): { region?: string | undefined; account?: string | undefined } {
  const end = textOf(scope, 'end');
  return scope.network.vpnGateways.get(end) ?? scope.network.transitGateways.get(end) ?? {};
}

function deviceOptions(scope: Scope): Option[] {
  const { region } = regionOfEnd(scope);
  return [
    ...optionsOf(
      scope.network,
      'customerGateways',
      (each) => region === undefined || each.region === undefined || each.region === region,
      ({ ipAddress }) => ipAddress,
    ),
    {
      value: NEW_GATEWAY,
      title: onPremisesWords.newCustomerGateway,
      detail: onPremisesWords.newCustomerGatewayDetail,
    },
  ];
}

function newDevice(scope: Scope, customerGatewayId: string): FormOrder[] {
  if (!isNewDevice(scope)) return [];
  const { region, account } = regionOfEnd(scope);
  return [
    {
      type: 'customer-gateway/add',
      params: {
        customerGatewayId,
        region,
        ...(account === undefined ? {} : { account }),
        ...deviceParams(scope),
      },
    },
  ];
}

/** What AWS makes with a connection to a transit gateway is an attachment. */
function endParams(scope: Scope, end: string, attachmentId: string): object {
  return isTransit(scope, end) ? { transitGatewayId: end, attachmentId } : { vpnGatewayId: end };
}

function isTransit({ network }: Scope, end: string): boolean {
  return network.transitGateways.has(end);
}

/** Behind a transit gateway static routes stand in its own table: in the one to which attachments propagate by themselves. */
function transitRoutes(scope: Scope, end: string, attachmentId: string): FormOrder[] {
  const tableId = scope.network.transitGateways.get(end)?.propagationDefaultRouteTableId;
  if (textOf(scope, 'routing') !== 'static' || tableId === undefined) return [];
  return listed(textOf(scope, 'cidrs')).map((destination) => ({
    type: 'transit-gateway/add-route',
    params: { tableId, destination, attachmentId },
    from: { field: 'cidrs' },
  }));
}
