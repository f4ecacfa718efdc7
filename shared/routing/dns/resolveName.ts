import { formatIp, parseIp } from '../../address/ip';
import type { DeclaredHostedZone } from '../../network/declared';
import { serviceOfHost } from '../../network/serviceCatalogue';
import type { Vpc } from '../../network/vpc';
import type { VpcEndpoint } from '../../network/vpcEndpoint';
import { isUsableEndpoint } from '../endpointState';
import { compareText, type NetworkIndex } from '../index/networkIndex';
import { missing } from '../notRead';
import { type DnsAddress, type DnsAnswer, type DnsNote, failed, type Resolver } from './answer';
import {
  endpointByName,
  endpointRecords,
  isEndpointName,
  privateNames,
  zoneIn,
} from './endpointNames';
import { privateAddressOfPublicName } from './instanceName';
import { loadBalancerAddresses } from './loadBalancerName';
import { inZone, labels, nameCovers, normalName } from './names';

type Query = { index: NetworkIndex; resolver: Resolver; notes: DnsNote[]; depth: number };

/**
 * What a name means to whoever asks.
 *
 * In a VPC the most specific of endpoint names, private hosted zones and resolver rules answers; a rule wins over a
 * zone of the same name; and the zone that answers is alone: what it has not got does not exist, whatever public DNS
 * says. Everything else is public DNS. EC2's API shows neither hosted zones nor rules: they are assumed absent unless
 * declared.
 * Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 * Assumed: the hidden zone behind an endpoint's private DNS behaves like any private hosted zone.
 */
export function resolveName(index: NetworkIndex, name: string, resolver: Resolver): Resolved {
  let known = resolved.get(index);
  if (known === undefined) {
    known = new Map();
    resolved.set(index, known);
  }
  const whose = resolver.kind === 'vpc' ? `${resolver.vpcId} ${resolver.inbound}` : '';
  const key = `${name} ${whose}`;
  let result = known.get(key);
  if (result === undefined) {
    const notes: DnsNote[] = [];
    const answer = ask({ index, resolver, notes, depth: 0 }, normalName(name));
    result = { answer, notes };
    known.set(key, result);
  }
  return result;
}

type Resolved = { answer: DnsAnswer; notes: readonly DnsNote[] };

/** A name means the same to everybody who asks one resolver: sweeps ask often. */
const resolved = new WeakMap<NetworkIndex, Map<string, Resolved>>();

function ask(query: Query, name: string): DnsAnswer {
  const { index, resolver } = query;
  if (resolver.kind === 'public') return askPublicly(query, name);
  const vpc = index.network.vpcs.get(resolver.vpcId);
  if (vpc === undefined) {
    return failed({
      hopeless: false,
      code: 'UNKNOWN_RESOURCE',
      at: resolver.vpcId,
      message: `${resolver.vpcId} is not in the model, so its resolver is not known.`,
      missing: missing('DescribeVpcs', {}),
    });
  }
  return (resolver.inbound ? undefined : resolverProblem(query, vpc)) ?? askInVpc(query, vpc, name);
}

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html */
function resolverProblem(query: Query, vpc: Vpc): DnsAnswer | undefined {
  const { index, notes } = query;
  const options =
    vpc.dhcpOptionsId === undefined ? undefined : index.network.dhcpOptions.get(vpc.dhcpOptionsId);
  const amazon = amazonServers(index, vpc);
  const foreign = (options?.domainNameServers ?? []).filter(
    (server) => !amazon.has(server.trim().toLowerCase()),
  );
  if (foreign.length > 0) {
    return failed({
      hopeless: false,
      code: 'DNS_CUSTOM_RESOLVER',
      at: vpc.id,
      message: `${vpc.id} asks ${foreign.join(', ')}, whose answers are not known.`,
    });
  }
  if (options === undefined && vpc.authored !== true) {
    notes.push({
      code: 'ASSUMED_AMAZON_DNS',
      at: vpc.id,
      message: `The DHCP options of ${vpc.id} were not read; AmazonProvidedDNS is assumed.`,
    });
  }
  const support = vpc.dnsSupport ?? (vpc.authored === true ? true : undefined);
  if (support === false) {
    return failed({
      hopeless: true,
      code: 'DNS_SUPPORT_DISABLED',
      at: vpc.id,
      message: `enableDnsSupport is off in ${vpc.id}: its resolver answers nobody.`,
      fix: { kind: 'enable-vpc-attribute', vpcId: vpc.id, attribute: 'enableDnsSupport' },
    });
  }
  // Off, nothing passes; on, the way is the one that follows. So whatever stops it there stops it in any case.
  if (support === undefined) notes.push(attributesNotRead(vpc));
  return undefined;
}

function attributesNotRead(vpc: Vpc) {
  return {
    code: 'DNS_ATTRIBUTES_NOT_READ',
    at: vpc.id,
    message: `The DNS attributes of ${vpc.id} were not read.`,
    missing: missing('DescribeVpcAttribute', vpc),
  } as const;
}

function amazonServers(index: NetworkIndex, vpc: Vpc): Set<string> {
  const known = new Set(['amazonprovideddns', '169.254.169.253', 'fd00:ec2::253']);
  for (const block of index.vpcBlocks(vpc.id)) {
    if (block.family === 4) known.add(formatIp(block.base + 2));
  }
  return known;
}

type Authority =
  /** What decides whether its private DNS counts was not read. */
  | { kind: 'doubt'; endpoint: VpcEndpoint; specificity: number }
  | { kind: 'endpoint'; endpoint: VpcEndpoint; specificity: number }
  | { kind: 'zone'; zone: DeclaredHostedZone; specificity: number }
  | { kind: 'forward'; id: string; targets: readonly string[]; specificity: number }
  | { kind: 'system'; id: string; specificity: number };

function askInVpc(query: Query, vpc: Vpc, name: string): DnsAnswer {
  const { index } = query;
  if (isEndpointName(name)) return askPublicly(query, name);
  const hostnames = vpc.dnsHostnames ?? (vpc.authored === true ? false : undefined);
  const found = [
    ...endpointAuthorities(query, vpc, name),
    ...declaredAuthorities(index, vpc, name),
  ].sort((a, b) => b.specificity - a.specificity || rank(a) - rank(b));
  const [first] = found;
  if (isPrivateZone(first) && hostnames === undefined)
    return failed({ hopeless: false, ...attributesNotRead(vpc) });
  // Without host names no private zone answers, the hidden ones of endpoints included; resolver rules still do.
  const answering = hostnames === false ? found.filter((one) => !isPrivateZone(one)) : found;
  if (first?.kind === 'endpoint' && hostnames === false) {
    query.notes.push({
      code: 'DNS_PRIVATE_DNS_NEEDS_ATTRIBUTES',
      at: first.endpoint.id,
      message: `Private DNS of ${first.endpoint.id} has no effect: enableDnsHostnames is off in ${vpc.id}.`,
      fix: { kind: 'enable-vpc-attribute', vpcId: vpc.id, attribute: 'enableDnsHostnames' },
    });
  }
  const [best] = answering;
  const mayBeTakenOver = best === undefined || best.specificity < labels(name);
  if (mayBeTakenOver && hostnames !== false && !index.isRead('DescribeVpcEndpoints', vpc)) {
    return failed({
      hopeless: false,
      code: 'ENDPOINTS_NOT_READ',
      at: vpc.id,
      message: `The endpoints of ${vpc.id} were not read, so whether one takes over ${name} is not known.`,
      missing: missing('DescribeVpcEndpoints', vpc),
    });
  }
  if (best !== undefined) return askAuthority(query, best, answering, name);
  query.notes.push({
    code: 'ASSUMED_NO_PRIVATE_HOSTED_ZONE',
    at: vpc.id,
    message: `That no private hosted zone, resolver rule or Profile of ${vpc.id} covers ${name} is assumed.`,
  });
  return askPublicly(query, name);
}

function isPrivateZone(authority: Authority | undefined): boolean {
  return (
    authority?.kind === 'endpoint' || authority?.kind === 'doubt' || authority?.kind === 'zone'
  );
}

/** A rule wins over a zone of the same name; the user's zone would have been refused beside an endpoint's. */
function rank(authority: Authority): number {
  const order = { forward: 0, system: 0, doubt: 1, endpoint: 2, zone: 3 };
  return order[authority.kind];
}

function askAuthority(
  query: Query,
  best: Authority,
  all: readonly Authority[],
  name: string,
): DnsAnswer {
  switch (best.kind) {
    case 'doubt':
      return failed({
        hopeless: false,
        code: 'ENDPOINTS_NOT_READ',
        at: best.endpoint.id,
        message: `Whether private DNS of ${best.endpoint.id} takes over ${name} was not read.`,
        missing: missing('DescribeVpcEndpoints', best.endpoint),
      });
    case 'endpoint': {
      const peers = all.filter(
        (other): other is Extract<Authority, { kind: 'endpoint' }> =>
          other.kind === 'endpoint' && other.specificity === best.specificity,
      );
      const addresses: DnsAddress[] = [];
      for (const { endpoint } of peers) {
        const own = endpointRecords(query.index, endpoint);
        if (own === undefined || own.length === 0) return addressesNotRead(endpoint);
        addresses.push(...own);
      }
      return {
        kind: 'addresses',
        addresses,
        basis: 'model',
        refs: peers.map(({ endpoint }) => endpoint.id),
      };
    }
    case 'zone':
      return askZone(query, best.zone, name);
    case 'forward':
      return askForwarded(query, best.id, best.targets, name);
    case 'system':
      return askPublicly(query, name);
  }
}

function addressesNotRead(endpoint: VpcEndpoint): DnsAnswer {
  return failed({
    hopeless: false,
    code: 'ENDPOINT_ADDRESS_UNKNOWN',
    at: endpoint.id,
    message: `The addresses of ${endpoint.id} are not in the model.`,
    missing: missing('DescribeNetworkInterfaces', endpoint),
  });
}

function endpointAuthorities(query: Query, vpc: Vpc, name: string): Authority[] {
  const { index, resolver, notes } = query;
  const inbound = resolver.kind === 'vpc' && resolver.inbound;
  return index.endpointsOf(vpc.id).flatMap((endpoint): Authority[] => {
    const match = privateNames(index, endpoint).find((record) => nameCovers(record, name));
    if (match === undefined) {
      notePrivateDnsMissing(index, endpoint, name, notes);
      return [];
    }
    if (isInDoubt(endpoint)) return [{ kind: 'doubt', endpoint, specificity: labels(match) }];
    if (endpoint.privateDnsEnabled !== true) {
      notes.push({
        code: 'DNS_PRIVATE_DNS_OFF',
        at: endpoint.id,
        message: `${endpoint.id} has private DNS off: ${name} leads past it.`,
        fix: { kind: 'enable-private-dns', endpointId: endpoint.id },
      });
      return [];
    }
    if (!isUsableEndpoint(endpoint)) {
      notes.push({
        code: 'BAD_STATE',
        at: endpoint.id,
        message: `${endpoint.id} is ${endpoint.state ?? 'in a state nobody read'}, so its private DNS does not count.`,
      });
      return [];
    }
    if (endpoint.dnsOptions?.privateDnsOnlyForInboundResolverEndpoint === true && !inbound) {
      notes.push({
        code: 'DNS_INBOUND_RESOLVER_ONLY',
        at: endpoint.id,
        message: `Private DNS of ${endpoint.id} answers inbound resolver endpoints alone: in ${vpc.id}, ${name} leads to public addresses.`,
      });
      return [];
    }
    return [{ kind: 'endpoint', endpoint, specificity: labels(match) }];
  });
}

function isInDoubt({ authored, state, privateDnsEnabled }: VpcEndpoint): boolean {
  if (authored === true || privateDnsEnabled === false) return false;
  return privateDnsEnabled === undefined || state === undefined;
}

function notePrivateDnsMissing(
  index: NetworkIndex,
  endpoint: VpcEndpoint,
  name: string,
  notes: DnsNote[],
): void {
  if (!endpoint.serviceName?.endsWith('.dynamodb')) return;
  const wanted = serviceOfHost(name);
  if (wanted?.service !== 'dynamodb' || privateNames(index, endpoint).length > 0) return;
  notes.push({
    code: 'DNS_NO_PRIVATE_DNS_FOR_SERVICE',
    at: endpoint.id,
    message: `DynamoDB has no private DNS: ${name} leads past ${endpoint.id}, only its own names lead to it.`,
  });
}

function declaredAuthorities(index: NetworkIndex, vpc: Vpc, name: string): Authority[] {
  const { hostedZones, resolverRules } = index.network.declared;
  const zones = hostedZones
    .filter((zone) => zone.vpcIds.includes(vpc.id) && inZone(normalName(zone.name), name))
    .map((zone): Authority => ({ kind: 'zone', zone, specificity: labels(normalName(zone.name)) }));
  const rules = resolverRules
    .filter((rule) => rule.vpcIds.includes(vpc.id) && inZone(normalName(rule.domain), name))
    .map((rule): Authority => {
      const specificity = labels(normalName(rule.domain));
      return rule.action === 'system'
        ? { kind: 'system', id: rule.id, specificity }
        : { kind: 'forward', id: rule.id, targets: rule.targetIps, specificity };
    });
  return [...zones, ...rules].sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

function keyOf(authority: Authority): string {
  return authority.kind === 'endpoint' || authority.kind === 'doubt'
    ? authority.endpoint.id
    : authority.kind === 'zone'
      ? authority.zone.id
      : authority.id;
}

function askZone(query: Query, zone: DeclaredHostedZone, name: string): DnsAnswer {
  const records = zone.records.map((record) => ({ ...record, name: normalName(record.name) }));
  const exact = records.filter((record) => record.name === name);
  const matching =
    exact.length > 0 ? exact : records.filter((record) => nameCovers(record.name, name));
  if (matching.length === 0) {
    return failed({
      hopeless: true,
      code: 'DNS_NAME_DOES_NOT_EXIST',
      at: zone.id,
      message: `The hosted zone ${zone.name} (${zone.id}) answers for ${name} and has no such record.`,
    });
  }
  const alias = matching.find(({ type }) => type === 'CNAME' || type === 'ALIAS');
  const [target] = alias?.values ?? [];
  if (target !== undefined) {
    if (query.depth > 8) {
      return failed({
        hopeless: true,
        code: 'DNS_NAME_DOES_NOT_EXIST',
        at: zone.id,
        message: `${name} leads from alias to alias without end.`,
      });
    }
    return ask({ ...query, depth: query.depth + 1 }, normalName(target));
  }
  const addresses = matching
    .flatMap(({ values }) => values)
    .sort(compareText)
    .flatMap((text): DnsAddress[] => {
      const address = parseIp(text);
      return address === undefined ? [] : [{ address, when: `${zone.id} answers with ${text}` }];
    });
  return { kind: 'addresses', addresses, basis: 'declared', refs: [zone.id] };
}

/** A rule may lead to an inbound endpoint of a VPC in the model; then that VPC answers. */
function askForwarded(
  query: Query,
  ruleId: string,
  targets: readonly string[],
  name: string,
): DnsAnswer {
  const [inbound] = query.index.network.declared.inboundResolvers
    .filter(({ addresses }) => addresses.some((address) => targets.includes(address)))
    .sort((a, b) => compareText(a.id, b.id));
  if (inbound !== undefined && query.depth < 8) {
    const resolver = { kind: 'vpc', vpcId: inbound.vpcId, inbound: true } as const;
    return ask({ ...query, resolver, depth: query.depth + 1 }, name);
  }
  return failed({
    hopeless: false,
    code: 'DNS_FORWARDED',
    at: ruleId,
    message: `${ruleId} forwards ${name} to ${targets.join(', ')}, whose answers are not known.`,
  });
}

function askPublicly(query: Query, name: string): DnsAnswer {
  const { index } = query;
  if (isEndpointName(name)) {
    const named = endpointByName(index, name);
    if (named === undefined) {
      return failed({
        hopeless: false,
        code: 'ENDPOINT_ADDRESS_UNKNOWN',
        at: name,
        message: `No endpoint of the model has the name ${name}.`,
        missing: missing('DescribeVpcEndpoints', {}),
      });
    }
    const zone = zoneIn(index, named.endpoint, name);
    const addresses = endpointRecords(index, named.endpoint, zone);
    if (addresses === undefined || addresses.length === 0) return addressesNotRead(named.endpoint);
    return { kind: 'addresses', addresses, basis: 'model', refs: [named.endpoint.id] };
  }
  const ofInstance = privateAddressOfPublicName(index, name, query.resolver);
  if (ofInstance !== undefined) return ofInstance;
  const balanced = loadBalancerAddresses(index, name);
  if (balanced !== undefined) return balanced;
  const service = serviceOfHost(name);
  if (service === undefined) return { kind: 'public' };
  return {
    kind: 'service',
    ...service,
    dualStack: /\.dualstack\.|\.api\.(aws|amazonwebservices\.com\.cn)$/.test(name),
  };
}
