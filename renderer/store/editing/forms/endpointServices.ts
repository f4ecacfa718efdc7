import type { Network } from '../../../../shared/network/network';
import { isState } from '../../../../shared/network/record';
import type { ServiceConfiguration } from '../../../../shared/network/vpcEndpoint';
import { serviceWords } from '../../../text/editing/services';
import { actionWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { chosenOf, type Field, type Form, isOn, type Option, type Scope, textOf } from '../form';
import { optionOf, optionsOf } from '../options';
import type { Place } from '../place';
import { subjectId, subjectName } from '../subject';
import { listed } from '../texts';
import { wordOptions } from '../wordOptions';
import { namedTags, nameField } from './places';

const acceptance: Field = {
  kind: 'switch',
  name: 'acceptanceRequired',
  label: serviceWords.acceptance,
  hint: serviceWords.acceptanceHint,
  start: ({ network, place }) =>
    network.serviceConfigurations.get(subjectId(place))?.acceptanceRequired !== false,
};

const principals: Field = {
  kind: 'text',
  name: 'principals',
  label: serviceWords.principals,
  hint: serviceWords.principalsHint,
  optional: true,
  start: ({ network, place }) =>
    network.serviceConfigurations.get(subjectId(place))?.allowedPrincipals?.join(', ') ?? '',
};

/** What stands behind load balancers, offered to endpoints of others. */
export const addEndpointService: Form = {
  id: 'add-endpoint-service',
  at: [
    { in: 'vpc' },
    {
      of: 'loadBalancers',
      when: ({ loadBalancers }, place) => canOffer(loadBalancers.get(subjectId(place))),
    },
  ],
  isRare: true,
  palette: { name: paletteNames.endpointService, kind: 'serviceConfigurations' },
  action: serviceWords.addService,
  title: () => serviceWords.addServiceTitle,
  apply: actionWords.add,
  does: 'adds',
  fieldOf: { 'service-needs-load-balancers': 'balancers', 'principal-wrong': 'principals' },
  fields: [
    nameField,
    {
      kind: 'many',
      name: 'balancers',
      label: serviceWords.balancers,
      hint: serviceWords.balancersHint,
      options: ({ network }) => optionsOf(network, 'loadBalancers', canOffer, ({ type }) => type),
      start: ({ network, place }) =>
        place.ref?.collection === 'loadBalancers'
          ? [subjectId(place)]
          : optionsOf(network, 'loadBalancers', canOffer)
              .slice(0, 1)
              .map(({ value }) => value),
    },
    acceptance,
    principals,
  ],
  orders: (scope, ids) => [
    {
      type: 'endpoint-service/add',
      params: {
        serviceId: ids('serviceConfigurations'),
        loadBalancerArns: chosenOf(scope, 'balancers'),
        acceptanceRequired: isOn(scope, 'acceptanceRequired'),
        allowedPrincipals: listed(textOf(scope, 'principals')),
        ...namedTags(scope),
      },
    },
  ],
};

export const changeEndpointService: Form = {
  id: 'change-endpoint-service',
  at: [{ of: 'serviceConfigurations' }],
  action: serviceWords.changeService,
  title: (network, place) => serviceWords.changeServiceOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  fieldOf: { 'principal-wrong': 'principals' },
  fields: [acceptance, principals],
  orders: (scope) => [
    {
      type: 'endpoint-service/change',
      params: {
        serviceId: subjectId(scope.place),
        acceptanceRequired: isOn(scope, 'acceptanceRequired'),
        ...changedPrincipals(scope),
      },
    },
  ],
};

/** What a provider says to an endpoint, from the side of either. */
export const answerEndpoint: Form = {
  id: 'answer-endpoint',
  at: [
    {
      of: 'serviceConfigurations',
      when: (network, place) => endpointOptions({ network, place }).length > 0,
    },
    {
      of: 'vpcEndpoints',
      when: (network, place) => serviceOf({ network, place }) !== undefined,
    },
  ],
  action: serviceWords.answer,
  title: () => serviceWords.answerTitle,
  apply: actionWords.apply,
  does: 'changes',
  fieldOf: { 'connection-does-not-wait': 'answer' },
  fields: [
    {
      kind: 'one',
      name: 'endpoint',
      label: serviceWords.endpoint,
      options: endpointOptions,
      start: (scope) => endpointOptions(scope)[0]?.value ?? '',
    },
    {
      kind: 'one',
      name: 'answer',
      label: serviceWords.answerLabel,
      options: () => wordOptions(serviceWords.answers),
      start: () => 'accept',
    },
  ],
  orders: (scope) => [
    {
      type: 'endpoint-service/answer',
      params: {
        serviceId: serviceOf(scope)?.id ?? '',
        endpointId: textOf(scope, 'endpoint'),
        answer: textOf(scope, 'answer'),
      },
    },
  ],
};

export const endpointServiceForms: readonly Form[] = [
  addEndpointService,
  changeEndpointService,
  answerEndpoint,
];

/** Nothing typed where nothing was read says nothing. */
function changedPrincipals(scope: Scope): { allowedPrincipals?: string[] } {
  const { network, place } = scope;
  const known = network.serviceConfigurations.get(subjectId(place))?.allowedPrincipals;
  const allowedPrincipals = listed(textOf(scope, 'principals'));
  return known === undefined && allowedPrincipals.length === 0 ? {} : { allowedPrincipals };
}

function canOffer(balancer: { type: string } | undefined): boolean {
  return balancer?.type === 'network' || balancer?.type === 'gateway';
}

type Here = { network: Network; place: Place };

/** The service itself, or the one of the model that an endpoint leads to. */
function serviceOf({ network, place }: Here): ServiceConfiguration | undefined {
  const own = network.serviceConfigurations.get(subjectId(place));
  if (own !== undefined) return own;
  const name = network.vpcEndpoints.get(subjectId(place))?.serviceName;
  if (name === undefined) return undefined;
  return [...network.serviceConfigurations.values()].find((each) => each.serviceName === name);
}

/** Those that wait first. */
function endpointOptions(scope: Here | Scope): Option[] {
  const { network, place } = scope;
  if (place.ref?.collection === 'vpcEndpoints') return [optionOf(network, place.ref)];
  const service = serviceOf(scope);
  const ids = new Set<string>();
  for (const each of network.vpcEndpointConnections.values())
    if (each.serviceId === service?.id) ids.add(each.vpcEndpointId);
  for (const each of network.vpcEndpoints.values())
    if (service?.serviceName !== undefined && each.serviceName === service.serviceName)
      ids.add(each.id);
  const stateOf = (id: string) => network.vpcEndpoints.get(id)?.state;
  return [...ids]
    .map((id) => optionOf(network, { collection: 'vpcEndpoints', key: id }, stateOf(id)))
    .sort(
      (a, b) =>
        Number(isState(stateOf(b.value), 'pendingAcceptance')) -
        Number(isState(stateOf(a.value), 'pendingAcceptance')),
    );
}
