import { serviceKey } from '../../../../shared/diagram/services';
import { hasPrivateDns } from '../../../../shared/network/serviceName';
import type { EndpointType } from '../../../../shared/network/vpcEndpoint';
import { endpointTypeWords, endpointWords } from '../../../text/editing/endpoints';
import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { oneSubnetAZone, tablesOfPrivateSubnets } from '../defaults';
import { chosenOf, type Field, type Form, isOn, type Scope, textOf } from '../form';
import { newHttpsGroup } from '../newHttpsGroup';
import { optionsIn, subnetOptions, vpcOptions } from '../options';
import { missingService, serviceOptions } from '../services';
import { nameOfId } from '../subject';
import { tableOptions } from '../tables';
import { typesOfService } from '../typesOfService';
import { namedTags, nameField } from './places';

const isType =
  (...types: EndpointType[]) =>
  (scope: Scope) =>
    types.some((type) => type === textOf(scope, 'type'));
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
    completes: true,
    options: ({ network }) => serviceOptions(network),
    start: (scope) => missingService(scope.network, vpcId(scope), scope.place.subnetId),
  },
  {
    kind: 'one',
    name: 'type',
    label: fieldWords.endpointType,
    isAlwaysShown: true,
    options: (scope) => typesOfService(scope.network, textOf(scope, 'service')),
    start: (scope) => typesOfService(scope.network, textOf(scope, 'service'))[0]?.value ?? '',
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
    when: isType('Interface', 'Resource', 'ServiceNetwork'),
    options: (scope) => subnetOptions(scope.network, vpcId(scope)),
    start: (scope) => oneSubnetAZone(scope.network, vpcId(scope), scope.place.subnetId),
  },
  {
    kind: 'one',
    name: 'subnet',
    label: fieldWords.subnet,
    hint: fieldWords.balancerSubnetHint,
    when: isType('GatewayLoadBalancer'),
    options: (scope) => subnetOptions(scope.network, vpcId(scope)),
    start: (scope) =>
      scope.place.subnetId ?? subnetOptions(scope.network, vpcId(scope))[0]?.value ?? '',
  },
  {
    kind: 'many',
    name: 'groups',
    label: fieldWords.groups,
    when: isType('Interface', 'Resource', 'ServiceNetwork'),
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
    none: () => endpointWords.policyOpen,
    when: isType('Gateway', 'Interface'),
    start: () => '',
  },
  nameField,
];

export const addEndpoint: Form = {
  id: 'add-endpoint',
  at: [{ in: 'vpc' }, { in: 'subnet' }],
  palette: { name: paletteNames.endpoint, kind: 'vpcEndpoints' },
  action: actionWords.addEndpoint,
  title: () => formWords.addEndpoint,
  apply: actionWords.add,
  does: 'adds',
  fields,
  label: (scope) =>
    formWords.addedEndpoint(
      endpointTypeWords[textOf(scope, 'type') as EndpointType]?.title ?? '',
      isType('Resource', 'ServiceNetwork')(scope)
        ? (textOf(scope, 'service').split('/').at(-1) ?? '')
        : service(scope),
      nameOfId(scope.network, 'vpcs', vpcId(scope)),
    ),
  fieldOf: {
    'unknown-region': 'vpc',
    'service-not-offered': 'service',
    'service-not-allowed': 'service',
    'not-a-lattice-arn': 'service',
    'not-a-gateway-load-balancer-service': 'type',
    'gateway-load-balancer-endpoint-in-zone': 'subnet',
    'no-gateway-endpoint-for-service': 'type',
    'policy-too-long': 'policy',
    'private-dns-conflict': 'privateDns',
    'vpc-dns-attributes-off': 'privateDns',
    'service-without-private-name': 'privateDns',
  },
  orders(scope, ids) {
    const policy = textOf(scope, 'policy').trim();
    const common = {
      endpointId: ids('vpcEndpoints'),
      vpcId: vpcId(scope),
      service: textOf(scope, 'service').trim(),
      ...(policy === '' ? {} : { policyDocument: policy }),
      ...namedTags(scope),
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
    if (isType('GatewayLoadBalancer')(scope))
      return [
        {
          type: 'endpoint/add-gateway-load-balancer',
          params: {
            ...common,
            subnetId: textOf(scope, 'subnet'),
            networkInterfaceId: ids('networkInterfaces'),
          },
        },
      ];
    const subnetIds = chosenOf(scope, 'subnets');
    const groups = chosenOf(scope, 'groups');
    const groupId = groups.includes(NEW_GROUP) ? ids('securityGroups') : undefined;
    const before =
      groupId === undefined ? [] : [newHttpsGroup(scope.network, vpcId(scope), groupId)];
    const interfaces = {
      subnetIds,
      networkInterfaceIds: subnetIds.map(() => ids('networkInterfaces')),
      groupIds: groups.map((id) => (id === NEW_GROUP ? groupId : id)),
    };
    if (!isType('Interface')(scope))
      return [
        ...before,
        {
          type: 'endpoint/add-lattice',
          params: {
            endpointId: common.endpointId,
            vpcId: common.vpcId,
            type: textOf(scope, 'type'),
            arn: common.service,
            ...interfaces,
            ...namedTags(scope),
          },
        },
      ];
    return [
      ...before,
      {
        type: 'endpoint/add-interface',
        params: {
          ...common,
          ...interfaces,
          privateDnsEnabled: isOn(scope, 'privateDns'),
          ...(service(scope) === 's3' && isOn(scope, 'privateDns')
            ? { privateDnsOnlyForInboundResolverEndpoint: false }
            : {}),
        },
      },
    ];
  },
};

export const endpointForms: readonly Form[] = [addEndpoint];
