import type { Network } from '../../../network/network';
import type { Tags } from '../../../network/record';
import type { PrefixList } from '../../../network/routeTable';
import type {
  NetworkAcl,
  NetworkAclEntry,
  SecurityGroup,
  SecurityGroupRule,
} from '../../../network/security';
import { type Ref, ref } from './ref';
import { destinationWord, nameOf, ownTags, part, type Thing, whole } from './thing';

export type SecurityThings = {
  'security-group': {
    vpc: Ref;
    groupName: string;
    description: string;
    isDefault: boolean;
    tags: Tags;
  };
  'security-group-rule': {
    group: Ref;
    direction: 'ingress' | 'egress';
    protocol: string;
    fromPort?: number | undefined;
    toPort?: number | undefined;
    peer: Peer;
    description?: string | undefined;
  };
  /** A further VPC whose interfaces may hold the group. */
  'security-group-vpc': { group: Ref; vpc: Ref };
  'network-acl': { vpc: Ref; isDefault: boolean; tags: Tags };
  'network-acl-entry': { acl: Ref; entry: NetworkAclEntry };
  'network-acl-association': { acl: Ref; subnet: Ref };
  'prefix-list': {
    name: string;
    addressFamily: string;
    maxEntries: number;
    entries: readonly { cidr: string; description?: string | undefined }[];
    tags: Tags;
  };
  /** A list of AWS's own: it is there, and its id is looked up by its name. */
  'aws-prefix-list': { name: string };
};

export type Peer =
  | { kind: 'ipv4' | 'ipv6'; cidr: string }
  | { kind: 'prefix-list'; list: Ref }
  | { kind: 'security-group'; group: Ref; account?: string | undefined };

export function* securityThings(network: Network): Generator<Thing> {
  for (const group of network.securityGroups.values()) yield* thingsOfGroup(network, group);
  for (const acl of network.networkAcls.values()) yield* thingsOfAcl(network, acl);
  for (const list of network.prefixLists.values()) yield* thingOfList(list);
}

function* thingsOfGroup(network: Network, group: SecurityGroup): Generator<Thing> {
  const { vpcId, groupName = group.id, description = '' } = group;
  if (vpcId === undefined) return;
  const isDefault = groupName === 'default';
  yield whole(
    'security-group',
    group,
    // AWS takes no group without a description.
    {
      vpc: ref(vpcId),
      groupName,
      description: description === '' ? groupName : description,
      isDefault,
      tags: ownTags(group),
    },
    {
      name: isDefault ? `${nameOf(network.vpcs.get(vpcId), vpcId)} default` : groupName,
      ...(isDefault ? { comesWith: ref(vpcId) } : {}),
      claims: [`group ${groupName} of ${vpcId}`],
    },
  );
  for (const rule of group.inbound) yield ruleOf(group, 'ingress', rule);
  for (const rule of group.outbound) yield ruleOf(group, 'egress', rule);
  for (const associated of group.associatedVpcIds ?? [])
    if (associated !== vpcId)
      yield part(
        'security-group-vpc',
        group,
        associated,
        { group: ref(group.id), vpc: ref(associated) },
        { name: `${groupName} ${associated}`, goesWith: [ref(group.id), ref(associated)] },
      );
}

/** A rule goes by all that it matches: what it says beside that can change in place. */
export function ruleOf(
  group: SecurityGroup,
  direction: 'ingress' | 'egress',
  rule: SecurityGroupRule,
): Thing {
  const { protocol, fromPort, toPort, description } = rule;
  const peer = peerOf(group, rule);
  const ports = [fromPort, toPort].filter((port) => port !== undefined);
  const to =
    'cidr' in peer ? peer.cidr : peer.kind === 'prefix-list' ? peer.list.ref : peer.group.ref;
  const words = [
    protocol === '-1' ? 'all' : protocol,
    ...new Set(ports),
    direction === 'ingress' ? 'from' : 'to',
    destinationWord(to),
  ];
  const over = rule.peer.kind === 'security-group' ? rule.peer.peeringConnectionId : undefined;
  return part(
    'security-group-rule',
    group,
    [direction, protocol, fromPort ?? '', toPort ?? '', to].join(' '),
    { group: ref(group.id), direction, protocol, fromPort, toPort, peer, description },
    {
      name: `${group.groupName ?? group.id} ${words.join(' ')}`,
      goesWith: [ref(group.id)],
      wants: over === undefined ? [] : [`${over} at ${group.vpcId}`],
    },
  );
}

/** Whose group it is needs saying only of another account's. */
function peerOf({ account }: SecurityGroup, { peer }: SecurityGroupRule): Peer {
  switch (peer.kind) {
    case 'ipv4':
    case 'ipv6':
      return { kind: peer.kind, cidr: peer.cidr };
    case 'prefix-list':
      return { kind: 'prefix-list', list: ref(peer.prefixListId) };
    case 'security-group':
      return {
        kind: 'security-group',
        group: ref(peer.groupId),
        account: peer.account === account ? undefined : peer.account,
      };
  }
}

function* thingsOfAcl(network: Network, acl: NetworkAcl): Generator<Thing> {
  const { vpcId, id } = acl;
  if (vpcId === undefined) return;
  const isDefault = acl.isDefault === true;
  yield whole(
    'network-acl',
    acl,
    { vpc: ref(vpcId), isDefault, tags: ownTags(acl) },
    {
      name: `${nameOf(network.vpcs.get(vpcId), vpcId)} ${isDefault ? 'default acl' : 'acl'}`,
      ...(isDefault ? { comesWith: ref(vpcId) } : {}),
    },
  );
  for (const entry of acl.entries) if (!isFinal(entry)) yield entryOf(acl, entry);
  for (const { subnetId } of acl.associations)
    yield {
      ...part(
        'network-acl-association',
        acl,
        '',
        { acl: ref(id), subnet: ref(subnetId) },
        {
          name: nameOf(network.subnets.get(subnetId), subnetId),
          goesWith: [ref(subnetId)],
        },
      ),
      key: aclAssociationKey(subnetId),
    };
}

/** A subnet has exactly one network ACL: another one is a change of the same association. */
export function aclAssociationKey(subnetId: string): string {
  return `network-acl-association ${subnetId}`;
}

/** What denies the rest stands in every list and cannot be changed; AWS numbers it so. */
function isFinal({ ruleNumber }: NetworkAclEntry): boolean {
  return ruleNumber >= 32767;
}

export function entryOf(acl: NetworkAcl, entry: NetworkAclEntry): Thing {
  const { ruleNumber, egress } = entry;
  return part(
    'network-acl-entry',
    acl,
    `${egress ? 'egress' : 'ingress'} ${ruleNumber}`,
    { acl: ref(acl.id), entry },
    {
      name: `${nameOf(acl, acl.id)} ${egress ? 'out' : 'in'} ${ruleNumber}`,
      goesWith: [ref(acl.id)],
    },
  );
}

function* thingOfList(list: PrefixList): Generator<Thing> {
  const { name = '', entries, addressFamily = 'IPv4' } = list;
  if (list.account === 'AWS') {
    yield {
      ...whole('aws-prefix-list', list, { name }, { name, comesWith: 'aws' }),
      key: `aws-prefix-list ${list.id}`,
      place: { account: list.seenBy, region: list.region },
    };
    return;
  }
  yield whole(
    'prefix-list',
    list,
    {
      name,
      addressFamily,
      maxEntries: Math.max(1, list.maxEntries ?? 0, entries?.length ?? 0),
      entries: entries ?? [],
      tags: ownTags(list),
    },
    { name },
  );
}
