import type { NetworkAclEntry } from '../../../network/security';
import { listChange } from '../changes';
import type { SecurityThings } from '../things/security';
import type { Thing } from '../things/thing';
import type { Json } from './json';
import { filter, own, type ShellPrinters, tagCommands, tagging } from './printer';
import type { Options, Shell } from './shell';

export const securityPrinters: ShellPrinters<keyof SecurityThings> = {
  'security-group': {
    create: (thing, shell) => {
      const { groupName, description, vpc, tags } = thing.props;
      return shell.take(
        thing,
        'ec2 create-security-group',
        {
          'group-name': groupName,
          description,
          'vpc-id': vpc,
          'tag-specifications': tagging('security-group', tags),
        },
        'GroupId',
      );
    },
    lookUp: (thing, shell) => [
      ...shell.take(
        thing,
        'ec2 describe-security-groups',
        { filters: filter(['vpc-id', thing.props.vpc], ['group-name', 'default']) },
        'SecurityGroups[0].GroupId',
      ),
      ...tagCommands(thing, own(thing), [], thing.props.tags, shell),
    ],
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-security-group', { 'group-id': own(thing) }),
  },
  'security-group-rule': {
    create: (thing, shell) => ruleCommand(thing, 'authorize-security-group', shell),
    change: (thing, _, shell) =>
      ruleCommand(thing, 'update-security-group-rule-descriptions', shell),
    remove: (thing, shell) => ruleCommand(thing, 'revoke-security-group', shell),
  },
  'security-group-vpc': {
    create: ({ place, props: { group, vpc } }, shell) =>
      shell.run(place, 'ec2 associate-security-group-vpc', { 'group-id': group, 'vpc-id': vpc }),
    remove: ({ place, props: { group, vpc } }, shell) =>
      shell.run(place, 'ec2 disassociate-security-group-vpc', { 'group-id': group, 'vpc-id': vpc }),
  },
  'network-acl': {
    create: (thing, shell) =>
      shell.take(
        thing,
        'ec2 create-network-acl',
        {
          'vpc-id': thing.props.vpc,
          'tag-specifications': tagging('network-acl', thing.props.tags),
        },
        'NetworkAcl.NetworkAclId',
      ),
    lookUp: (thing, shell) => [
      ...shell.take(
        thing,
        'ec2 describe-network-acls',
        { filters: filter(['vpc-id', thing.props.vpc], ['default', 'true']) },
        'NetworkAcls[0].NetworkAclId',
      ),
      ...tagCommands(thing, own(thing), [], thing.props.tags, shell),
    ],
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-network-acl', { 'network-acl-id': own(thing) }),
  },
  'network-acl-entry': {
    create: (thing, shell) => entryCommand(thing, 'ec2 create-network-acl-entry', shell),
    change: (thing, _, shell) => entryCommand(thing, 'ec2 replace-network-acl-entry', shell),
    remove: ({ place, props: { acl, entry } }, shell) =>
      shell.run(place, 'ec2 delete-network-acl-entry', {
        'network-acl-id': acl,
        'rule-number': entry.ruleNumber,
        [entry.egress ? 'egress' : 'ingress']: true,
      }),
  },
  'network-acl-association': {
    // A subnet always has a list: giving it one is taking another.
    create: (thing, shell) => associate(thing, shell),
    change: (thing, _, shell) => associate(thing, shell),
  },
  'prefix-list': {
    create: (thing, shell) => {
      const { name, addressFamily, maxEntries, entries, tags } = thing.props;
      return [
        ...shell.take(
          thing,
          'ec2 create-managed-prefix-list',
          {
            'prefix-list-name': name,
            'address-family': addressFamily,
            'max-entries': maxEntries,
            entries: entries.length === 0 ? undefined : { json: entries.map(toEntry) },
            'tag-specifications': tagging('prefix-list', tags),
          },
          'PrefixList.PrefixListId',
        ),
        listIs('create-complete', thing, shell),
      ];
    },
    change: (thing, before, shell, changed) => [
      ...changeList(thing, before, shell, changed),
      ...tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    ],
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-managed-prefix-list', { 'prefix-list-id': own(thing) }),
  },
  'aws-prefix-list': {
    lookUp: (thing, shell) =>
      shell.take(
        thing,
        'ec2 describe-managed-prefix-lists',
        { filters: filter(['prefix-list-name', thing.props.name]) },
        'PrefixLists[0].PrefixListId',
      ),
  },
};

function ruleCommand(thing: Thing<'security-group-rule'>, command: string, shell: Shell): string[] {
  return shell.run(thing.place, `ec2 ${command}-${thing.props.direction}`, {
    'group-id': thing.props.group,
    'ip-permissions': { json: [permission(thing, command.startsWith('revoke'))] },
  });
}

/** A rule to be revoked goes by what it matches; its description would only be in the way. */
function permission({ props }: Thing<'security-group-rule'>, bare: boolean): Json {
  const { protocol, fromPort, toPort, peer, description } = props;
  const told =
    bare || description === undefined || description === '' ? {} : { Description: description };
  const matched = { IpProtocol: protocol, FromPort: fromPort, ToPort: toPort };
  switch (peer.kind) {
    case 'ipv4':
      return { ...matched, IpRanges: [{ CidrIp: peer.cidr, ...told }] };
    case 'ipv6':
      return { ...matched, Ipv6Ranges: [{ CidrIpv6: peer.cidr, ...told }] };
    case 'prefix-list':
      return { ...matched, PrefixListIds: [{ PrefixListId: peer.list, ...told }] };
    case 'security-group':
      return {
        ...matched,
        UserIdGroupPairs: [{ GroupId: peer.group, UserId: peer.account, ...told }],
      };
  }
}

function entryCommand(thing: Thing<'network-acl-entry'>, command: string, shell: Shell): string[] {
  const { acl, entry } = thing.props;
  return shell.run(thing.place, command, {
    'network-acl-id': acl,
    'rule-number': entry.ruleNumber,
    [entry.egress ? 'egress' : 'ingress']: true,
    protocol: entry.protocol,
    'rule-action': entry.action,
    ...(entry.ipv6Cidr === undefined
      ? { 'cidr-block': entry.cidr }
      : { 'ipv6-cidr-block': entry.ipv6Cidr }),
    ...portsOf(entry),
  });
}

function portsOf({ fromPort, toPort, icmpType, icmpCode }: NetworkAclEntry): Options {
  return {
    'port-range':
      fromPort === undefined || toPort === undefined
        ? undefined
        : { json: { From: fromPort, To: toPort } },
    'icmp-type-code':
      icmpType === undefined ? undefined : { json: { Type: icmpType, Code: icmpCode ?? -1 } },
  };
}

function associate(
  { place, props: { acl, subnet } }: Thing<'network-acl-association'>,
  shell: Shell,
): string[] {
  // The filter finds the list of this very subnet; which of its associations that is has to be said once more.
  const asked = shell.ask(
    place,
    'ec2 describe-network-acls',
    { filters: filter(['association.subnet-id', subnet]) },
    ['NetworkAcls[0].Associations[?SubnetId==', subnet, '].NetworkAclAssociationId | [0]'],
  );
  return shell.run(place, 'ec2 replace-network-acl-association', {
    'association-id': { word: `"$(${asked})"` },
    'network-acl-id': acl,
  });
}

function changeList(
  thing: Thing<'prefix-list'>,
  before: Thing<'prefix-list'>,
  shell: Shell,
  changed: readonly string[],
): string[] {
  const { added, removed } = listChange(before.props.entries, thing.props.entries);
  const reworded = removed.filter(({ cidr }) => added.some((each) => each.cidr === cidr));
  const gone = removed.filter((each) => !reworded.includes(each));
  const resized = changed.includes('maxEntries');
  const entered = added.length + removed.length > 0 || changed.includes('name');
  const resize = () => [
    ...shell.run(thing.place, 'ec2 modify-managed-prefix-list', {
      'prefix-list-id': own(thing),
      'max-entries': thing.props.maxEntries,
    }),
    listIs('modify-complete', thing, shell),
  ];
  const grows = thing.props.maxEntries > before.props.maxEntries;
  const modify = (more: Options) => [
    ...shell.run(thing.place, 'ec2 modify-managed-prefix-list', {
      'prefix-list-id': own(thing),
      'current-version': { word: `"$(${listVersion(thing, shell)})"` },
      ...more,
    }),
    listIs('modify-complete', thing, shell),
  ];
  // AWS takes a new size and new entries in calls of their own, and no block that goes and comes in one.
  return [
    ...(resized && grows ? resize() : []),
    ...(reworded.length > 0 ? modify({ 'remove-entries': { json: reworded.map(toBlock) } }) : []),
    ...(entered
      ? modify({
          'prefix-list-name': changed.includes('name') ? thing.props.name : undefined,
          'add-entries': added.length === 0 ? undefined : { json: added.map(toEntry) },
          'remove-entries': gone.length === 0 ? undefined : { json: gone.map(toBlock) },
        })
      : []),
    ...(resized && !grows ? resize() : []),
  ];
}

function toBlock({ cidr }: { cidr: string }): Json {
  return { Cidr: cidr };
}

function toEntry({ cidr, description }: { cidr: string; description?: string | undefined }): Json {
  return { Cidr: cidr, Description: description };
}

function listVersion(thing: Thing, shell: Shell): string {
  return shell.ask(
    thing.place,
    'ec2 describe-managed-prefix-lists',
    { 'prefix-list-ids': { list: [own(thing)] } },
    'PrefixLists[0].Version',
  );
}

function listIs(state: string, thing: Thing, shell: Shell): string {
  shell.uses('wait_for');
  return `wait_for ${state} ${shell.ask(
    thing.place,
    'ec2 describe-managed-prefix-lists',
    { 'prefix-list-ids': { list: [own(thing)] } },
    'PrefixLists[0].State',
  )}`;
}
