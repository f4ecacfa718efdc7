import {
  egressOnlyInternetGateway,
  gatewayEndpoint,
  gatewayLoadBalancerEndpoint,
  instance,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkInterface,
  networkOf,
  peering,
  prefixList,
  route,
  routeTable,
  subnet,
  transitGateway,
  transitGatewayVpcAttachment,
  vpc,
  vpnGateway,
} from '../../../support/builders';
import type { Rule } from './rule';

const network = networkOf(
  vpc('vpc', { ipv6: '2600:1f18:0:1::/56' }),
  vpc('hub', { cidr: '10.1.0.0/16' }),
  vpc('far', { cidr: '10.2.0.0/16' }),
  subnet('public', { cidr: '10.0.0.0/24' }),
  subnet('private', { cidr: '10.0.1.0/24' }),
  internetGateway('igw'),
  internetGateway('hub-igw', { vpc: 'hub' }),
  egressOnlyInternetGateway('eigw'),
  vpnGateway('vgw'),
  natGateway('nat', { subnet: 'public' }),
  networkInterface('appliance', { subnet: 'public', sourceDestCheck: false }),
  instance('firewall', { subnet: 'public' }),
  instance('two-armed', {
    subnet: 'public',
    instance: { networkInterfaceIds: ['appliance', 'firewall-eni'] as never },
  }),
  gatewayEndpoint('s3', { routeTables: ['routes'] }),
  interfaceEndpoint('sqs', { subnets: ['private'] }),
  gatewayLoadBalancerEndpoint('inspection', { subnet: 'public' }),
  prefixList('offices', { entries: ['198.51.100.0/24'] }),
  transitGateway('tgw'),
  transitGatewayVpcAttachment('attached', { vpc: 'hub', subnets: [] }),
  peering('peering', { requester: 'vpc', accepter: 'hub' }),
  routeTable('routes', {
    subnets: ['private'],
    routes: [
      route('0.0.0.0/0', 'nat-gateway', 'nat'),
      route('192.168.0.0/16', 'vpn-gateway', 'vgw', { origin: 'propagated' }),
    ],
  }),
  routeTable('hub-routes', { vpc: 'hub' }),
  routeTable('edge', { gateways: ['igw'] }),
);

const add = { network, type: 'route/add' };
const replace = { network, type: 'route/replace' };
const remove = { network, type: 'route/remove' };
const to = (kind: string, id?: string) => ({ target: { kind, id } });

export const routeRules: Rule[] = [
  {
    ...add,
    code: 'not-a-cidr',
    meets: { tableId: 'routes', destination: '10.9.0.0/33', ...to('nat-gateway', 'nat') },
    passes: { destination: '10.9.0.0/32' },
  },
  {
    ...add,
    code: 'no-such-prefix-list',
    meets: { tableId: 'routes', destination: 'homes', ...to('nat-gateway', 'nat') },
    passes: { destination: 'offices' },
  },
  {
    ...add,
    code: 'duplicate-route',
    meets: { tableId: 'routes', destination: '0.0.0.0/0', ...to('internet-gateway', 'igw') },
    passes: { destination: '0.0.0.0/1' },
  },
  {
    ...add,
    code: 'route-to-reserved-range',
    meets: { tableId: 'routes', destination: '169.254.169.0/24', ...to('nat-gateway', 'nat') },
    passes: { destination: '169.254.0.0/16' },
  },
  {
    ...add,
    code: 'more-specific-than-local',
    meets: {
      tableId: 'routes',
      destination: '10.0.0.0/25',
      ...to('network-interface', 'appliance'),
    },
    passes: { destination: '10.0.0.0/24' },
  },
  {
    ...add,
    code: 'more-specific-than-local',
    meets: { tableId: 'routes', destination: '10.0.0.0/24', ...to('internet-gateway', 'igw') },
    passes: to('vpc-endpoint', 'inspection'),
  },
  {
    ...add,
    code: 'local-target-only-for-local-route',
    meets: { tableId: 'routes', destination: '10.5.0.0/16', ...to('local') },
    passes: to('nat-gateway', 'nat'),
  },
  {
    ...add,
    code: 'target-in-other-vpc',
    meets: { tableId: 'hub-routes', destination: '0.0.0.0/0', ...to('internet-gateway', 'igw') },
    passes: to('internet-gateway', 'hub-igw'),
  },
  {
    ...add,
    code: 'target-in-other-vpc',
    meets: { tableId: 'hub-routes', destination: '0.0.0.0/0', ...to('nat-gateway', 'nat') },
    passes: { tableId: 'routes', destination: '128.0.0.0/1' },
  },
  {
    ...add,
    code: 'transit-gateway-not-attached',
    meets: { tableId: 'routes', destination: '10.9.0.0/16', ...to('transit-gateway', 'tgw') },
    passes: { tableId: 'hub-routes' },
  },
  {
    ...add,
    code: 'egress-only-is-ipv6',
    meets: {
      tableId: 'routes',
      destination: '10.9.0.0/16',
      ...to('egress-only-internet-gateway', 'eigw'),
    },
    passes: { destination: '::/0' },
  },
  {
    ...add,
    code: 'endpoint-is-no-target',
    meets: { tableId: 'routes', destination: '10.9.0.0/16', ...to('vpc-endpoint', 'sqs') },
    passes: to('vpc-endpoint', 'inspection'),
  },
  {
    ...add,
    code: 'prefix-list-to-gateway-load-balancer-endpoint',
    meets: { tableId: 'routes', destination: 'offices', ...to('vpc-endpoint', 'inspection') },
    passes: { destination: '198.51.100.0/24' },
  },
  {
    ...add,
    code: 'several-interfaces',
    meets: { tableId: 'routes', destination: '10.9.0.0/16', ...to('instance', 'two-armed') },
    passes: to('instance', 'firewall'),
  },
  {
    ...add,
    code: 'target-not-drawn',
    meets: { tableId: 'routes', destination: '10.9.0.0/16', ...to('carrier-gateway', 'cagw') },
    passes: to('nat-gateway', 'nat'),
  },
  {
    ...add,
    code: 'edge-route-target',
    meets: { tableId: 'edge', destination: '10.0.1.0/24', ...to('nat-gateway', 'nat') },
    passes: to('vpc-endpoint', 'inspection'),
  },
  {
    ...add,
    code: 'edge-route-destination',
    meets: { tableId: 'edge', destination: '10.0.1.0/25', ...to('vpc-endpoint', 'inspection') },
    passes: { destination: '10.0.1.0/24' },
  },
  {
    ...add,
    code: 'gateway-route-table',
    meets: { tableId: 'edge', destination: 'offices', ...to('network-interface', 'appliance') },
    passes: { tableId: 'routes' },
  },
  {
    ...replace,
    code: 'no-such-route',
    meets: { tableId: 'routes', destination: '10.9.0.0/16', ...to('internet-gateway', 'igw') },
    passes: { destination: '0.0.0.0/0' },
  },
  {
    ...replace,
    code: 'local-target-only-for-local-route',
    meets: { tableId: 'routes', destination: '0.0.0.0/0', ...to('local') },
    passes: to('internet-gateway', 'igw'),
  },
  {
    ...replace,
    code: 'more-specific-than-local',
    meets: { tableId: 'routes', destination: '10.0.0.0/16', ...to('internet-gateway', 'igw') },
    passes: to('network-interface', 'appliance'),
  },
  {
    ...remove,
    code: 'local-route-stays',
    meets: { tableId: 'routes', destination: '10.0.0.0/16' },
    passes: { destination: '0.0.0.0/0' },
  },
  {
    ...remove,
    code: 'endpoint-route-stays',
    meets: { tableId: 'routes', destination: 'pl-s3' },
    passesBy: 'endpoint/remove',
    passes: { endpointId: 's3' },
  },
  {
    ...remove,
    code: 'propagated-route-stays',
    meets: { tableId: 'routes', destination: '192.168.0.0/16' },
    passes: { destination: '0.0.0.0/0' },
  },
  {
    ...add,
    code: 'peering-not-transitive',
    meets: {
      tableId: 'routes',
      destination: '10.2.0.0/16',
      ...to('vpc-peering-connection', 'peering'),
    },
    passes: { destination: '10.1.0.0/20' },
  },
  {
    ...add,
    code: 'peering-without-route-back',
    meets: {
      tableId: 'routes',
      destination: '10.1.0.0/16',
      ...to('vpc-peering-connection', 'peering'),
    },
    passesIn: networkOf(
      vpc(),
      vpc('hub', { cidr: '10.1.0.0/16' }),
      peering('peering', { requester: 'vpc', accepter: 'hub' }),
      routeTable('routes'),
      routeTable('hub-routes', {
        vpc: 'hub',
        routes: [route('10.0.0.0/16', 'vpc-peering-connection', 'peering')],
      }),
    ),
  },
];
