import type { Tags } from '../../network/record';
import { isRef } from './things/ref';
import type { Thing, ThingKind, Things } from './things/thing';

/**
 * The properties of a thing that differ, so far as both sides say something of them. One that only the earlier side
 * tells was not read again: nobody asked for it to be undone.
 */
export function changedProps(before: Thing, after: Thing): string[] {
  const [was, is]: Record<string, unknown>[] = [before.props, after.props];
  if (was === undefined || is === undefined) return [];
  return Object.keys(is).filter(
    (name) => is[name] !== undefined && told(name, was[name]) !== told(name, is[name]),
  );
}

/** AWS keeps these lists in no order. */
const sets: ReadonlySet<string> = new Set([
  'routeTables',
  'subnets',
  'groups',
  'entries',
  'networkLoadBalancers',
  'gatewayLoadBalancers',
]);

function told(name: string, value: unknown): string | undefined {
  if (name === 'tags') return JSON.stringify(sortedTags(value as Tags));
  if (name === 'policy' && typeof value === 'string') return compact(value);
  if (sets.has(name) && Array.isArray(value))
    return JSON.stringify(value.map((each) => JSON.stringify(each)).sort());
  return JSON.stringify(value);
}

function sortedTags(tags: Tags): [string, string][] {
  return tags
    .map(({ key, value }): [string, string] => [key, value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function compact(policy: string): string {
  try {
    return JSON.stringify(JSON.parse(policy));
  } catch {
    return policy; // no JSON: then it is what it is
  }
}

/** What can be changed of a thing that is there; for all else AWS wants a new one in its place. */
const inPlace: { [K in ThingKind]: readonly (keyof Things[K])[] } = {
  vpc: ['dnsSupport', 'dnsHostnames', 'tags'],
  'vpc-cidr': [],
  'vpc-ipv6': [],
  subnet: ['ipv6', 'mapPublicIpOnLaunch', 'assignIpv6AddressOnCreation', 'enableDns64', 'tags'],
  'dhcp-options': ['tags'],
  'dhcp-association': ['options'],
  'route-table': ['main', 'tags'],
  'regional-nat-route-table': ['tags'],
  'route-table-association': ['table'],
  route: ['target'],
  'gateway-propagation': [],
  'internet-gateway': ['tags'],
  'internet-gateway-attachment': [],
  'egress-only-internet-gateway': ['tags'],
  address: ['tags'],
  'nat-gateway': ['tags'],
  'transit-gateway': [
    'description',
    'defaultRouteTableAssociation',
    'defaultRouteTablePropagation',
    'dnsSupport',
    'vpnEcmpSupport',
    'securityGroupReferencingSupport',
    'tags',
  ],
  'transit-gateway-vpc-attachment': [
    'subnets',
    'applianceModeSupport',
    'dnsSupport',
    'ipv6Support',
    'securityGroupReferencingSupport',
    'tags',
  ],
  'transit-gateway-vpn-attachment': [],
  'transit-gateway-peering': ['tags'],
  'transit-gateway-peering-acceptance': [],
  'transit-gateway-route-table': ['tags'],
  'transit-gateway-association': ['table'],
  'transit-gateway-propagation': [],
  'transit-gateway-route': ['attachment'],
  'transit-gateway-prefix-list': ['attachment'],
  peering: ['tags'],
  'peering-acceptance': [],
  'peering-options': ['allowDnsResolutionFromRemoteVpc'],
  endpoint: [
    'policy',
    'routeTables',
    'subnets',
    'groups',
    'privateDns',
    'ipAddressType',
    'dnsRecordIpType',
    'privateDnsOnlyForInboundResolver',
    'tags',
  ],
  'endpoint-service': [
    'networkLoadBalancers',
    'gatewayLoadBalancers',
    'acceptanceRequired',
    'privateDnsName',
    'tags',
  ],
  'endpoint-service-principals': ['principals'],
  'endpoint-answer': ['answer'],
  'security-group': ['tags'],
  'security-group-rule': ['description'],
  'security-group-vpc': [],
  'network-acl': ['tags'],
  'network-acl-entry': ['entry'],
  'network-acl-association': ['acl'],
  'prefix-list': ['name', 'maxEntries', 'entries', 'tags'],
  'aws-prefix-list': [],
  'vpn-gateway': ['tags'],
  'vpn-gateway-attachment': [],
  'customer-gateway': ['tags'],
  'vpn-connection': ['tags'],
  'vpn-route': [],
  'block-public-access': ['mode'],
  'block-public-access-exclusion': ['mode', 'tags'],
};

export function unchangeable(kind: ThingKind, property: string): boolean {
  return !(inPlace[kind] as readonly string[]).includes(property);
}

/** What one list holds and another does not. Refs and elements with fields go by all that they say. */
export function listChange<T>(
  before: readonly T[],
  after: readonly T[],
): { added: T[]; removed: T[] } {
  const text = (each: T) => (isRef(each) ? each.ref : JSON.stringify(each));
  const [had, has] = [new Set(before.map(text)), new Set(after.map(text))];
  return {
    added: after.filter((each) => !had.has(text(each))),
    removed: before.filter((each) => !has.has(text(each))),
  };
}

/** Tags to set, and keys to take away. */
export function tagChange(before: Tags, after: Tags): { set: Tags; unset: string[] } {
  const had = new Map(before.map(({ key, value }) => [key, value]));
  const has = new Set(after.map(({ key }) => key));
  return {
    set: after.filter(({ key, value }) => had.get(key) !== value),
    unset: [...had.keys()].filter((key) => !has.has(key)),
  };
}
