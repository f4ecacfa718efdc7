import { serviceKey } from '../../../../shared/diagram/services';
import { gatewayServices, hasPrivateDns } from '../../../../shared/network/serviceName';
import { endpointType, type VpcEndpoint } from '../../../../shared/network/vpcEndpoint';
import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { oneSubnetAZone, tablesOfPrivateSubnets } from '../defaults';
import { chosenOf, type Field, type Form, isOn, type Scope, textOf } from '../form';
import { newHttpsGroup } from '../newHttpsGroup';
import { optionsIn, subnetOptions, vpcOptions } from '../options';
import { missingService, serviceOptions } from '../services';
import { nameOfId, subjectId, subjectName } from '../subject';
import { tableOptions } from '../tables';

const isType = (type: 'Gateway' | 'Interface') => (scope: Scope) => textOf(scope, 'type') === type;
const service = (scope: Scope) => serviceKey(textOf(scope, 'service'));
const vpcId = (scope: Scope) => textOf(scope, 'vpc');

/** Made with the endpoint, so that it can be reached from its VPC: the default group lets in nobody but its own. */
const NEW_GROUP = 'new-group';

const fields: readonly Field[] = [
  {
    kind: 'one',
    name: 'vpc',
    label: fieldWords.vpc,
    options: ({ network }) => vpcOptions(network),
    start: ({ network, place }) => place.vpcId ?? vpcOptions(network)[0]?.value ?? '',
  },
  {
    kind: 'text',
    name: 'service',
    label: fieldWords.service,
    hint: fieldWords.serviceHint,
    options: ({ network }) => serviceOptions(network),
    start: (scope) => missingService(scope.network, vpcId(scope), scope.place.subnetId),
  },
  {
    kind: 'one',
    name: 'type',
    label: fieldWords.endpointType,
    options: (scope) => [
      ...(gatewayServices.has(service(scope))
        ? [{ value: 'Gateway', title: fieldWords.gateway, detail: fieldWords.gatewayDetail }]
        : []),
      ...(service(scope) === 's3express'
        ? []
        : [
            { value: 'Interface', title: fieldWords.interface, detail: fieldWords.interfaceDetail },
          ]),
    ],
    start: (scope) => (gatewayServices.has(service(scope)) ? 'Gateway' : 'Interface'),
  },
  {
    kind: 'many',
    name: 'routeTables',
    label: fieldWords.routeTables,
    hint: fieldWords.routeTablesHint,
    when: isType('Gateway'),
    options: (scope) => tableOptions(scope.network, vpcId(scope)),
    start: (scope) => tablesOfPrivateSubnets(scope.network, vpcId(scope), scope.place.subnetId),
  },
  {
    kind: 'many',
    name: 'subnets',
    label: fieldWords.subnets,
    hint: fieldWords.subnetsHint,
    when: isType('Interface'),
    options: (scope) => subnetOptions(scope.network, vpcId(scope)),
    start: (scope) => oneSubnetAZone(scope.network, vpcId(scope), scope.place.subnetId),
  },
  {
    kind: 'many',
    name: 'groups',
    label: fieldWords.groups,
    when: isType('Interface'),
    options: (scope) => [
      { value: NEW_GROUP, title: fieldWords.newHttpsGroup },
      ...optionsIn(scope.network, 'securityGroups', vpcId(scope)),
    ],
    start: () => [NEW_GROUP],
  },
  {
    kind: 'switch',
    name: 'privateDns',
    label: fieldWords.privateDns,
    hint: fieldWords.privateDnsHint,
    when: (scope) => isType('Interface')(scope) && hasPrivateDns(service(scope)),
    // As the console offers it: https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
    start: (scope) => service(scope) !== 's3',
  },
  {
    kind: 'policy',
    name: 'policy',
    label: fieldWords.policy,
    start: () => '',
  },
];

export const addEndpoint: Form = {
  id: 'add-endpoint',
  action: actionWords.addEndpoint,
  title: () => formWords.addEndpoint,
  apply: actionWords.add,
  does: 'adds',
  fields,
  label: (scope) =>
    formWords.addedEndpoint(
      textOf(scope, 'type').toLowerCase(),
      service(scope),
      nameOfId(scope.network, 'vpcs', vpcId(scope)),
    ),
  fieldOf: {
    'unknown-region': 'vpc',
    'service-not-offered': 'service',
    'no-gateway-endpoint-for-service': 'type',
    'policy-too-long': 'policy',
    'private-dns-conflict': 'privateDns',
    'vpc-dns-attributes-off': 'privateDns',
  },
  orders(scope, ids) {
    const policy = textOf(scope, 'policy').trim();
    const common = {
      endpointId: ids('vpcEndpoints'),
      vpcId: vpcId(scope),
      service: textOf(scope, 'service').trim(),
      ...(policy === '' ? {} : { policyDocument: policy }),
    };
    if (isType('Gateway')(scope))
      return [
        {
          type: 'endpoint/add-gateway',
          params: {
            ...common,
            routeTableIds: chosenOf(scope, 'routeTables'),
            prefixListId: ids('prefixLists'),
          },
        },
      ];
    const subnetIds = chosenOf(scope, 'subnets');
    const groups = chosenOf(scope, 'groups');
    const groupId = groups.includes(NEW_GROUP) ? ids('securityGroups') : undefined;
    return [
      ...(groupId === undefined ? [] : [newHttpsGroup(scope.network, vpcId(scope), groupId)]),
      {
        type: 'endpoint/add-interface',
        params: {
          ...common,
          subnetIds,
          networkInterfaceIds: subnetIds.map(() => ids('networkInterfaces')),
          groupIds: groups.map((id) => (id === NEW_GROUP ? groupId : id)),
          privateDnsEnabled: isOn(scope, 'privateDns'),
          ...(service(scope) === 's3' && isOn(scope, 'privateDns')
            ? { privateDnsOnlyForInboundResolverEndpoint: false }
            : {}),
        },
      },
    ];
  },
};

/** Forms about an endpoint that is there. */
export const associateTables: Form = {
  id: 'associate-tables',
  action: actionWords.associateTables,
  title: (network, place) => formWords.tablesOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  fields: [
    {
      kind: 'many',
      name: 'routeTables',
      label: fieldWords.routeTables,
      hint: fieldWords.routeTablesHint,
      options({ network, place }) {
        const endpoint = network.vpcEndpoints.get(subjectId(place));
        const known: readonly string[] = endpoint?.routeTableIds ?? [];
        return tableOptions(network, endpoint?.vpcId ?? '').filter(
          ({ value }) => !known.includes(value),
        );
      },
      start: () => [],
    },
  ],
  orders: (scope) => [
    {
      type: 'endpoint/associate-route-tables',
      params: { endpointId: subjectId(scope.place), routeTableIds: chosenOf(scope, 'routeTables') },
    },
  ],
};

export const enablePrivateDns: Form = {
  id: 'enable-private-dns',
  action: actionWords.enablePrivateDns,
  title: (network, place) => formWords.privateDnsOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  fields: [],
  orders: ({ place }) => [
    { type: 'endpoint/enable-private-dns', params: { endpointId: subjectId(place) } },
  ],
};

export const removeEndpoint: Form = {
  id: 'remove-endpoint',
  action: actionWords.removeEndpoint,
  title: (network, place) => formWords.removeOf(subjectName(network, place)),
  apply: actionWords.remove,
  does: 'removes',
  fields: [],
  orders: ({ place }) => [{ type: 'endpoint/remove', params: { endpointId: subjectId(place) } }],
};

/** What can be done with an endpoint depends on its type. */
export function formsOfEndpoint(endpoint: VpcEndpoint): readonly Form[] {
  switch (endpointType(endpoint)) {
    case 'Gateway':
      return [associateTables, removeEndpoint];
    case 'Interface':
      return endpoint.privateDnsEnabled ? [removeEndpoint] : [enablePrivateDns, removeEndpoint];
    default:
      return [removeEndpoint];
  }
}
