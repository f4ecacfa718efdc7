import { zonesOf } from '../../../../shared/edits/places/placeRules';
import {
  largestFreeSubnet,
  suggestSubnetBlock,
} from '../../../../shared/edits/suggest/subnetBlock';
import { suggestVpcBlock } from '../../../../shared/edits/suggest/vpcBlock';
import type { Network } from '../../../../shared/network/network';
import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { type Field, type Form, type Option, type Scope, textOf } from '../form';
import { optionsOf, vpcOptions } from '../options';
import { regionOptions } from '../regions';
import { tableOptions } from '../tables';

const region = (scope: Scope) => textOf(scope, 'region').trim();
const vpcId = (scope: Scope) => textOf(scope, 'vpc');

/** A Name tag, where a name was given. */
export function namedTags(scope: Scope): { tags?: { key: string; value: string }[] } {
  const name = textOf(scope, 'name').trim();
  return name === '' ? {} : { tags: [{ key: 'Name', value: name }] };
}

export const nameField: Field = {
  kind: 'text',
  name: 'name',
  label: fieldWords.name,
  optional: true,
  start: () => '',
};

export const vpcField: Field = {
  kind: 'one',
  name: 'vpc',
  label: fieldWords.vpc,
  options: ({ network }) => vpcOptions(network),
  start: ({ network, place }) => place.vpcId ?? vpcOptions(network)[0]?.value ?? '',
};

export const subnetField: Field = {
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
};

/** A VPC, and first its Region where the model has none of that name. */
export const addVpc: Form = {
  id: 'add-vpc',
  at: [{ in: 'model' }],
  palette: { name: paletteNames.vpc, kind: 'vpcs' },
  action: actionWords.addVpc,
  title: () => formWords.addVpc,
  apply: actionWords.add,
  does: 'adds',
  label: (scope) => formWords.addedVpc(textOf(scope, 'name').trim() || textOf(scope, 'block')),
  fieldOf: { 'region-name-wrong': 'region' },
  fields: [
    nameField,
    {
      kind: 'text',
      name: 'region',
      label: fieldWords.region,
      options: ({ network }) => regionOptions(network),
      start: ({ network, place }) =>
        place.region ?? network.regions.values().next().value?.name ?? 'eu-west-1',
    },
    {
      kind: 'text',
      name: 'block',
      label: fieldWords.block,
      hint: fieldWords.vpcBlockHint,
      start: ({ network }) => suggestVpcBlock(network) ?? '',
    },
    { kind: 'switch', name: 'dnsHostnames', label: fieldWords.dnsHostnames, start: () => true },
  ],
  orders(scope, ids) {
    const name = region(scope);
    const { network, place } = scope;
    const account = place.account === undefined ? {} : { account: place.account };
    const isOpen =
      [...network.regions.values()].some((each) => each.name === name) ||
      [...network.vpcs.values()].some((vpc) => vpc.region === name);
    return [
      ...(isOpen
        ? []
        : [
            {
              type: 'region/add',
              params: {
                region: name,
                ...account,
                zones: ['a', 'b', 'c'].map((zone) => name + zone),
              },
            },
          ]),
      {
        type: 'vpc/add',
        params: {
          vpcId: ids('vpcs'),
          region: name,
          ...account,
          cidrBlock: textOf(scope, 'block').trim(),
          routeTableId: ids('routeTables'),
          networkAclId: ids('networkAcls'),
          securityGroupId: ids('securityGroups'),
          dnsHostnames: scope.values.dnsHostnames === true,
          ...namedTags(scope),
        },
      },
    ];
  },
};

const MAIN_TABLE = 'main';

/** A subnet cut from free space, and under which table it routes. */
export const addSubnet: Form = {
  id: 'add-subnet',
  at: [{ in: 'vpc' }],
  palette: { name: paletteNames.subnet, kind: 'subnets' },
  action: actionWords.addSubnet,
  title: () => formWords.addSubnet,
  apply: actionWords.add,
  does: 'adds',
  fields: [
    vpcField,
    nameField,
    {
      kind: 'text',
      name: 'zone',
      label: fieldWords.zone,
      options: (scope) => zoneOptions(scope.network, vpcId(scope)),
      start: (scope) => scope.place.zone ?? emptiestZone(scope.network, vpcId(scope)) ?? '',
    },
    {
      kind: 'text',
      name: 'block',
      label: fieldWords.block,
      hint: fieldWords.subnetBlockHint,
      start: ({ network, ...scope }) => freeBlock(network, vpcId({ network, ...scope })),
    },
    {
      kind: 'one',
      name: 'table',
      label: fieldWords.routeTable,
      options: (scope) => [
        { value: MAIN_TABLE, title: fieldWords.mainTable },
        ...tableOptions(scope.network, vpcId(scope)),
      ],
      start: () => MAIN_TABLE,
    },
  ],
  orders(scope, ids) {
    const subnetId = ids('subnets');
    const tableId = textOf(scope, 'table');
    return [
      {
        type: 'subnet/add',
        params: {
          subnetId,
          vpcId: vpcId(scope),
          availabilityZone: textOf(scope, 'zone').trim(),
          cidrBlock: textOf(scope, 'block').trim(),
          ...namedTags(scope),
        },
      },
      ...(tableId === MAIN_TABLE
        ? []
        : [{ type: 'route-table/associate-subnet', params: { tableId, subnetId } }]),
    ];
  },
};

/** Blocks of /24 as long as there are any, then whatever is left. */
function freeBlock(network: Network, vpc: string): string {
  const rest = largestFreeSubnet(network, vpc);
  if (rest === undefined) return '';
  return suggestSubnetBlock(network, vpc, Math.max(24, rest)) ?? '';
}

function zoneNames(network: Network, vpc: string): string[] {
  const record = network.vpcs.get(vpc);
  if (record === undefined) return [];
  const known = zonesOf(network, record).map(({ name }) => name as string);
  const used = [...network.subnets.values()].flatMap(({ vpcId: of, availabilityZone }) =>
    of === vpc && availabilityZone !== undefined ? [availabilityZone as string] : [],
  );
  return [...new Set([...known, ...used])].sort();
}

function zoneOptions(network: Network, vpc: string): Option[] {
  return zoneNames(network, vpc).map((name) => ({ value: name, title: name }));
}

function emptiestZone(network: Network, vpc: string): string | undefined {
  const counts = new Map(zoneNames(network, vpc).map((name) => [name, 0]));
  for (const { vpcId: of, availabilityZone } of network.subnets.values())
    if (of === vpc && availabilityZone !== undefined)
      counts.set(availabilityZone, (counts.get(availabilityZone) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => a - b)[0]?.[0];
}

export const placeForms: readonly Form[] = [addVpc, addSubnet];
