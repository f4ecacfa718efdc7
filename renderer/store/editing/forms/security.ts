import type { Network } from '../../../../shared/network/network';
import type { RulePeer, SecurityGroupRule } from '../../../../shared/network/security';
import type { Order } from '../../../../shared/sandbox/runCommand';
import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { blockOptions } from '../destinations';
import { type Field, type Form, type Option, type Row, rowsOf, type Scope, textOf } from '../form';
import { optionsOf } from '../options';
import { allPorts, anyTraffic, protocolOptions } from '../protocols';
import { subjectId, subjectName } from '../subject';
import { vpcField } from './places';

type Direction = 'inbound' | 'outbound';
const directions = ['inbound', 'outbound'] as const;

function rulesField(direction: Direction): Field {
  return {
    kind: 'rows',
    name: direction,
    label: direction === 'inbound' ? fieldWords.inbound : fieldWords.outbound,
    addLabel: fieldWords.addRule,
    blank: { protocol: 'tcp', ports: '443', peer: '' },
    columns: [
      {
        name: 'protocol',
        label: fieldWords.protocol,
        free: true,
        options: protocolOptions,
        share: 2,
      },
      {
        name: 'ports',
        label: fieldWords.ports,
        none: allPorts,
        free: true,
        share: 2,
        optional: true,
      },
      {
        name: 'peer',
        label: direction === 'inbound' ? fieldWords.from : fieldWords.to,
        free: true,
        options: ({ network }) => peerOptions(network),
        share: 5,
      },
    ],
    start: ({ network, place }) =>
      (network.securityGroups.get(subjectId(place))?.[direction] ?? []).map(toRow),
  };
}

/** All rules of a group in one dialog; what differs in the end is one gesture. */
export const editRules: Form = {
  id: 'edit-rules',
  at: [{ of: 'securityGroups' }],
  action: actionWords.editRules,
  title: (network, place) => formWords.rulesOf(subjectName(network, place)),
  apply: actionWords.apply,
  does: 'changes',
  label: ({ network, place }) => formWords.editedRules(subjectName(network, place)),
  fields: directions.map(rulesField),
  orders: (scope) =>
    directions.flatMap((direction) =>
      ruleOrders(scope.network, subjectId(scope.place), direction, rowsOf(scope, direction)),
    ),
};

export const addSecurityGroup: Form = {
  id: 'add-security-group',
  at: [{ in: 'vpc' }],
  palette: { name: paletteNames.securityGroup, kind: 'securityGroups' },
  action: actionWords.addSecurityGroup,
  title: () => formWords.addSecurityGroup,
  apply: actionWords.add,
  does: 'adds',
  fields: [
    vpcField,
    { kind: 'text', name: 'groupName', label: fieldWords.name, start: () => 'web' },
    { ...rulesField('inbound'), start: vpcHttps } as Field,
  ],
  orders: (scope, ids) => [
    {
      type: 'security-group/add',
      params: {
        groupId: ids('securityGroups'),
        vpcId: textOf(scope, 'vpc'),
        groupName: textOf(scope, 'groupName').trim(),
        inbound: rowsOf(scope, 'inbound').map((row) => toRule(scope.network, row)),
      },
    },
  ],
};

function vpcHttps(scope: Scope): Row[] {
  const blocks = scope.network.vpcs.get(textOf(scope, 'vpc'))?.cidrBlocks ?? [];
  return blocks.map(({ cidr }) => ({ protocol: 'tcp', ports: '443', peer: cidr }));
}

function ruleOrders(
  network: Network,
  groupId: string,
  direction: Direction,
  rows: readonly Row[],
): Order[] {
  const before = network.securityGroups.get(groupId)?.[direction] ?? [];
  const order = (verb: 'add-rule' | 'remove-rule', rule: SecurityGroupRule): Order => ({
    type: `security-group/${verb}`,
    params: { groupId, direction, rule },
  });
  const kept = new Set(rows.map(rowText));
  const had = new Set(before.map((rule) => rowText(toRow(rule))));
  return [
    ...before
      .filter((rule) => !kept.has(rowText(toRow(rule))))
      .map((rule) => order('remove-rule', rule)),
    ...rows
      .filter((row) => !had.has(rowText(row)))
      .map((row) => order('add-rule', toRule(network, row))),
  ];
}

function rowText({ protocol, ports, peer }: Row): string {
  return JSON.stringify([protocol, ports, peer]);
}

function toRow({ protocol, fromPort, toPort, peer }: SecurityGroupRule): Row {
  const ports =
    fromPort === undefined ? '' : fromPort === toPort ? `${fromPort}` : `${fromPort}-${toPort}`;
  return { protocol, ports, peer: peerText(peer) };
}

function toRule(
  network: Network,
  { protocol = '', ports = '', peer = '' }: Row,
): SecurityGroupRule {
  const [from, to = from] = ports.split('-').map((port) => port.trim());
  return {
    protocol: protocol.trim(),
    ...(from === undefined || from === '' || protocol === anyTraffic
      ? {}
      : { fromPort: Number(from), toPort: Number(to) }),
    peer: toPeer(network, peer.trim()),
  };
}

function peerText(peer: RulePeer): string {
  switch (peer.kind) {
    case 'ipv4':
    case 'ipv6':
      return peer.cidr;
    case 'prefix-list':
      return peer.prefixListId;
    case 'security-group':
      return peer.groupId;
  }
}

function toPeer(network: Network, text: string): RulePeer {
  if (network.securityGroups.has(text))
    return { kind: 'security-group', groupId: text } as RulePeer;
  if (/^pl-/.test(text)) return { kind: 'prefix-list', prefixListId: text } as RulePeer;
  return { kind: text.includes(':') ? 'ipv6' : 'ipv4', cidr: text };
}

function peerOptions(network: Network): Option[] {
  return [
    ...blockOptions(network),
    ...optionsOf(network, 'securityGroups'),
    ...[...network.prefixLists.values()].map(({ id, name }) => ({
      value: id as string,
      title: id as string,
      detail: name,
    })),
  ];
}

export const securityForms: readonly Form[] = [addSecurityGroup, editRules];
