import { serviceKey } from '../../../../shared/diagram/services';
import type { Network } from '../../../../shared/network/network';
import { hasPrivateDns } from '../../../../shared/network/serviceName';
import {
  type EndpointType,
  endpointType,
  type VpcEndpoint,
} from '../../../../shared/network/vpcEndpoint';
import { endpointWords } from '../../../text/editing/endpoints';
import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { chosenOf, type Form, type FormOrder, type Option, type Scope, textOf } from '../form';
import { formattedJson } from '../jsonFault';
import { newHttpsGroup } from '../newHttpsGroup';
import { optionsIn, subnetOptions } from '../options';
import type { Place } from '../place';
import { subjectId, subjectName } from '../subject';
import { subnetMoves } from '../subnetMoves';
import { tableOptions } from '../tables';

const NEW_GROUP = 'new-group';

function endpointOf({ network, place }: Pick<Scope, 'network' | 'place'>): VpcEndpoint | undefined {
  return network.vpcEndpoints.get(subjectId(place));
}

/** Those that AWS keeps for a service of its own are not for their owner to change. */
const isOwn =
  (...types: EndpointType[]) =>
  (network: Network, place: Place): boolean => {
    const endpoint = endpointOf({ network, place });
    return (
      endpoint !== undefined &&
      endpoint.requesterManaged !== true &&
      types.some((type) => type === endpointType(endpoint))
    );
  };
const inScope =
  (...types: EndpointType[]) =>
  ({ network, place }: Scope) =>
    isOwn(...types)(network, place);

const vpcOf = (scope: Scope) => endpointOf(scope)?.vpcId ?? '';
const serviceOf = (scope: Scope) => serviceKey(endpointOf(scope)?.serviceName ?? '');

/** All that an endpoint's owner can change about it, but for its policy, as one gesture. */
export const changeEndpoint: Form = {
  id: 'change-endpoint',
  at: [
    {
      of: 'vpcEndpoints',
      when: isOwn('Gateway', 'Interface', 'Resource', 'ServiceNetwork'),
    },
  ],
  action: endpointWords.change,
  title: (network, place) => endpointWords.changeOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => endpointWords.changeOf(subjectName(network, place)),
  fieldOf: {
    'no-subnets': 'subnets',
    'no-groups': 'groups',
    'private-dns-conflict': 'privateDns',
    'vpc-dns-attributes-off': 'privateDns',
    'inbound-resolver-needs-gateway-endpoint': 'privateDns',
  },
  fields: [
    {
      kind: 'many',
      name: 'routeTables',
      label: fieldWords.routeTables,
      hint: endpointWords.tablesHint,
      when: inScope('Gateway'),
      options: (scope) => tableOptions(scope.network, vpcOf(scope)),
      start: (scope) => endpointOf(scope)?.routeTableIds ?? [],
    },
    {
      kind: 'many',
      name: 'subnets',
      label: fieldWords.subnets,
      hint: fieldWords.subnetsHint,
      when: inScope('Interface', 'Resource', 'ServiceNetwork'),
      options: (scope) => subnetOptions(scope.network, vpcOf(scope)),
      start: (scope) => endpointOf(scope)?.subnetIds ?? [],
    },
    {
      kind: 'many',
      name: 'groups',
      label: fieldWords.groups,
      hint: endpointWords.groupsHint,
      when: inScope('Interface', 'Resource', 'ServiceNetwork'),
      options: (scope) => [
        { value: NEW_GROUP, title: fieldWords.newHttpsGroup },
        ...optionsIn(scope.network, 'securityGroups', vpcOf(scope)),
      ],
      start: (scope) => endpointOf(scope)?.groups ?? [],
    },
    {
      kind: 'one',
      name: 'privateDns',
      label: fieldWords.privateDns,
      when: (scope) => inScope('Interface')(scope) && hasPrivateDns(serviceOf(scope)),
      options: privateDnsOptions,
      start: (scope) => privateDnsOf(endpointOf(scope)),
    },
  ],
  orders: (scope, ids) => {
    const endpoint = endpointOf(scope);
    if (endpoint === undefined) return [];
    const orders: FormOrder[] = [];
    const order = (verb: string, params: object, field: string): FormOrder => ({
      type: `endpoint/${verb}`,
      params: { endpointId: endpoint.id, ...params },
      from: { field },
    });
    if (endpointType(endpoint) === 'Gateway') {
      const wanted = chosenOf(scope, 'routeTables');
      const more = without(wanted, endpoint.routeTableIds);
      const fewer = without(endpoint.routeTableIds, wanted);
      if (fewer.length > 0)
        orders.push(order('dissociate-route-tables', { routeTableIds: fewer }, 'routeTables'));
      if (more.length > 0)
        orders.push(order('associate-route-tables', { routeTableIds: more }, 'routeTables'));
      return orders;
    }
    const chosen = chosenOf(scope, 'groups');
    if (!isSame(chosen, endpoint.groups)) {
      const groupId = chosen.includes(NEW_GROUP) ? ids('securityGroups') : undefined;
      if (groupId !== undefined) orders.push(newHttpsGroup(scope.network, vpcOf(scope), groupId));
      const groupIds = chosen.map((id) => (id === NEW_GROUP ? groupId : id));
      orders.push(order('set-groups', { groupIds }, 'groups'));
    }
    for (const { verb, subnetIds } of subnetMoves(
      scope.network,
      endpoint.subnetIds,
      chosenOf(scope, 'subnets'),
    )) {
      const interfaces = verb === 'add' ? subnetIds.map(() => ids('networkInterfaces')) : undefined;
      orders.push(
        order(
          `${verb}-subnets`,
          { subnetIds, ...(interfaces && { networkInterfaceIds: interfaces }) },
          'subnets',
        ),
      );
    }
    const dns = textOf(scope, 'privateDns');
    if (dns !== '' && dns !== privateDnsOf(endpoint))
      orders.push(
        dns === 'off'
          ? order('disable-private-dns', {}, 'privateDns')
          : order(
              'enable-private-dns',
              { onlyForInboundResolver: dns === 'inbound' },
              'privateDns',
            ),
      );
    return orders;
  },
};

export const editPolicy: Form = {
  id: 'edit-policy',
  at: [{ of: 'vpcEndpoints', when: isOwn('Gateway', 'Interface') }],
  action: endpointWords.editPolicy,
  title: (network, place) => endpointWords.policyOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => endpointWords.editedPolicy(subjectName(network, place)),
  fields: [
    {
      kind: 'policy',
      name: 'policy',
      label: fieldWords.policy,
      hint: endpointWords.policyHint,
      none: (scope) =>
        endpointOf(scope)?.policyDocument === undefined
          ? endpointWords.policyUnread
          : endpointWords.policyOpen,
      start: (scope) => formattedJson(endpointOf(scope)?.policyDocument ?? ''),
    },
  ],
  orders: (scope) => {
    const policyDocument = textOf(scope, 'policy').trim();
    // Other white space is no other policy.
    if (formattedJson(policyDocument) === formattedJson(endpointOf(scope)?.policyDocument ?? ''))
      return [];
    return [
      {
        type: 'endpoint/set-policy',
        params: {
          endpointId: subjectId(scope.place),
          ...(policyDocument === '' ? {} : { policyDocument }),
        },
        from: { field: 'policy' },
      },
    ];
  },
};

export const removeEndpoint: Form = {
  id: 'remove-endpoint',
  at: [{ of: 'vpcEndpoints' }],
  action: actionWords.removeEndpoint,
  title: (network, place) => formWords.removeOf(subjectName(network, place)),
  apply: actionWords.remove,
  does: 'removes',
  fields: [],
  orders: ({ place }) => [{ type: 'endpoint/remove', params: { endpointId: subjectId(place) } }],
};

export const changeEndpointForms: readonly Form[] = [changeEndpoint, editPolicy, removeEndpoint];

/** S3 alone can be reached by its usual names from elsewhere only: its gateway endpoint serves the VPC itself. */
function privateDnsOptions(scope: Scope): Option[] {
  return [
    { value: 'on', ...endpointWords.dnsOn },
    { value: 'off', ...endpointWords.dnsOff },
    ...(serviceOf(scope) === 's3' ? [{ value: 'inbound', ...endpointWords.dnsInbound }] : []),
  ];
}

function privateDnsOf(endpoint: VpcEndpoint | undefined): string {
  if (endpoint?.privateDnsEnabled !== true) return 'off';
  return endpoint.dnsOptions?.privateDnsOnlyForInboundResolverEndpoint === true ? 'inbound' : 'on';
}

function without(all: readonly string[], some: readonly string[]): string[] {
  return all.filter((each) => !some.includes(each));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
