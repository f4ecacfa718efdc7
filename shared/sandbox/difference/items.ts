import type { RouteDestination } from '../../network/routeTable';
import type { NetworkAclEntry, SecurityGroupRule } from '../../network/security';

/** One element of a list: what tells it from its neighbours, and all else there is to say of it. */
export type Item = { item: string; value: string };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Takes an element of a list of records apart. AWS keeps most lists in no order, so that an element goes by what AWS
 * itself tells it by (a route by its destination) and never by its place.
 */
export function itemOf(property: string, element: Fields): Item {
  const known = items[property]?.(element);
  if (known !== undefined) return known;
  const identity = identities.find((name) => typeof element[name] === 'string');
  const { [identity ?? '']: own, ...rest } = element;
  return identity === undefined
    ? { item: textOf(element), value: '' }
    : { item: String(own), value: textOf(rest) };
}

/** By what an element of any other list goes, the first that it has. */
const identities = [
  'key',
  'cidr',
  'address',
  'attachmentId',
  'dnsName',
  'outsideIp',
  'vpcId',
  'subnetId',
  'networkInterfaceId',
  'allocationId',
  'publicIp',
  'prefixListId',
  'id',
];

const items: Readonly<Record<string, (element: Fields) => Item | undefined>> = {
  tags: ({ key, value }) => ({ item: String(key), value: String(value) }),
  routes({ destination, target, origin, state, ...rest }) {
    // Transit gateways and VPN connections have routes of another make.
    if (!isFields(destination) || !isFields(target)) return undefined;
    const via = [target.id ?? target.kind, origin === 'static' ? undefined : origin];
    const dead = state === undefined || state === 'active' ? undefined : state;
    return {
      item: destinationOf(destination as RouteDestination),
      value: [...via, dead, textOf(rest)].filter(isSaid).join(' '),
    };
  },
  associations({ main, subnetId, gatewayId, publicIpv4Pool, id: _, ...rest }) {
    if (main === undefined) return undefined;
    const told = subnetId ?? gatewayId ?? publicIpv4Pool ?? (main === true ? 'main' : undefined);
    return told === undefined
      ? undefined
      : { item: String(told), value: withoutUsual(rest, 'associated') };
  },
  cidrBlocks: blockOf,
  ipv6CidrBlocks: blockOf,
  inbound: (element) => ruleOf(element as SecurityGroupRule),
  outbound: (element) => ruleOf(element as SecurityGroupRule),
  entries: (element) => ('ruleNumber' in element ? entryOf(element as NetworkAclEntry) : undefined),
};

function blockOf({ cidr, ...rest }: Fields): Item {
  return { item: String(cidr), value: withoutUsual(rest, 'associated') };
}

/** A rule is all that it says; its id is given by AWS and tells nothing. */
function ruleOf({ protocol, fromPort, toPort, peer, description }: SecurityGroupRule): Item {
  const ports = [fromPort, toPort].filter((port) => port !== undefined);
  return {
    item: [protocol, [...new Set(ports)].join('-'), peerOf(peer)].filter(isSaid).join(' '),
    value: description ?? '',
  };
}

function peerOf(peer: SecurityGroupRule['peer']): string {
  switch (peer.kind) {
    case 'ipv4':
    case 'ipv6':
      return peer.cidr;
    case 'prefix-list':
      return peer.prefixListId;
    case 'security-group':
      return [
        peer.groupId,
        ...(peer.peeringConnectionId === undefined ? [] : ['over', peer.peeringConnectionId]),
      ].join(' ');
  }
}

function entryOf({ ruleNumber, egress, action, ...rest }: NetworkAclEntry): Item {
  return {
    item: `${egress ? 'egress' : 'ingress'} ${ruleNumber}`,
    value: `${action} ${textOf(rest)}`,
  };
}

export function destinationOf(destination: RouteDestination): string {
  return destination.kind === 'prefix-list' ? destination.prefixListId : destination.cidr;
}

function withoutUsual({ state, ...rest }: Fields, usual: string): string {
  return textOf(state === usual ? rest : { state, ...rest });
}

/** Fields in a fixed order, for a person: `state pending, cidr 10.0.0.0/16`. */
function textOf(fields: Fields): string {
  return Object.keys(fields)
    .filter((name) => fields[name] !== undefined)
    .sort()
    .map((name) => {
      const value = fields[name];
      return `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    })
    .join(', ');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSaid(text: unknown): boolean {
  return text !== undefined && text !== '';
}
