import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../../renderer/store/editing/checkForm';
import { type FilledForm, fillForm } from '../../../../renderer/store/editing/fillForm';
import type { Values } from '../../../../renderer/store/editing/form';
import { allForms } from '../../../../renderer/store/editing/forms/forms';
import { formsAt } from '../../../../renderer/store/editing/formsAt';
import { type Place, placeOf } from '../../../../renderer/store/editing/place';
import { applyDiff } from '../../../../shared/network/diff';
import type { CollectionName } from '../../../../shared/network/network';
import { newIds } from '../../../../shared/sandbox/newId';
import { type CommandType, commands } from '../../../../shared/sandbox/registry';
import { order, runCommand } from '../../../../shared/sandbox/runCommand';
import {
  address,
  allow,
  blockPublicAccess,
  blockPublicAccessExclusion,
  customerGateway,
  declaring,
  dhcpOptions,
  egressOnlyInternetGateway,
  endpointService,
  gatewayEndpoint,
  inRegion,
  instance,
  interfaceEndpoint,
  internetGateway,
  loadBalancer,
  natGateway,
  networkAcl,
  networkOf,
  peering,
  prefixList,
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

const drawn = networkOf(
  inRegion(
    'eu-west-1',
    vpc('shop', { dnsSupport: true, dnsHostnames: true, ipv6: '2600:1f18::/56' }),
    subnet('public', { vpc: 'shop', zone: 'a', cidr: '10.0.0.0/24' }),
    subnet('private', { vpc: 'shop', zone: 'a', cidr: '10.0.1.0/24' }),
    subnet('private-b', { vpc: 'shop', zone: 'b', cidr: '10.0.2.0/24' }),
    subnet('empty', { vpc: 'shop', zone: 'b', cidr: '10.0.9.0/24' }),
    internetGateway('igw', { vpc: 'shop' }),
    vpnGateway('vgw', { vpc: 'shop' }),
    natGateway('nat', { subnet: 'public' }),
    customerGateway('cgw'),
    customerGateway('spare-cgw'),
    vpnConnection('vpn', {
      vpnGateway: 'vgw',
      customerGateway: 'cgw',
      routes: ['192.168.0.0/16'],
    }),
    routeTable('main', { vpc: 'shop', main: true }),
    routeTable('out', {
      vpc: 'shop',
      subnets: ['public'],
      routes: [
        route('0.0.0.0/0', 'internet-gateway', 'igw'),
        route('10.9.0.0/16', 'vpn-gateway', 'vgw'),
      ],
    }),
    routeTable('edge', { vpc: 'shop', gateways: ['igw'] }),
    routeTable('spare', { vpc: 'shop' }),
    securityGroup('default', { vpc: 'shop' }),
    securityGroup('web', { vpc: 'shop', inbound: [allow('tcp', 443)] }),
    securityGroup('unused', { vpc: 'shop' }),
    networkAcl('default-acl', { vpc: 'shop', subnets: ['private'], isDefault: true }),
    networkAcl('acl', {
      vpc: 'shop',
      subnets: ['public'],
      inbound: [allow('tcp', 443), allow('tcp', 80)],
    }),
    networkAcl('spare-acl', { vpc: 'shop' }),
    instance('web-1', { subnet: 'private', groups: ['web'] }),
    instance('old', { subnet: 'private-b', groups: ['web'] }),
    address('eip', { publicIp: '203.0.113.7' }),
    gatewayEndpoint('s3', { vpc: 'shop', service: 's3', routeTables: ['out'] }),
    interfaceEndpoint('sqs', {
      subnets: ['private', 'private-b'],
      groups: ['web'],
      service: 'sqs',
    }),
    interfaceEndpoint('kms', {
      subnets: ['private'],
      groups: ['web'],
      service: 'kms',
      privateDns: false,
    }),
    loadBalancer('nlb', { type: 'network', subnets: ['private'] }),
    loadBalancer('idle-nlb', { type: 'network', subnets: ['private'] }),
    loadBalancer('spare-nlb', { type: 'network', subnets: ['private'] }),
    endpointService('vpce-svc-1', { networkLoadBalancers: ['nlb'] }),
    interfaceEndpoint('waiting', {
      subnets: ['private'],
      groups: ['web'],
      service: 'vpce-svc-1',
      raw: { state: 'pendingAcceptance', serviceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-1' },
    }),
    endpointService('vpce-svc-2', { networkLoadBalancers: ['spare-nlb'] }),
    prefixList('offices', { entries: ['198.51.100.0/24'], maxEntries: 5 }),
    dhcpOptions('own-dns', { servers: ['10.0.0.9'] }),
    blockPublicAccess({ mode: 'block-ingress' }),
    blockPublicAccessExclusion('exclusion', { subnet: 'private', mode: 'allow-egress' }),

    vpc('tools', { cidr: '10.1.0.0/16', ipv6: '2600:1f18:1::/56' }),
    subnet('tools-a', { vpc: 'tools', cidr: '10.1.0.0/24' }),
    subnet('tools-b', { vpc: 'tools', cidr: '10.1.1.0/24', zone: 'b' }),
    egressOnlyInternetGateway('eigw', { vpc: 'tools' }),
    internetGateway('tools-igw', { vpc: 'tools' }),
    vpc('bare', { cidr: '10.2.0.0/16' }),
    vpnGateway('bare-vgw', { vpc: 'bare' }),
    vpc('far', { cidr: '10.3.0.0/16' }),
    peering('asked', { requester: 'shop', accepter: 'far', state: 'pending-acceptance' }),
    peering('peering', { requester: 'tools', accepter: 'far' }),
    transitGateway('tgw'),
    transitGateway('spare-tgw'),
    transitGatewayVpcAttachment('attach', {
      vpc: 'tools',
      subnets: ['tools-a'],
      routeTable: 'transit',
    }),
    transitGatewayVpcAttachment('attach-2', { vpc: 'bare', subnets: [] }),
    transitGatewayRouteTable('transit', { routes: [transitRoute('10.7.0.0/16', 'attach')] }),
    transitGatewayRouteTable('transit-2'),
  ),
);
const empty = runCommand(
  drawn,
  order('region/add', { region: 'us-west-2', zones: ['us-west-2a'] }),
);
if (!empty.ok) throw new Error(empty.error.code);
const network = declaring(applyDiff(drawn, empty.value.diff), {
  onPremisesNetworks: [{ id: 'office', name: 'office', cidrs: ['192.168.0.0/16'], via: ['vpn'] }],
});

type Case = [
  form: string,
  at: `${CollectionName}/${string}` | '',
  said: Values,
  ...orders: CommandType[],
];

const cidr = (block: string) => ({ cidr: block });
const rule = (ruleNumber: string, ports: string) => ({
  ruleNumber,
  action: 'allow',
  protocol: 'tcp',
  ports,
  block: '0.0.0.0/0',
});
const policy =
  '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}]}';
const lattice = 'arn:aws:vpc-lattice:eu-west-1:111122223333:servicenetwork/sn-1';

/** A form, where it is opened from, what is said there, and the orders that come of it. */
const cases: readonly Case[] = [
  ['add-vpc', '', { region: 'eu-west-3' }, 'region/add', 'vpc/add'],
  ['add-account', '', { account: '444455556666' }, 'account/add'],
  ['add-region', '', { region: 'us-east-1' }, 'region/add'],
  ['add-zone', '', {}, 'zone/add'],
  ['close-region', '', { region: 'us-west-2' }, 'region/remove'],
  ['set-block-public-access', '', { mode: 'off' }, 'block-public-access/set'],
  ['add-exclusion', 'vpcs/shop', {}, 'block-public-access/add-exclusion'],
  [
    'remove-resource',
    'vpcBlockPublicAccessExclusions/exclusion',
    {},
    'block-public-access/remove-exclusion',
  ],
  ['add-subnet', 'vpcs/shop', {}, 'subnet/add'],
  [
    'change-vpc',
    'vpcs/shop',
    {
      blocks: [cidr('10.0.0.0/16'), cidr('2600:1f18::/56'), cidr('10.200.0.0/16')],
      dnsHostnames: false,
      dhcpOptions: 'own-dns',
    },
    'vpc/add-block',
    'vpc/set-dns',
    'vpc/set-dhcp-options',
  ],
  [
    'change-vpc',
    'vpcs/tools',
    { blocks: [cidr('10.1.0.0/16')], dhcpOptions: 'new', servers: '10.1.0.5, 10.1.0.6' },
    'vpc/remove-block',
    'dhcp-options/add',
    'vpc/set-dhcp-options',
  ],
  ['remove-resource', 'dhcpOptions/own-dns', {}, 'dhcp-options/remove'],
  ['remove-resource', 'vpcs/tools', { contents: true }, 'vpc/remove'],
  [
    'change-subnet',
    'subnets/public',
    {
      table: 'main',
      acl: 'default-acl',
      mapPublicIpOnLaunch: true,
      ipv6: '2600:1f18:0:1::/64',
      enableDns64: true,
    },
    'route-table/disassociate-subnet',
    'network-acl/associate',
    'subnet/add-ipv6-block',
    'subnet/change',
  ],
  ['remove-resource', 'subnets/empty', {}, 'subnet/remove'],
  ['add-route-table', 'subnets/private', {}, 'route-table/add', 'route-table/associate-subnet'],
  [
    'change-table',
    'routeTables/edge',
    { edges: [], propagation: ['vgw'] },
    'route-table/disassociate-gateway',
    'route-table/set-propagation',
  ],
  ['change-table', 'routeTables/spare', { edges: ['igw'] }, 'route-table/associate-gateway'],
  ['change-table', 'routeTables/spare', { main: true }, 'route-table/set-main'],
  ['remove-resource', 'routeTables/spare', {}, 'route-table/remove'],
  [
    'edit-routes',
    'subnets/public',
    {
      routes: [
        { destination: '10.0.0.0/16', target: 'local' },
        { destination: '2600:1f18::/56', target: 'local' },
        { destination: 'pl-s3@eu-west-1', target: 's3' },
        { destination: '0.0.0.0/0', target: 'vgw' },
        { destination: '10.8.0.0/16', target: 'vgw' },
      ],
    },
    'route/remove',
    'route/replace',
    'route/add',
  ],
  ['add-internet-gateway', 'vpcs/bare', {}, 'internet-gateway/add'],
  ['remove-resource', 'internetGateways/tools-igw', {}, 'internet-gateway/remove'],
  [
    'add-egress-only-gateway',
    'vpcs/shop',
    { tables: ['spare'] },
    'egress-only-gateway/add',
    'route/add',
  ],
  ['remove-resource', 'egressOnlyInternetGateways/eigw', {}, 'egress-only-gateway/remove'],
  [
    'add-nat-gateway',
    'subnets/private',
    { connectivity: 'private', tables: [] },
    'nat-gateway/add',
  ],
  [
    'add-nat-gateway',
    'vpcs/shop',
    { connectivity: 'regional', tables: ['spare'] },
    'nat-gateway/add-regional',
    'route/add',
  ],
  ['remove-resource', 'natGateways/nat', {}, 'nat-gateway/remove'],
  ['add-endpoint', 'subnets/private-b', { service: 'dynamodb' }, 'endpoint/add-gateway'],
  ['add-endpoint', 'vpcs/shop', { service: 'sns', groups: ['web'] }, 'endpoint/add-interface'],
  [
    'add-endpoint',
    'subnets/private',
    { service: 'vpce-svc-0f', type: 'GatewayLoadBalancer' },
    'endpoint/add-gateway-load-balancer',
  ],
  ['add-endpoint', 'vpcs/shop', { service: lattice, groups: ['web'] }, 'endpoint/add-lattice'],
  [
    'change-endpoint',
    'vpcEndpoints/s3',
    { routeTables: ['spare'] },
    'endpoint/dissociate-route-tables',
    'endpoint/associate-route-tables',
  ],
  [
    'change-endpoint',
    'vpcEndpoints/sqs',
    { subnets: ['private-b'], groups: ['default'], privateDns: 'off' },
    'endpoint/set-groups',
    'endpoint/remove-subnets',
    'endpoint/disable-private-dns',
  ],
  [
    'change-endpoint',
    'vpcEndpoints/kms',
    { subnets: ['private', 'private-b'], privateDns: 'on' },
    'endpoint/add-subnets',
    'endpoint/enable-private-dns',
  ],
  ['edit-policy', 'vpcEndpoints/s3', { policy }, 'endpoint/set-policy'],
  ['remove-endpoint', 'vpcEndpoints/sqs', {}, 'endpoint/remove'],
  ['add-peering', 'vpcs/shop', { accepter: 'tools' }, 'peering/add'],
  ['add-peering', 'vpcs/shop', { accepter: 'tools', accepted: false }, 'peering/request'],
  ['accept-peering', 'vpcPeeringConnections/asked', { routes: [], dns: false }, 'peering/accept'],
  [
    'accept-peering',
    'vpcPeeringConnections/asked',
    { routes: ['spare'], dns: true },
    'peering/accept',
    'peering/set-dns',
    'route/add',
  ],
  ['set-peering-dns', 'vpcPeeringConnections/peering', { requester: true }, 'peering/set-dns'],
  ['remove-peering', 'vpcPeeringConnections/peering', {}, 'peering/remove'],
  ['add-transit-gateway', 'vpcs/shop', {}, 'transit-gateway/add', 'transit-gateway/attach-vpc'],
  ['remove-resource', 'transitGateways/spare-tgw', {}, 'transit-gateway/remove'],
  [
    'attach-vpc',
    'transitGateways/tgw',
    { vpc: 'shop', tables: ['spare'] },
    'transit-gateway/attach-vpc',
    'route/add',
  ],
  [
    'change-attachment',
    'transitGatewayAttachments/attach',
    { subnets: ['tools-b'], applianceMode: true },
    'transit-gateway/change-attachment',
  ],
  ['peer-transit-gateways', 'transitGateways/tgw', { peer: 'spare-tgw' }, 'transit-gateway/peer'],
  [
    'attach-direct-connect',
    'transitGateways/tgw',
    { directConnectGatewayId: 'dxgw-1' },
    'transit-gateway/attach-direct-connect',
    'fact/declare',
  ],
  ['remove-resource', 'transitGatewayAttachments/attach', {}, 'transit-gateway/remove-attachment'],
  ['add-transit-table', 'transitGateways/tgw', {}, 'transit-gateway/add-table'],
  ['remove-resource', 'transitGatewayRouteTables/transit-2', {}, 'transit-gateway/remove-table'],
  [
    'edit-transit-routes',
    'transitGateways/tgw',
    { routes: [{ destination: '10.6.0.0/16', attachment: 'blackhole' }] },
    'transit-gateway/remove-route',
    'transit-gateway/add-route',
  ],
  [
    'edit-transit-table',
    'transitGatewayRouteTables/transit',
    { associations: ['attach-2'], propagations: ['attach'] },
    'transit-gateway/disassociate',
    'transit-gateway/associate',
    'transit-gateway/set-propagation',
  ],
  [
    'edit-attachment-tables',
    'transitGatewayAttachments/attach',
    { association: 'transit-2', propagations: ['transit-2'] },
    'transit-gateway/associate',
    'transit-gateway/set-propagation',
  ],
  ['add-vpn-gateway', 'vpcs/tools', {}, 'vpn-gateway/add'],
  ['remove-resource', 'vpnGateways/bare-vgw', {}, 'vpn-gateway/remove'],
  ['add-customer-gateway', '', { ipAddress: '198.51.100.9' }, 'customer-gateway/add'],
  ['remove-resource', 'customerGateways/spare-cgw', {}, 'customer-gateway/remove'],
  [
    'add-vpn-connection',
    'transitGateways/tgw',
    { customerGateway: 'new', ipAddress: '198.51.100.9' },
    'customer-gateway/add',
    'vpn-connection/add',
    'fact/declare',
  ],
  [
    'edit-vpn-routes',
    'vpnConnections/vpn',
    { routes: [cidr('172.16.0.0/16')] },
    'vpn-connection/remove-route',
    'vpn-connection/add-route',
  ],
  ['remove-resource', 'vpnConnections/vpn', {}, 'vpn-connection/remove'],
  ['declare-network', 'customerGateways/cgw', { cidrs: '192.168.0.0/17' }, 'fact/declare'],
  ['declare-hosted-zone', 'vpcs/shop', {}, 'fact/declare'],
  ['declare-resolver-rule', 'vpcs/shop', { servers: '10.0.0.9:53' }, 'fact/declare'],
  ['declare-inbound-resolver', 'vpcs/shop', { addresses: '10.0.0.8' }, 'fact/declare'],
  ['declare-appliance', 'instances/web-1', { translatesSource: true }, 'fact/declare'],
  ['withdraw-fact', '', {}, 'fact/withdraw'],
  ['add-security-group', 'vpcs/shop', { groupName: 'api' }, 'security-group/add'],
  [
    'edit-rules',
    'securityGroups/web',
    { inbound: [{ protocol: 'tcp', ports: '80', peer: '10.0.0.0/16' }] },
    'security-group/remove-rule',
    'security-group/add-rule',
  ],
  ['remove-resource', 'securityGroups/unused', {}, 'security-group/remove'],
  [
    'add-network-acl',
    'subnets/private',
    {},
    'network-acl/add',
    'network-acl/add-rule',
    'network-acl/add-rule',
    'network-acl/associate',
  ],
  [
    'edit-acl-rules',
    'networkAcls/acl',
    { inbound: [rule('100', '8443'), rule('120', '1024-65535')] },
    'network-acl/remove-rule',
    'network-acl/replace-rule',
    'network-acl/add-rule',
  ],
  ['edit-acl-subnets', 'networkAcls/acl', { subnets: [] }, 'network-acl/associate'],
  ['remove-resource', 'networkAcls/spare-acl', {}, 'network-acl/remove'],
  ['add-prefix-list', '', { entries: [cidr('198.51.100.0/24')] }, 'prefix-list/add'],
  [
    'edit-prefix-list',
    'prefixLists/offices',
    { entries: [cidr('203.0.113.0/24')] },
    'prefix-list/set-entries',
  ],
  ['remove-resource', 'prefixLists/offices', {}, 'prefix-list/remove'],
  [
    'add-load-balancer',
    'vpcs/shop',
    { targets: ['web-1'] },
    'load-balancer/add',
    'load-balancer/add-listener',
  ],
  ['remove-resource', 'loadBalancers/idle-nlb', {}, 'load-balancer/remove'],
  ['add-listener', 'loadBalancers/nlb', { port: '8443' }, 'load-balancer/add-listener'],
  ['add-endpoint-service', 'loadBalancers/nlb', {}, 'endpoint-service/add'],
  [
    'change-endpoint-service',
    'serviceConfigurations/vpce-svc-1',
    { acceptanceRequired: true },
    'endpoint-service/change',
  ],
  ['answer-endpoint', 'vpcEndpoints/waiting', {}, 'endpoint-service/answer'],
  ['answer-endpoint', 'serviceConfigurations/vpce-svc-1', {}, 'endpoint-service/answer'],
  ['remove-resource', 'serviceConfigurations/vpce-svc-2', {}, 'endpoint-service/remove'],
  ['add-instance', 'subnets/private', {}, 'workload/add-instance'],
  ['add-function', 'subnets/private', {}, 'workload/add-function'],
  ['add-task', 'subnets/private', {}, 'workload/add-task'],
  ['add-database', 'subnets/private', {}, 'workload/add-database'],
  [
    'change-interface',
    'instances/web-1',
    { groups: ['default'], forwards: true },
    'workload/set-groups',
    'workload/set-source-dest-check',
  ],
  ['bind-address', 'instances/web-1', {}, 'address/bind'],
  ['remove-resource', 'addresses/eip', {}, 'address/release'],
  ['remove-resource', 'instances/old', {}, 'workload/remove'],
  ['rename', 'vpcs/shop', { name: 'market' }, 'tags/rename'],
  ['edit-tags', 'vpcs/shop', { tags: [{ key: 'env', value: 'test' }] }, 'tags/set'],
  ...(['public-and-private', 'hub-and-spoke', 'inspection', 'isolated'] as const).map(
    (template): Case => [
      'draw-template',
      '',
      { template, region: 'eu-west-1' },
      `template/${template}`,
    ],
  ),
];

/** Commands that no form runs, each with the reason. */
const withoutForm: Partial<Record<CommandType, string>> = {};

function placeAt(at: Case[1]): Place {
  const [collection, key = ''] = at.split('/') as [CollectionName, string?];
  return at === '' ? {} : placeOf(network, { collection, key });
}

/** As it is opened from the menu of the place; undefined where no menu offers it. */
function opened(id: string, at: Case[1], said: Values): FilledForm | undefined {
  const offer = formsAt(network, placeAt(at)).find(({ form }) => form.id === id);
  return offer && fillForm(offer.form, network, offer.place, said);
}

describe('each form', () => {
  it.each(cases)('%s at %s builds its orders', (id, at, said, ...orders) => {
    const filled = opened(id, at, said);
    if (filled === undefined) throw new Error(`no menu of ${at} offers ${id}`);
    const check = checkForm(filled, 1);
    expect(check, JSON.stringify(check)).toMatchObject({ kind: 'ready' });
    const built = filled.form.orders(filled.scope, newIds(network, 1), 1);
    expect(built.map(({ type }) => type)).toEqual(orders);
  });

  it('stands in the table above', () => {
    const tried = new Set(cases.map(([id]) => id));
    expect(allForms.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  it('has an id of its own, and fields of different names', () => {
    expect(new Set(allForms.map(({ id }) => id)).size).toBe(allForms.length);
    for (const { id, fields } of allForms)
      expect([id, new Set(fields.map(({ name }) => name)).size]).toEqual([id, fields.length]);
  });
});

describe('every command', () => {
  it('is run by a form, or stands on the list with the reason', () => {
    const run = new Set(cases.flatMap(([, , , ...orders]) => orders));
    const missing = [...commands.keys()].filter(
      (type) => !run.has(type as CommandType) && !(type in withoutForm),
    );
    expect(missing).toEqual([]);
  });
});
