import fc from 'fast-check';
import { type Declared, nothingDeclared } from '../../../../shared/network/declared';
import type { Network } from '../../../../shared/network/network';
import type { Route } from '../../../../shared/network/routeTable';
import type { VpcEndpoint } from '../../../../shared/network/vpcEndpoint';
import type {
  RequestDestination,
  RequestSource,
  TraceRequest,
} from '../../../../shared/routing/request';
import {
  allow,
  blockPublicAccess,
  deny,
  egressOnlyInternetGateway,
  gatewayEndpoint,
  gatewayLoadBalancerEndpoint,
  group,
  id,
  instance,
  interfaceEndpoint,
  internetGateway,
  list,
  natGateway,
  networkAcl,
  networkOf,
  peering,
  prefixList,
  type Rule,
  route,
  routeTable,
  securityGroup,
  subnet,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  transitRoute,
  vpc,
  vpnConnection,
  vpnGateway,
} from '../../../support/builders';
import { finalDenies, toAclEntry, toSecurityGroupRule } from '../../../support/builders/rules';

/** Mostly what somebody would build, so that requests often arrive; now and then something odd. */
const seldom = fc.constantFrom(false, false, false, true);

/**
 * Small networks that have a bit of everything: two VPCs joined by a peering and a transit gateway, with routes,
 * groups and ACLs drawn at random. Ids and blocks are fixed, so that requests often meet something.
 */
const cidrs = fc.constantFrom(
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.0.0.0/16',
  '10.0.1.0/24',
  '10.1.0.0/16',
  '10.1.1.0/24',
  '192.168.0.0/16',
  '52.216.0.0/16',
  '8.8.8.0/24',
);

/** Mostly blocks, now and then a list of them that the user keeps. */
const routed = fc.oneof(
  { weight: 8, arbitrary: cidrs },
  fc.constant('::/0'),
  fc.constant('pl-office'),
);

const targets = fc.constantFrom<readonly [Parameters<typeof route>[1], string]>(
  ['internet-gateway', 'igw'],
  ['nat-gateway', 'nat'],
  ['vpc-peering-connection', 'pcx'],
  ['transit-gateway', 'tgw'],
  ['vpn-gateway', 'vgw'],
  ['network-interface', 'firewall-eni'],
  ['vpc-endpoint', 'inspector'],
);

const routes = fc.array(
  fc
    .tuple(
      routed,
      targets,
      fc.constantFrom('active', 'active', 'active', 'blackhole'),
      fc.constantFrom<'static' | 'propagated'>('static', 'static', 'propagated'),
    )
    // AWS takes no list for a Gateway Load Balancer endpoint, and propagates none.
    .filter(
      ([cidr, [kind], , origin]) =>
        cidr !== 'pl-office' || (kind !== 'vpc-endpoint' && origin === 'static'),
    )
    .map(([cidr, [kind, target], state, origin]) => route(cidr, kind, target, { state, origin })),
  { maxLength: 2 },
);

const ports = fc.constantFrom<Rule['ports']>('all', 443, 22, [1024, 65535], [32768, 49152]);
const protocols = fc.constantFrom<Rule['protocol']>('all', 'tcp', 'tcp', 'udp', 'icmp');
export const anyGroupRule = fc
  .tuple(
    protocols,
    ports,
    fc.oneof<fc.Arbitrary<Rule['peer']>[]>(
      cidrs,
      fc.constant(group('clients')),
      fc.constant(list('pl-s3')),
      fc.constant(list('pl-office')),
    ),
  )
  .map(([protocol, port, peer]) => allow(protocol, protocol === 'icmp' ? 'all' : port, peer));
const groupRules = fc.array(anyGroupRule, { maxLength: 3 });

export const anyAclRule = fc
  .tuple(fc.boolean(), protocols, ports, cidrs)
  .map(([allowed, protocol, port, cidr]) =>
    (allowed ? allow : deny)(protocol, protocol === 'icmp' ? 'all' : port, cidr),
  );
const aclRules = fc.array(anyAclRule, { maxLength: 3 });

type Usual = { usual: { privateRoute: string; across: string } };

function groupOf([outbound, inbound, strict]: readonly [Rule[], Rule[], boolean]) {
  if (strict) return { outbound, inbound };
  return { outbound: [allow('all'), ...outbound], inbound: [allow('all'), ...inbound] };
}

function across(cidr: string, { usual }: Usual) {
  if (usual.across === 'none') return [];
  return usual.across === 'peering'
    ? [route(cidr, 'vpc-peering-connection', 'pcx')]
    : [route(cidr, 'transit-gateway', 'tgw')];
}

function privateDefault({ usual }: Usual) {
  switch (usual.privateRoute) {
    case 'nat-gateway':
      return [route('0.0.0.0/0', 'nat-gateway', 'nat')];
    case 'transit-gateway':
      return [route('0.0.0.0/0', 'transit-gateway', 'tgw')];
    case 'firewall':
      return [route('0.0.0.0/0', 'network-interface', 'firewall-eni')];
    default:
      return [];
  }
}

/** Everything that may be there, built once: building costs far more than varying. */
const whole = networkOf(
  vpc('vpc', { ipv6: '2600:1f00::/56' }),
  vpc('other', { cidr: '10.1.0.0/16' }),
  internetGateway('igw'),
  egressOnlyInternetGateway('eigw'),
  vpnGateway('vgw'),
  vpnConnection('vpn', { vpnGateway: 'vgw', routes: ['192.168.0.0/16'] }),
  transitGateway('tgw'),
  subnet('public', { cidr: '10.0.0.0/24', ipv6: '2600:1f00::/64' }),
  subnet('private', { cidr: '10.0.1.0/24', zone: 'b' }),
  subnet('middle', { cidr: '10.0.2.0/24' }),
  subnet('far', { vpc: 'other', cidr: '10.1.1.0/24' }),
  instance('web', {
    subnet: 'public',
    ip: '10.0.0.5',
    publicIp: '203.0.113.5',
    ipv6: ['2600:1f00::5'],
    groups: ['clients'],
  }),
  instance('app', { subnet: 'private', ip: '10.0.1.5', groups: ['clients'] }),
  instance('db', { subnet: 'far', ip: '10.1.1.5', groups: ['servers'] }),
  instance('firewall', { subnet: 'middle', ip: '10.0.2.9' }),
  natGateway('nat', { subnet: 'public', ip: '10.0.0.20' }),
  gatewayLoadBalancerEndpoint('inspector', { subnet: 'middle' }),
  peering('pcx', { requester: 'vpc', accepter: 'other' }),
  transitGatewayVpcAttachment('attach-a', {
    vpc: 'vpc',
    subnets: ['middle', 'private'],
    routeTable: 'transit',
  }),
  transitGatewayVpcAttachment('attach-b', {
    vpc: 'other',
    subnets: ['far'],
    routeTable: 'transit',
  }),
  transitGatewayRouteTable('transit', { propagations: ['attach-a', 'attach-b'] }),
  securityGroup('clients'),
  securityGroup('servers', { vpc: 'other' }),
  routeTable('public-table', { subnets: ['public', 'middle'] }),
  routeTable('private-table', { subnets: ['private'] }),
  routeTable('other-table', { vpc: 'other', main: true }),
  routeTable('edge', {
    gateways: ['igw'],
    routes: [route('10.0.0.0/24', 'vpc-endpoint', 'inspector')],
  }),
  networkAcl('acl', { subnets: ['private', 'public'] }),
  prefixList('pl-office', { name: 'office', entries: ['192.168.0.0/16', '8.8.8.0/24'] }),
  blockPublicAccess({ mode: 'off' }),
  gatewayEndpoint('s3-endpoint'),
  interfaceEndpoint('sqs-endpoint', { subnets: ['private', 'middle'], groups: ['clients'] }),
);

const everything = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const policies = [
  { Statement: [] },
  { Statement: [{ ...everything, Action: 's3:*' }] },
  { Statement: [{ ...everything, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o' } } }] },
].map((document) => JSON.stringify(document));

const declarations: Declared[] = [
  {
    ...nothingDeclared,
    hostedZones: [
      { id: 'zone', name: 'amazonaws.com', vpcIds: [id<never>('vpc')], records: [] },
      { id: 'a-zone', name: 'amazonaws.com', vpcIds: [id<never>('other')], records: [] },
    ],
  },
  {
    ...nothingDeclared,
    resolverRules: ['b-rule', 'a-rule'].map((rule) => ({
      id: rule,
      domain: 'us-east-1.amazonaws.com',
      vpcIds: [id<never>('vpc')],
      action: 'forward',
      targetIps: ['10.0.9.53'],
    })),
    inboundResolvers: ['b-resolver', 'a-resolver'].map((resolver) => ({
      id: resolver,
      vpcId: id<never>(resolver === 'a-resolver' ? 'vpc' : 'other'),
      addresses: ['10.0.9.53'],
    })),
  },
  {
    ...nothingDeclared,
    onPremisesNetworks: ['b-office', 'a-office'].map((office) => ({
      id: office,
      name: office,
      cidrs: ['192.168.0.0/16'],
      via: office === 'a-office' ? ['vgw'] : [],
    })),
    appliances: [
      { id: 'told', networkInterfaceId: id<never>('firewall-eni'), translatesSource: true },
    ],
  },
];

const choices = fc.record({
  publicRoutes: routes,
  privateRoutes: routes,
  otherRoutes: routes,
  edge: seldom,
  transitRoutes: fc.array(
    fc
      .tuple(cidrs, fc.option(fc.constantFrom('attach-a', 'attach-b')))
      .map(([cidr, to]) => (to === null ? transitRoute(cidr) : transitRoute(cidr, to))),
    { maxLength: 2 },
  ),
  groups: fc.tuple(groupRules, groupRules, seldom),
  usual: fc.record({
    publicRoute: fc.boolean(),
    privateRoute: fc.constantFrom('nat-gateway', 'transit-gateway', 'firewall', 'none'),
    across: fc.constantFrom('peering', 'transit', 'none'),
  }),
  acl: fc.tuple(aclRules, aclRules, seldom),
  s3: fc.boolean(),
  sqs: fc.constantFrom('none', 'one', 'two'),
  peeringState: fc.constantFrom('active', 'active', 'active', 'pending-acceptance'),
  dnsHostnames: fc.constantFrom(true, true, true, false),
  sourceDestCheck: seldom,
  blockMode: fc.constantFrom('off', 'off', 'off', 'off', 'block-ingress', 'block-bidirectional'),
  policy: fc.constantFrom(undefined, undefined, undefined, ...policies),
  declared: fc.constantFrom(nothingDeclared, nothingDeclared, ...declarations),
  instanceState: fc.constantFrom('running', 'running', 'running', 'stopped'),
  natState: fc.constantFrom('available', 'available', 'available', 'failed'),
});
type Choices = typeof choices extends fc.Arbitrary<infer T> ? T : never;

function vary(drawn: Choices): Network {
  const { publicRoute } = drawn.usual;
  const toInternet = [
    route('0.0.0.0/0', 'internet-gateway', 'igw'),
    ...across('10.1.0.0/16', drawn),
  ];
  const added: Record<string, Route[]> = {
    'public-table': [...(publicRoute ? toInternet : []), ...drawn.publicRoutes],
    'private-table': [
      ...privateDefault(drawn),
      ...across('10.1.0.0/16', drawn),
      ...(drawn.s3 ? [route('pl-s3', 'vpc-endpoint', 's3-endpoint')] : []),
      ...drawn.privateRoutes,
    ],
    'other-table': [
      ...across('10.0.0.0/16', drawn),
      route('0.0.0.0/0', 'transit-gateway', 'tgw'),
      ...drawn.otherRoutes,
    ],
  };
  const { outbound, inbound } = groupOf(drawn.groups);
  const rules = {
    outbound: outbound.map(toSecurityGroupRule),
    inbound: inbound.map(toSecurityGroupRule),
  };
  const entries = aclOf(drawn.acl);
  const sqsInterfaces = { none: [], one: ['private'], two: ['private', 'middle'] }[drawn.sqs] ?? [];
  const kept = new Set(sqsInterfaces.map((one) => `sqs-endpoint-${one}`));
  const change = <T>(map: ReadonlyMap<string, T>, to: (record: T, key: string) => T | undefined) =>
    new Map(
      [...map].flatMap(([key, record]): [string, T][] => {
        const changed = to(record, key);
        return changed === undefined ? [] : [[key, changed]];
      }),
    );
  return {
    ...whole,
    vpcs: change(whole.vpcs, (one) => ({ ...one, dnsHostnames: drawn.dnsHostnames })),
    routeTables: change(whole.routeTables, (one, key) =>
      key === 'edge' && !drawn.edge
        ? undefined
        : { ...one, routes: [...one.routes, ...(added[key] ?? [])] },
    ),
    securityGroups: change(whole.securityGroups, (one, key) =>
      key === 'allow-all' ? one : { ...one, ...rules },
    ),
    networkAcls: change(whole.networkAcls, (one, key) =>
      key === 'acl' ? { ...one, entries } : one,
    ),
    transitGatewayRouteTables: change(whole.transitGatewayRouteTables, (one) => ({
      ...one,
      routes: [...(one.routes ?? []), ...drawn.transitRoutes],
    })),
    vpcPeeringConnections: change(whole.vpcPeeringConnections, (one) => ({
      ...one,
      state: drawn.peeringState,
    })),
    declared: drawn.declared,
    instances: change(whole.instances, (one, key) =>
      key === 'db' ? { ...one, state: drawn.instanceState } : one,
    ),
    vpcBlockPublicAccessOptions: change(whole.vpcBlockPublicAccessOptions, (one) => ({
      ...one,
      internetGatewayBlockMode: drawn.blockMode,
    })),
    natGateways: change(whole.natGateways, (one) => ({ ...one, state: drawn.natState })),
    networkInterfaces: change(whole.networkInterfaces, (one, key) => {
      if (key.startsWith('sqs-endpoint-') && !kept.has(key)) return undefined;
      return key === 'firewall-eni' ? { ...one, sourceDestCheck: drawn.sourceDestCheck } : one;
    }),
    vpcEndpoints: change(whole.vpcEndpoints, (one, key) => {
      if (key === 's3-endpoint') return drawn.s3 ? withPolicy(one, drawn.policy) : undefined;
      if (key !== 'sqs-endpoint') return one;
      if (kept.size === 0) return undefined;
      const networkInterfaceIds = one.networkInterfaceIds.filter((id) => kept.has(id));
      return { ...withPolicy(one, drawn.policy), networkInterfaceIds };
    }),
  };
}

function withPolicy(endpoint: VpcEndpoint, policyDocument: string | undefined): VpcEndpoint {
  return policyDocument === undefined ? endpoint : { ...endpoint, policyDocument };
}

function aclOf([inbound, outbound, strict]: readonly [Rule[], Rule[], boolean]) {
  const open = strict ? [] : [allow('all', 'all', '0.0.0.0/0', { ruleNumber: 9000 })];
  const both = strict ? [] : [allow('all', 'all', '::/0', { ruleNumber: 9001 })];
  return [
    ...[...inbound, ...open, ...both].map((rule, position) => toAclEntry(rule, false, position)),
    ...[...outbound, ...open, ...both].map((rule, position) => toAclEntry(rule, true, position)),
    ...finalDenies(),
  ];
}

export const randomNetwork: fc.Arbitrary<Network> = choices.map(vary);

const sources = fc.constantFrom<RequestSource>(
  { kind: 'instance', id: 'web' },
  { kind: 'instance', id: 'app' },
  { kind: 'instance', id: 'db' },
  { kind: 'network-interface', id: 'web-eni', address: '2600:1f00::5' },
  { kind: 'subnet', id: 'private' },
  { kind: 'vpc', id: 'vpc' },
  { kind: 'vpn-gateway', id: 'vgw' },
  { kind: 'internet' },
  { kind: 'internet', address: '8.8.8.8' },
  { kind: 'on-premises', address: '192.168.1.1' },
);

const destinations = fc.constantFrom<RequestDestination>(
  { kind: 'instance', id: 'web' },
  { kind: 'instance', id: 'app' },
  { kind: 'instance', id: 'db' },
  { kind: 'service', service: 's3' },
  { kind: 'service', service: 'sqs' },
  { kind: 'service', service: 'dynamodb', region: 'eu-west-1' },
  { kind: 'host', name: 'example.com' },
  { kind: 'address', address: '8.8.8.8' },
  { kind: 'address', address: '52.216.3.3' },
  { kind: 'address', address: '203.0.113.5' },
  { kind: 'address', address: '192.168.3.3' },
  { kind: 'address', address: '2600::1' },
  { kind: 'internet' },
);

export const randomRequest: fc.Arbitrary<TraceRequest> = fc
  .tuple(
    sources,
    destinations,
    fc.constantFrom<Pick<TraceRequest, 'protocol' | 'port'>>(
      ...new Array<{ protocol: string; port: number }>(8).fill({ protocol: 'tcp', port: 443 }),
      { protocol: 'tcp' },
      { protocol: 'udp', port: 53 },
      { protocol: 'icmp', port: 8 },
      { protocol: 'all' },
      { protocol: '47' },
    ),
  )
  .map(([from, to, traffic]) => ({ from, to, ...traffic }));

/** Several questions about one network: building it costs more than asking. */
export const randomRequests = fc.array(randomRequest, { minLength: 10, maxLength: 10 });
