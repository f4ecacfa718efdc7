import type { ResourceRef } from '../../../../shared/diagram/diagram';
import type { Network } from '../../../../shared/network/network';
import type { NetworkAcl } from '../../../../shared/network/security';
import { aclWords } from '../../../text/editing/security';
import { actionWords, fieldWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { aclRows, nextAclRow, toAclEntry } from '../aclRows';
import { blockOptions } from '../destinations';
import {
  chosenOf,
  type Field,
  type Form,
  type FormOrder,
  isOn,
  rowsOf,
  type Scope,
  textOf,
} from '../form';
import { subnetOptions } from '../options';
import type { Place } from '../place';
import { allPorts, protocolOptions } from '../protocols';
import { rowChanges } from '../rowChanges';
import { subjectId, subjectName } from '../subject';
import { namedTags, nameField, vpcField } from './places';

type Direction = 'inbound' | 'outbound';
const directions = ['inbound', 'outbound'] as const;

function aclOf({ network, place }: { network: Network; place: Place }): NetworkAcl | undefined {
  return network.networkAcls.get(subjectId(place));
}

/** An ACL of its own for some subnets. */
export const addNetworkAcl: Form = {
  id: 'add-network-acl',
  at: [{ in: 'vpc' }, { in: 'subnet' }],
  isRare: true,
  palette: { name: paletteNames.networkAcl, kind: 'networkAcls' },
  action: aclWords.add,
  title: () => aclWords.addTitle,
  apply: actionWords.add,
  does: 'adds',
  fields: [
    vpcField,
    nameField,
    {
      kind: 'switch',
      name: 'allowAll',
      label: aclWords.allowAll,
      hint: aclWords.allowAllHint,
      start: () => true,
    },
    {
      kind: 'many',
      name: 'subnets',
      label: fieldWords.subnets,
      hint: aclWords.subnetsHint,
      options: (scope) => subnetOptions(scope.network, textOf(scope, 'vpc')),
      start: ({ place }) => (place.subnetId === undefined ? [] : [place.subnetId]),
    },
  ],
  orders(scope, ids) {
    const aclId = ids('networkAcls');
    const everything = { ruleNumber: 100, action: 'allow', protocol: '-1', cidr: '0.0.0.0/0' };
    return [
      {
        type: 'network-acl/add',
        params: { aclId, vpcId: textOf(scope, 'vpc'), ...namedTags(scope) },
      },
      ...(isOn(scope, 'allowAll')
        ? [false, true].map((egress) => ({
            type: 'network-acl/add-rule',
            params: { aclId, entry: { ...everything, egress } },
          }))
        : []),
      ...chosenOf(scope, 'subnets').map((subnetId) => associate(aclId, subnetId)),
    ];
  },
};

function rulesField(direction: Direction): Field {
  return {
    kind: 'rows',
    name: direction,
    label: direction === 'inbound' ? fieldWords.inbound : fieldWords.outbound,
    ...(direction === 'inbound' && { hint: aclWords.rulesHint }),
    addLabel: fieldWords.addRule,
    blank: nextAclRow,
    columns: [
      { name: 'ruleNumber', label: aclWords.number, numeric: true, share: 2 },
      {
        name: 'action',
        label: aclWords.action,
        options: () => [
          { value: 'allow', title: aclWords.allow },
          { value: 'deny', title: aclWords.deny },
        ],
        share: 2,
      },
      {
        name: 'protocol',
        label: fieldWords.protocol,
        free: true,
        options: protocolOptions,
        share: 3,
      },
      {
        name: 'ports',
        label: aclWords.ports,
        none: allPorts,
        free: true,
        optional: true,
        share: 3,
      },
      {
        name: 'block',
        label: direction === 'inbound' ? fieldWords.from : fieldWords.to,
        free: true,
        options: ({ network }) => blockOptions(network),
        share: 5,
      },
    ],
    start: (scope) => aclRows(aclOf(scope)?.entries ?? [], direction === 'outbound'),
  };
}

/** All rules of an ACL in one dialog; what differs in the end is one gesture. */
export const editAclRules: Form = {
  id: 'edit-acl-rules',
  at: [{ of: 'networkAcls' }, { of: 'subnets', about: aclOfSubnet }],
  action: aclWords.editRules,
  title: (network, place) => aclWords.rulesOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => aclWords.editedRules(subjectName(network, place)),
  fields: directions.map(rulesField),
  orders: (scope) => directions.flatMap((direction) => ruleOrders(scope, direction)),
};

/** Which subnets an ACL filters. A subnet has always one: what leaves this one goes to the default. */
export const editAclSubnets: Form = {
  id: 'edit-acl-subnets',
  at: [{ of: 'networkAcls' }],
  action: aclWords.editSubnets,
  title: (network, place) => aclWords.subnetsOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => aclWords.editedSubnets(subjectName(network, place)),
  fields: [
    {
      kind: 'many',
      name: 'subnets',
      label: fieldWords.subnets,
      hint: aclWords.keptSubnetsHint,
      options: (scope) => subnetOptions(scope.network, aclOf(scope)?.vpcId ?? ''),
      start: subnetsOfAcl,
    },
  ],
  orders(scope) {
    const before = subnetsOfAcl(scope);
    const chosen = chosenOf(scope, 'subnets');
    const rest = defaultAcl(scope.network, aclOf(scope)?.vpcId)?.id ?? '';
    return [
      ...before.filter((id) => !chosen.includes(id)).map((id) => associate(rest, id)),
      ...chosen
        .filter((id) => !before.includes(id))
        .map((id) => associate(subjectId(scope.place), id)),
    ];
  },
};

export const networkAclForms: readonly Form[] = [addNetworkAcl, editAclRules, editAclSubnets];

function ruleOrders(scope: Scope, direction: Direction): FormOrder[] {
  const egress = direction === 'outbound';
  const aclId = subjectId(scope.place);
  const { gone, changed, added } = rowChanges(
    aclRows(aclOf(scope)?.entries ?? [], egress),
    rowsOf(scope, direction),
    ({ ruleNumber = '' }) => ruleNumber.trim(),
  );
  const from = (row: number) => ({ field: direction, row });
  return [
    ...gone.map(({ ruleNumber }) => ({
      type: 'network-acl/remove-rule',
      params: { aclId, ruleNumber: Number(ruleNumber), egress },
      from: { field: direction },
    })),
    ...changed.map(({ row, position }) => ({
      type: 'network-acl/replace-rule',
      params: { aclId, entry: toAclEntry(row, egress) },
      from: from(position),
    })),
    ...added.map(({ row, position }) => ({
      type: 'network-acl/add-rule',
      params: { aclId, entry: toAclEntry(row, egress) },
      from: from(position),
    })),
  ];
}

function associate(aclId: string, subnetId: string): FormOrder {
  return {
    type: 'network-acl/associate',
    params: { aclId, subnetId },
    from: { field: 'subnets' },
  };
}

function subnetsOfAcl(scope: { network: Network; place: Place }): string[] {
  return (aclOf(scope)?.associations ?? []).map(({ subnetId }) => subnetId);
}

function defaultAcl(network: Network, vpcId: string | undefined): NetworkAcl | undefined {
  return [...network.networkAcls.values()].find(
    (acl) => acl.vpcId === vpcId && acl.isDefault === true,
  );
}

function aclOfSubnet(network: Network, place: Place): ResourceRef | undefined {
  for (const { id, associations } of network.networkAcls.values())
    if (associations.some(({ subnetId }) => subnetId === place.subnetId))
      return { collection: 'networkAcls', key: id };
  return undefined;
}
