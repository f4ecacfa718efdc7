import type { Network } from '../../../../shared/network/network';
import {
  allow,
  blockPublicAccess,
  endpointService,
  gatewayEndpoint,
  id,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkAcl,
  networkOf,
  route,
  routeTable,
  securityGroup,
  subnet,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  vpc,
} from '../../../support/builders';
import type { Rule } from './rule';

const network = networkOf(
  vpc('vpc', { ipv6: '2001:db8:1::/56' }),
  vpc('hub', { cidr: '10.1.0.0/16' }),
  vpc('mute', { cidr: '10.3.0.0/16', dnsHostnames: false }),
  subnet('public', { cidr: '10.0.0.0/24' }),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  subnet('private-b', { cidr: '10.0.2.0/24', zone: 'b' }),
  subnet('hub-a', { vpc: 'hub', cidr: '10.1.1.0/24' }),
  subnet('hub-b', { vpc: 'hub', cidr: '10.1.2.0/24', zone: 'b' }),
  internetGateway('igw'),
  natGateway('nat', { subnet: 'public' }),
  routeTable('public-routes', {
    subnets: ['public'],
    routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
  }),
  routeTable('private-routes', { subnets: ['private-a', 'private-b'] }),
  routeTable('a-routes', { subnets: [] }),
  routeTable('mute-routes', { vpc: 'mute' }),
  transitGateway('tgw'),
  securityGroup('closed', { outbound: [allow('all')] }),
  securityGroup('open', { inbound: [allow('tcp', 443)] }),
  endpointService('vpce-svc-open', { networkLoadBalancers: ['nlb'] }),
  networkAcl('acl', {
    subnets: ['private-a'],
    inbound: [allow('tcp', 443)],
    outbound: [allow('tcp', [1024, 65535])],
  }),
  blockPublicAccess({ mode: 'off' }),
);
const asking = {
  ...network,
  serviceConfigurations: new Map(
    [...network.serviceConfigurations].map(([key, each]) => [
      key,
      { ...each, acceptanceRequired: true },
    ]),
  ),
};
const blocking = networkOf(vpc(), blockPublicAccess({ mode: 'block-ingress' }));
const shadowed = networkOf(
  vpc(),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  gatewayEndpoint('s3-gateway'),
);
const images = networkOf(
  vpc(),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  gatewayEndpoint('s3'),
  interfaceEndpoint('api', { service: 'ecr.api', subnets: ['private-a'] }),
);
const twins = networkOf(
  vpc('one', { cidr: '10.0.0.0/16' }),
  vpc('two', { cidr: '10.0.0.0/16' }),
  vpc('three', { cidr: '10.5.0.0/16' }),
  subnet('one-a', { vpc: 'one', cidr: '10.0.1.0/24' }),
  transitGateway('tgw'),
  transitGatewayVpcAttachment('attach-one', {
    vpc: 'one',
    subnets: ['one-a'],
    routeTable: 'table',
  }),
  transitGatewayVpcAttachment('attach-two', { vpc: 'two', subnets: [] }),
  transitGatewayVpcAttachment('attach-three', { vpc: 'three', subnets: [] }),
  transitGatewayRouteTable('table', { propagations: ['attach-one'] }),
);

const vpcParams = {
  vpcId: 'new',
  region: 'us-east-1',
  account: '111122223333',
  cidrBlock: '10.20.0.0/16',
  routeTableId: 'new-main',
  networkAclId: 'new-acl',
  securityGroupId: 'new-group',
};
const addVpc = { network, type: 'vpc/add' };
const natParams = {
  natGatewayId: 'new',
  subnetId: 'public',
  networkInterfaceId: 'eni',
  connectivityType: 'public',
  allocationId: 'eip',
};
const addNat = { network, type: 'nat-gateway/add' };
const toNat = { target: { kind: 'nat-gateway', id: 'nat' } };
const face = { network, type: 'endpoint/add-interface' };
const faceParams = {
  endpointId: 'new',
  vpcId: 'vpc',
  service: 'sqs',
  subnetIds: ['private-a'],
  networkInterfaceIds: ['eni'],
  groupIds: ['open'],
};
const gateway = { network, type: 'endpoint/add-gateway' };
const gatewayParams = {
  endpointId: 'new',
  vpcId: 'vpc',
  service: 's3',
  routeTableIds: ['private-routes'],
  prefixListId: 'pl-new',
};
const policy = (more: object) => ({
  policyDocument: JSON.stringify({
    Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', ...more },
  }),
});
const attach = { network, type: 'transit-gateway/attach-vpc' };
const attachParams = {
  attachmentId: 'new',
  transitGatewayId: 'tgw',
  vpcId: 'hub',
  subnetIds: ['hub-a'],
  networkInterfaceIds: ['one'],
};

export const warningRules: Rule[] = [
  {
    ...addVpc,
    code: 'vpc-overlap',
    meets: { ...vpcParams, cidrBlock: '10.1.128.0/20' },
    passes: { cidrBlock: '10.2.128.0/20' },
  },
  {
    ...addVpc,
    code: 'public-vpc-block',
    meets: { ...vpcParams, cidrBlock: '52.0.0.0/16' },
    passes: { cidrBlock: '100.64.0.0/16' },
  },
  {
    ...addVpc,
    code: 'block-of-docker',
    meets: { ...vpcParams, cidrBlock: '172.17.4.0/24' },
    passes: { cidrBlock: '172.18.4.0/24' },
  },
  {
    ...addNat,
    code: 'nat-without-internet-route',
    meets: { ...natParams, subnetId: 'private-a' },
    passes: { subnetId: 'public' },
  },
  {
    ...addNat,
    code: 'private-nat-to-internet',
    meets: { ...natParams, connectivityType: 'private', allocationId: undefined },
    passes: { subnetId: 'private-a' },
  },
  {
    network,
    type: 'route/add',
    code: 'nat-in-other-zone',
    meets: { tableId: 'private-routes', destination: '0.0.0.0/0', ...toNat },
    passes: { tableId: 'a-routes' },
  },
  {
    network,
    type: 'route/replace',
    code: 'nat-serves-own-subnet',
    meets: { tableId: 'public-routes', destination: '0.0.0.0/0', ...toNat },
    passesBy: 'route/add',
    passes: { tableId: 'a-routes' },
  },
  {
    network,
    type: 'route/add',
    code: 'nat-takes-nat64-only',
    meets: { tableId: 'a-routes', destination: '::/0', ...toNat },
    passes: { destination: '64:ff9b::/96' },
  },
  {
    network,
    type: 'workload/add-function',
    code: 'lambda-in-public-subnet',
    meets: { functionName: 'orders', subnetIds: ['public'], networkInterfaceIds: ['eni'] },
    passes: { subnetIds: ['private-a'] },
  },
  {
    ...gateway,
    code: 'gateway-endpoint-without-table',
    meets: { ...gatewayParams, routeTableIds: [] },
    passes: { routeTableIds: ['a-routes'] },
  },
  {
    ...gateway,
    code: 'gateway-endpoint-without-vpc-dns',
    meets: { ...gatewayParams, vpcId: 'mute', routeTableIds: ['mute-routes'] },
    passes: { vpcId: 'vpc', routeTableIds: ['a-routes'] },
  },
  {
    network: networkOf(
      vpc(),
      subnet('private-a', { cidr: '10.0.1.0/24' }),
      interfaceEndpoint('sqs', { subnets: ['private-a'] }),
    ),
    type: 'vpc/set-dns',
    code: 'private-dns-without-vpc-dns',
    meets: { vpcId: 'vpc', dnsHostnames: false },
    passesIn: networkOf(
      vpc(),
      subnet('private-a', { cidr: '10.0.1.0/24' }),
      interfaceEndpoint('sqs', { subnets: ['private-a'], privateDns: false }),
    ),
  },
  {
    network: shadowed,
    type: 'endpoint/add-interface',
    code: 'private-dns-bypasses-gateway-endpoint',
    meets: {
      ...faceParams,
      service: 's3',
      groupIds: undefined,
      privateDnsEnabled: true,
      privateDnsOnlyForInboundResolverEndpoint: false,
    },
    passes: { privateDnsOnlyForInboundResolverEndpoint: true },
  },
  {
    ...face,
    code: 'endpoint-admits-nobody',
    meets: { ...faceParams, groupIds: ['closed'] },
    passes: { groupIds: ['closed', 'open'] },
  },
  {
    ...face,
    code: 'ecr-endpoint-incomplete',
    meets: { ...faceParams, service: 'ecr.dkr' },
    passesIn: { ...images, securityGroups: network.securityGroups },
  },
  {
    ...face,
    network: asking,
    code: 'endpoint-waits',
    meets: { ...faceParams, service: 'vpce-svc-open' },
    passesIn: network,
  },
  {
    ...gateway,
    code: 'policy-allows-nothing',
    meets: { ...gatewayParams, ...policy({ Effect: 'Deny' }) },
    passes: policy({}),
  },
  {
    ...gateway,
    code: 'policy-for-other-service',
    meets: { ...gatewayParams, ...policy({ Action: 'sqs:*' }) },
    passes: policy({ Action: ['sqs:*', 's3:Get*'] }),
  },
  {
    ...gateway,
    code: 'policy-principal-on-gateway',
    meets: { ...gatewayParams, ...policy({ Principal: { AWS: '111122223333' } }) },
    passes: policy({ Principal: '*' }),
  },
  {
    ...attach,
    code: 'attachment-zone-missing',
    meets: attachParams,
    passes: { subnetIds: ['hub-a', 'hub-b'], networkInterfaceIds: ['one', 'two'] },
  },
  {
    network: twins,
    type: 'transit-gateway/attach-direct-connect',
    code: 'attachment-without-table',
    meets: { attachmentId: 'new', transitGatewayId: 'tgw', directConnectGatewayId: 'dx' },
    passesIn: withDefaultTable(twins),
  },
  {
    network: twins,
    type: 'transit-gateway/set-propagation',
    code: 'propagation-hidden-by-overlap',
    meets: { attachmentId: 'attach-two', tableId: 'table', enabled: true },
    passes: { attachmentId: 'attach-three' },
  },
  {
    network,
    type: 'network-acl/remove-rule',
    code: 'acl-without-replies',
    meets: { aclId: 'acl', ruleNumber: 100, egress: true },
    passes: { egress: false },
  },
  {
    network: blocking,
    type: 'block-public-access/add-exclusion',
    code: 'exclusion-without-effect',
    meets: { exclusionId: 'new', vpcId: 'vpc', mode: 'allow-egress' },
    passes: { mode: 'allow-bidirectional' },
  },
  {
    network: networkOf(
      ...Array.from({ length: 5 }, (_, n) => vpc(`vpc-${n}`, { cidr: `10.${n}.0.0/16` })),
    ),
    type: 'vpc/add',
    code: 'quota-exceeded',
    meets: vpcParams,
    passesIn: networkOf(
      ...Array.from({ length: 4 }, (_, n) => vpc(`vpc-${n}`, { cidr: `10.${n}.0.0/16` })),
    ),
  },
];

function withDefaultTable(start: Network): Network {
  const gateways = [...start.transitGateways].map(([key, gateway]): [string, typeof gateway] => [
    key,
    {
      ...gateway,
      defaultRouteTableAssociation: 'enable',
      associationDefaultRouteTableId: id('table'),
    },
  ]);
  return { ...start, transitGateways: new Map(gateways) };
}
