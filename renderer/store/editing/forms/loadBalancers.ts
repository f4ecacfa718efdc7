import { type BalancerType, balancerArn } from '../../../../shared/edits/services/balancerNames';
import type { LoadBalancer } from '../../../../shared/network/workloads';
import { serviceWords } from '../../../text/editing/services';
import { actionWords, fieldWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { oneSubnetAZone } from '../defaults';
import {
  chosenOf,
  type Field,
  type Form,
  type FormOrder,
  numberOf,
  type Scope,
  textOf,
} from '../form';
import { optionsIn, subnetOptions } from '../options';
import { subjectId, subjectName } from '../subject';
import { listed } from '../texts';
import { wordOptions } from '../wordOptions';
import { vpcField } from './places';

const vpcId = (scope: Scope) => balancerOf(scope)?.vpcId ?? textOf(scope, 'vpc');
const isGateway = (scope: Scope) => typeOf(scope) === 'gateway';
const isByAddress = (scope: Scope) => textOf(scope, 'targetType') === 'ip';

function balancerOf({ network, place }: Pick<Scope, 'network' | 'place'>) {
  return place.ref?.collection === 'loadBalancers'
    ? network.loadBalancers.get(subjectId(place))
    : undefined;
}

function typeOf(scope: Scope): string {
  return (balancerOf(scope) as LoadBalancer | undefined)?.type ?? textOf(scope, 'type');
}

const protocols: Readonly<Record<string, readonly string[]>> = {
  application: ['HTTP', 'HTTPS'],
  network: ['TCP', 'TLS', 'UDP', 'TCP_UDP'],
  gateway: ['GENEVE'],
};

const firstPorts: Readonly<Record<string, string>> = {
  HTTP: '80',
  GENEVE: '6081',
};

/** What a load balancer listens on, and where it leads. */
const listenerFields: readonly Field[] = [
  {
    kind: 'one',
    name: 'protocol',
    label: serviceWords.protocol,
    options: (scope) =>
      (protocols[typeOf(scope)] ?? []).map((value) => ({ value, title: value.replace('_', '/') })),
    start: (scope) => protocols[typeOf(scope)]?.[0] ?? '',
  },
  {
    kind: 'text',
    name: 'port',
    label: serviceWords.port,
    numeric: true,
    start: (scope) => firstPorts[textOf(scope, 'protocol')] ?? '443',
  },
  {
    kind: 'one',
    name: 'targetType',
    label: serviceWords.targetType,
    options: () => [
      { value: 'instance', title: serviceWords.byInstance },
      { value: 'ip', title: serviceWords.byAddress },
    ],
    start: () => 'instance',
  },
  {
    kind: 'many',
    name: 'targets',
    label: serviceWords.targets,
    when: (scope) => !isByAddress(scope),
    options: (scope) => optionsIn(scope.network, 'instances', vpcId(scope)),
    start: () => [],
  },
  {
    kind: 'text',
    name: 'addresses',
    label: serviceWords.addresses,
    hint: serviceWords.addressesHint,
    when: isByAddress,
    start: () => '',
  },
];

export const addLoadBalancer: Form = {
  id: 'add-load-balancer',
  at: [{ in: 'vpc' }, { in: 'subnet' }],
  isRare: true,
  palette: { name: paletteNames.loadBalancer, kind: 'loadBalancers' },
  action: serviceWords.addBalancer,
  title: () => serviceWords.addBalancerTitle,
  apply: actionWords.add,
  does: 'adds',
  fieldOf: {
    'load-balancer-name-wrong': 'name',
    'duplicate-load-balancer-name': 'name',
    'load-balancer-zones': 'subnets',
    'load-balancer-needs-internet-gateway': 'scheme',
    'listener-protocol-wrong': 'port',
  },
  fields: [
    vpcField,
    { kind: 'text', name: 'name', label: fieldWords.name, start: () => 'web' },
    {
      kind: 'one',
      name: 'type',
      label: serviceWords.type,
      options: () => wordOptions(serviceWords.types),
      start: () => 'network',
    },
    {
      kind: 'one',
      name: 'scheme',
      label: serviceWords.scheme,
      when: (scope) => !isGateway(scope),
      options: () => wordOptions(serviceWords.schemes),
      start: () => 'internal',
    },
    {
      kind: 'many',
      name: 'subnets',
      label: fieldWords.subnets,
      hint: serviceWords.subnetsHint,
      options: (scope) => subnetOptions(scope.network, vpcId(scope)),
      start: (scope) => oneSubnetAZone(scope.network, vpcId(scope), scope.place.subnetId),
    },
    {
      kind: 'many',
      name: 'groups',
      label: fieldWords.groups,
      when: (scope) => !isGateway(scope),
      options: (scope) => optionsIn(scope.network, 'securityGroups', vpcId(scope)),
      start: (scope) =>
        typeOf(scope) !== 'application'
          ? []
          : optionsIn(scope.network, 'securityGroups', vpcId(scope))
              .filter(({ title }) => title === 'default')
              .map(({ value }) => value),
    },
    ...listenerFields,
  ],
  orders(scope, ids) {
    const loadBalancerName = textOf(scope, 'name').trim();
    const type = typeOf(scope) as BalancerType;
    const subnetIds = chosenOf(scope, 'subnets');
    const vpc = scope.network.vpcs.get(vpcId(scope));
    return [
      {
        type: 'load-balancer/add',
        params: {
          loadBalancerName,
          type,
          scheme: isGateway(scope) ? 'internal' : textOf(scope, 'scheme'),
          subnetIds,
          networkInterfaceIds: subnetIds.map(() => ids('networkInterfaces')),
          ...(isGateway(scope) ? {} : { groupIds: chosenOf(scope, 'groups') }),
        },
      },
      listenerOrder(
        scope,
        balancerArn(vpc ?? {}, type, loadBalancerName),
        `${loadBalancerName}-${textOf(scope, 'port')}`,
      ),
    ];
  },
};

export const addListener: Form = {
  id: 'add-listener',
  at: [{ of: 'loadBalancers' }],
  action: serviceWords.addListener,
  title: (network, place) => serviceWords.addListenerTo(subjectName(network, place)),
  apply: actionWords.add,
  does: 'adds',
  fieldOf: { 'listener-protocol-wrong': 'port', 'duplicate-listener': 'port' },
  fields: [
    ...listenerFields,
    {
      kind: 'text',
      name: 'targetGroupName',
      label: serviceWords.targetGroup,
      start: (scope) => `${balancerOf(scope)?.name ?? ''}-${textOf(scope, 'port')}`.slice(0, 32),
    },
  ],
  orders: (scope) => [
    listenerOrder(scope, subjectId(scope.place), textOf(scope, 'targetGroupName').trim()),
  ],
};

export const loadBalancerForms: readonly Form[] = [addLoadBalancer, addListener];

function listenerOrder(scope: Scope, loadBalancerArn: string, groupName: string): FormOrder {
  return {
    type: 'load-balancer/add-listener',
    params: {
      loadBalancerArn,
      protocol: textOf(scope, 'protocol'),
      port: numberOf(textOf(scope, 'port')),
      targetGroupName: groupName.slice(0, 32),
      targetType: textOf(scope, 'targetType'),
      targets: isByAddress(scope) ? listed(textOf(scope, 'addresses')) : chosenOf(scope, 'targets'),
    },
  };
}
