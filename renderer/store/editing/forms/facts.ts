import type { Network } from '../../../../shared/network/network';
import { factWords, onPremisesWords } from '../../../text/editing/onPremises';
import { actionWords, fieldWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import {
  chosenFact,
  declareOrder,
  type FactOf,
  factField,
  factOptions,
  NEW_FACT,
  newFactId,
} from '../facts';
import {
  chosenOf,
  type Field,
  type Form,
  isOn,
  type Offering,
  type Option,
  type Row,
  rowsOf,
  type Scope,
  textOf,
} from '../form';
import { optionsOf, vpcOptions } from '../options';
import type { Place } from '../place';
import { subjectId, subjectName } from '../subject';
import { listed } from '../texts';
import { wordOptions } from '../wordOptions';
import { vpcField } from './places';

const inVpc: readonly Offering[] = [{ in: 'vpc' }];

function declaredVpcs(kind: 'hostedZones' | 'resolverRules'): Field {
  return {
    kind: 'many',
    name: 'vpcIds',
    label: factWords.vpcs,
    hint: factWords.vpcsHint,
    options: ({ network }) => vpcOptions(network),
    start: (scope) =>
      chosenFact(scope, kind)?.vpcIds ??
      (scope.place.vpcId === undefined ? [] : [scope.place.vpcId]),
  };
}

/** A network beyond a VPN or Direct Connect, which no call of EC2 shows. */
export const declareNetwork: Form = {
  id: 'declare-network',
  at: [
    { in: 'model' },
    { of: 'customerGateways' },
    { of: 'vpnGateways' },
    { of: 'vpnConnections' },
    { of: 'transitGatewayAttachments', when: (network, { ref }) => leadsOut(network, ref?.key) },
  ],
  isRare: true,
  palette: { name: paletteNames.onPremises, kind: 'customerGateways', icon: 'data-center' },
  action: factWords.network,
  title: () => factWords.networkTitle,
  apply: actionWords.apply,
  does: 'adds',
  fieldOf: { 'fact-address-wrong': 'cidrs' },
  fields: [
    factField('onPremisesNetworks', (facts, { network, place }) => {
      const ends = endsHere(network, place);
      return facts.find(({ via }) => via.some((id) => ends.includes(id)))?.id ?? NEW_FACT;
    }),
    {
      kind: 'text',
      name: 'name',
      label: fieldWords.name,
      start: (scope) =>
        chosenFact(scope, 'onPremisesNetworks')?.name ?? onPremisesWords.networkName,
    },
    {
      kind: 'text',
      name: 'cidrs',
      label: onPremisesWords.blocks,
      hint: onPremisesWords.blocksHint,
      start: (scope) => chosenFact(scope, 'onPremisesNetworks')?.cidrs.join(', ') ?? '',
    },
    {
      kind: 'many',
      name: 'via',
      label: factWords.via,
      hint: factWords.viaHint,
      options: ({ network }) => viaOptions(network),
      start: (scope) =>
        chosenFact(scope, 'onPremisesNetworks')?.via ?? endsHere(scope.network, scope.place),
    },
  ],
  orders: (scope) => [
    declareOrder(scope, 'onPremisesNetworks', {
      name: textOf(scope, 'name').trim(),
      cidrs: listed(textOf(scope, 'cidrs')),
      via: chosenOf(scope, 'via'),
    }),
  ],
};

const recordTypes = ['A', 'AAAA', 'CNAME', 'ALIAS'];

export const declareHostedZone: Form = {
  id: 'declare-hosted-zone',
  at: inVpc,
  isRare: true,
  action: factWords.hostedZone,
  title: () => factWords.hostedZoneTitle,
  apply: actionWords.apply,
  does: 'adds',
  fields: [
    factField('hostedZones'),
    {
      kind: 'text',
      name: 'name',
      label: factWords.domain,
      start: (scope) => chosenFact(scope, 'hostedZones')?.name ?? 'corp.example',
    },
    declaredVpcs('hostedZones'),
    {
      kind: 'rows',
      name: 'records',
      label: factWords.records,
      addLabel: factWords.addRecord,
      blank: { name: '', type: 'A', values: '' },
      columns: [
        { name: 'name', label: factWords.recordName, share: 3 },
        {
          name: 'type',
          label: factWords.recordType,
          options: () => recordTypes.map((value) => ({ value, title: value })),
          share: 1,
        },
        { name: 'values', label: factWords.recordValues, share: 3 },
      ],
      start: (scope) =>
        (chosenFact(scope, 'hostedZones')?.records ?? []).map(
          ({ name, type, values }): Row => ({ name, type, values: values.join(', ') }),
        ),
    },
  ],
  orders: (scope) => [
    declareOrder(scope, 'hostedZones', {
      name: withoutDot(textOf(scope, 'name')),
      vpcIds: chosenOf(scope, 'vpcIds'),
      records: rowsOf(scope, 'records').map(({ name = '', type, values = '' }) => ({
        name: withoutDot(name),
        type,
        values: listed(values),
      })),
    }),
  ],
};

export const declareResolverRule: Form = {
  id: 'declare-resolver-rule',
  at: inVpc,
  isRare: true,
  action: factWords.resolverRule,
  title: () => factWords.resolverRuleTitle,
  apply: actionWords.apply,
  does: 'adds',
  fieldOf: { 'fact-address-wrong': 'servers' },
  fields: [
    factField('resolverRules'),
    {
      kind: 'text',
      name: 'domain',
      label: factWords.domain,
      hint: factWords.domainHint,
      start: (scope) => chosenFact(scope, 'resolverRules')?.domain ?? 'corp.example',
    },
    {
      kind: 'one',
      name: 'action',
      label: factWords.action,
      options: () => wordOptions(factWords.actions),
      start: (scope) => chosenFact(scope, 'resolverRules')?.action ?? 'forward',
    },
    {
      kind: 'text',
      name: 'servers',
      label: factWords.servers,
      hint: factWords.serversHint,
      when: (scope) => textOf(scope, 'action') === 'forward',
      start: (scope) => chosenFact(scope, 'resolverRules')?.targetIps.join(', ') ?? '',
    },
    declaredVpcs('resolverRules'),
  ],
  orders: (scope) => [
    declareOrder(scope, 'resolverRules', {
      domain: textOf(scope, 'domain').trim(),
      action: textOf(scope, 'action'),
      vpcIds: chosenOf(scope, 'vpcIds'),
      targetIps: listed(textOf(scope, 'servers')),
    }),
  ],
};

export const declareInboundResolver: Form = {
  id: 'declare-inbound-resolver',
  at: inVpc,
  isRare: true,
  action: factWords.inboundResolver,
  title: () => factWords.inboundResolverTitle,
  apply: actionWords.apply,
  does: 'adds',
  fieldOf: { 'fact-address-wrong': 'addresses' },
  fields: [
    factField('inboundResolvers'),
    {
      ...vpcField,
      start: (scope: Scope) =>
        chosenFact(scope, 'inboundResolvers')?.vpcId ??
        scope.place.vpcId ??
        vpcOptions(scope.network)[0]?.value ??
        '',
    } as Field,
    {
      kind: 'text',
      name: 'addresses',
      label: factWords.addresses,
      hint: factWords.serversHint,
      start: (scope) => chosenFact(scope, 'inboundResolvers')?.addresses.join(', ') ?? '',
    },
  ],
  orders: (scope) => [
    declareOrder(scope, 'inboundResolvers', {
      vpcId: textOf(scope, 'vpc'),
      addresses: listed(textOf(scope, 'addresses')),
    }),
  ],
};

export const declareAppliance: Form = {
  id: 'declare-appliance',
  at: [
    { of: 'networkInterfaces' },
    {
      of: 'instances',
      about: (network, place) => {
        const [key] = network.instances.get(subjectId(place))?.networkInterfaceIds ?? [];
        return key === undefined ? undefined : { collection: 'networkInterfaces', key };
      },
    },
  ],
  action: factWords.appliance,
  title: (network, place) => factWords.applianceTitle(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  fields: [
    {
      kind: 'switch',
      name: 'translatesSource',
      label: factWords.translates,
      hint: factWords.translatesHint,
      start: (scope) => applianceOf(scope)?.translatesSource === true,
    },
  ],
  orders: (scope) => [
    {
      type: 'fact/declare',
      params: {
        kind: 'appliances',
        fact: {
          id: applianceOf(scope)?.id ?? newFactId(scope.network, 'appliances'),
          networkInterfaceId: subjectId(scope.place),
          translatesSource: isOn(scope, 'translatesSource'),
        },
      },
    },
  ],
};

export const withdrawFact: Form = {
  id: 'withdraw-fact',
  at: [
    { in: 'model', when: (network) => factOptions(network).length > 0 },
    { in: 'vpc', when: (network) => factOptions(network).length > 0 },
  ],
  isRare: true,
  action: factWords.withdraw,
  title: () => factWords.withdrawTitle,
  apply: actionWords.remove,
  does: 'removes',
  fields: [
    {
      kind: 'one',
      name: 'fact',
      label: factWords.fact,
      options: ({ network }) => factOptions(network),
      start: ({ network }) => factOptions(network)[0]?.value ?? '',
    },
  ],
  orders(scope) {
    const [kind, ...id] = textOf(scope, 'fact').split('/');
    return [{ type: 'fact/withdraw', params: { kind, id: id.join('/') } }];
  },
};

export const factForms: readonly Form[] = [
  declareNetwork,
  declareHostedZone,
  declareResolverRule,
  declareInboundResolver,
  declareAppliance,
  withdrawFact,
];

function applianceOf({
  network,
  place,
}: Pick<Scope, 'network' | 'place'>): FactOf<'appliances'> | undefined {
  return network.declared.appliances.find(
    ({ networkInterfaceId }) => networkInterfaceId === subjectId(place),
  );
}

function withoutDot(name: string): string {
  return name.trim().replace(/(?!^)\.$/, '');
}

/** What leads to networks on premises: virtual private gateways, VPN connections, attachments of neither VPC nor peer. */
function viaOptions(network: Network): Option[] {
  return [
    ...optionsOf(network, 'vpnConnections'),
    ...optionsOf(network, 'vpnGateways'),
    ...optionsOf(
      network,
      'transitGatewayAttachments',
      ({ id }) => leadsOut(network, id),
      ({ resourceType, resourceId }) => [resourceType, resourceId].filter(Boolean).join(' · '),
    ),
  ];
}

function leadsOut(network: Network, attachmentId: string | undefined): boolean {
  const type = network.transitGatewayAttachments.get(attachmentId ?? '')?.resourceType;
  return type !== undefined && type !== 'vpc' && type !== 'peering';
}

/** What leads on from what was pointed at: itself, or the connections of a customer gateway. */
function endsHere(network: Network, place: Place): string[] {
  const id = subjectId(place);
  if (place.ref?.collection === 'customerGateways')
    return [...network.vpnConnections.values()]
      .filter(({ customerGatewayId }) => customerGatewayId === id)
      .map((connection) => connection.id);
  return viaOptions(network).some(({ value }) => value === id) ? [id] : [];
}
