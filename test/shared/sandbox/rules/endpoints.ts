import {
  endpointService,
  gatewayEndpoint,
  gatewayLoadBalancerEndpoint,
  id,
  inAccount,
  interfaceEndpoint,
  internetGateway,
  networkOf,
  routeTable,
  securityGroup,
  serviceDetail,
  subnet,
  vpc,
} from '../../../support/builders';
import { openPolicy } from '../../../support/builders/endpoints';
import type { Rule } from './rule';

const network = networkOf(
  vpc(),
  vpc('hub', { cidr: '10.1.0.0/16' }),
  vpc('mute', { cidr: '10.2.0.0/16', dnsHostnames: false }),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  subnet('private-b', { cidr: '10.0.2.0/24', zone: 'b' }),
  subnet('private-c', { cidr: '10.0.3.0/24', zone: 'c' }),
  subnet('also-a', { cidr: '10.0.4.0/24' }),
  subnet('full', { cidr: '10.0.9.0/28', zone: 'd', raw: { availableIpAddressCount: 0 } }),
  subnet('v6', { zone: 'e', ipv6: '2001:db8:1:9::/64', raw: { cidrBlock: undefined as never } }),
  subnet('hub-a', { vpc: 'hub', cidr: '10.1.1.0/24' }),
  subnet('mute-a', { vpc: 'mute', cidr: '10.2.1.0/24' }),
  internetGateway('igw'),
  routeTable('routes', { subnets: ['private-a'] }),
  routeTable('spare'),
  routeTable('hub-routes', { vpc: 'hub' }),
  routeTable('edge', { gateways: ['igw'] }),
  securityGroup('group'),
  securityGroup('hub-group', { vpc: 'hub' }),
  gatewayEndpoint('s3-gateway', { routeTables: ['routes'] }),
  interfaceEndpoint('sns', { service: 'sns', subnets: ['private-a', 'private-b'] }),
  interfaceEndpoint('kms', { service: 'kms', subnets: ['private-a'], privateDns: false }),
  interfaceEndpoint('also-sns', { service: 'sns', subnets: ['private-b'], privateDns: false }),
  interfaceEndpoint('managed', {
    service: 'logs',
    subnets: ['private-a'],
    privateDns: false,
    raw: { requesterManaged: true },
  }),
  gatewayLoadBalancerEndpoint('inspection', {
    subnet: 'private-a',
    service: 'com.amazonaws.vpce.us-east-1.vpce-svc-firewall',
  }),
  endpointService('vpce-svc-firewall', { gatewayLoadBalancers: ['gwlb'] }),
);
const inbound = networkOf(
  vpc(),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  gatewayEndpoint('s3-gateway'),
  gatewayEndpoint('dynamodb-gateway', { service: 'dynamodb' }),
  interfaceEndpoint('s3-interface', {
    service: 's3',
    subnets: ['private-a'],
    raw: { dnsOptions: { privateDnsOnlyForInboundResolverEndpoint: true } },
  }),
);
const told = networkOf(
  vpc(),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  subnet('private-f', { cidr: '10.0.6.0/24', zone: 'f' }),
  serviceDetail('sqs'),
);
const answered = networkOf(
  vpc(),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  endpointService('vpce-svc-1', { networkLoadBalancers: ['nlb'] }),
  interfaceEndpoint('waiting', {
    service: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
    subnets: ['private-a'],
    state: 'pendingAcceptance',
  }),
  interfaceEndpoint('let-in', {
    service: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
    subnets: ['private-a'],
  }),
  interfaceEndpoint('quiet', {
    service: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
    subnets: ['private-a'],
    privateDns: false,
  }),
);
const closed = networkOf(
  vpc(),
  subnet('private-a', { cidr: '10.0.1.0/24' }),
  inAccount(
    '444455556666',
    vpc('theirs', { cidr: '10.1.0.0/16' }),
    subnet('theirs-a', { vpc: 'theirs', cidr: '10.1.1.0/24' }),
  ),
  endpointService('vpce-svc-1', {
    networkLoadBalancers: ['nlb'],
    allowedPrincipals: ['arn:aws:iam::555566667777:root', 'arn:aws:iam::444455556667:role/shop'],
  }),
);
const openTo = (principal: string) => ({
  ...closed,
  serviceConfigurations: new Map(
    [...closed.serviceConfigurations].map(([key, service]) => [
      key,
      { ...service, allowedPrincipals: [principal] },
    ]),
  ),
});
const theirs = {
  endpointId: 'new',
  vpcId: 'theirs',
  service: 'vpce-svc-1',
  subnetIds: ['theirs-a'],
  networkInterfaceIds: ['new'],
  privateDnsEnabled: false,
};
const byName = {
  ...answered,
  serviceConfigurations: new Map(
    [...answered.serviceConfigurations].map(([key, service]) => [
      key,
      { ...service, privateDnsName: 'api.example.com' },
    ]),
  ),
};
const unplaced = {
  ...network,
  vpcs: new Map([...network.vpcs].map(([key, { region, ...rest }]) => [key, rest])),
};

const gateway = { network, type: 'endpoint/add-gateway' };
const gatewayParams = {
  endpointId: 'new',
  vpcId: 'vpc',
  service: 'dynamodb',
  routeTableIds: ['routes'],
  prefixListId: 'pl-new',
};
const face = { network, type: 'endpoint/add-interface' };
const faceParams = {
  endpointId: 'new',
  vpcId: 'vpc',
  service: 'sqs',
  subnetIds: ['private-a', 'private-b'],
  networkInterfaceIds: ['eni-1', 'eni-2'],
};
const one = (subnetId: string) => ({ subnetIds: [subnetId], networkInterfaceIds: ['eni-1'] });
const balancer = { network, type: 'endpoint/add-gateway-load-balancer' };
const balancerParams = {
  endpointId: 'new',
  vpcId: 'hub',
  service: 'vpce-svc-firewall',
  subnetId: 'hub-a',
  networkInterfaceId: 'eni-1',
};
const lattice = { network, type: 'endpoint/add-lattice' };
const latticeParams = {
  endpointId: 'new',
  type: 'ServiceNetwork',
  vpcId: 'vpc',
  arn: 'arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-1',
  ...one('private-a'),
};
const policy = (more: object) =>
  JSON.stringify({ Statement: [{ ...openPolicy.Statement[0], ...more }] });

export const endpointRules: Rule[] = [
  {
    ...gateway,
    code: 'no-gateway-endpoint-for-service',
    meets: { ...gatewayParams, service: 'sqs' },
    passes: { service: 's3express' },
  },
  {
    ...gateway,
    code: 'gateway-endpoint-in-other-region',
    meets: { ...gatewayParams, service: 'com.amazonaws.eu-west-1.dynamodb' },
    passes: { service: 'com.amazonaws.us-east-1.dynamodb' },
  },
  {
    ...gateway,
    code: 'route-table-in-other-vpc',
    meets: { ...gatewayParams, routeTableIds: ['hub-routes'] },
    passes: { vpcId: 'hub' },
  },
  {
    ...gateway,
    code: 'gateway-route-table',
    meets: { ...gatewayParams, routeTableIds: ['edge'] },
    passes: { routeTableIds: ['spare'] },
  },
  {
    ...gateway,
    code: 'duplicate-endpoint-route',
    meets: { ...gatewayParams, service: 's3' },
    passes: { routeTableIds: ['spare'] },
  },
  {
    ...gateway,
    network: unplaced,
    code: 'unknown-region',
    meets: gatewayParams,
    passesIn: network,
  },
  {
    ...gateway,
    code: 'policy-not-json',
    meets: { ...gatewayParams, policyDocument: '{"Statement": [' },
    passes: { policyDocument: policy({}) },
  },
  {
    ...gateway,
    code: 'policy-malformed',
    meets: { ...gatewayParams, policyDocument: policy({ Principal: undefined }) },
    passes: { policyDocument: policy({ Principal: '*' }) },
  },
  {
    ...gateway,
    code: 'policy-too-long',
    meets: { ...gatewayParams, policyDocument: policy({ Sid: 'x'.repeat(20_400) }) },
    passes: { policyDocument: policy({ Sid: 'x'.repeat(20_300) }) },
  },
  {
    ...face,
    network: told,
    code: 'service-not-offered',
    meets: { ...faceParams, service: 'sns', ...one('private-a') },
    passes: { service: 'sqs' },
  },
  {
    ...face,
    network: told,
    code: 'service-not-in-zone',
    meets: { ...faceParams, ...one('private-f') },
    passes: one('private-a'),
  },
  {
    ...face,
    code: 'no-subnets',
    meets: { ...faceParams, subnetIds: [], networkInterfaceIds: [] },
    passes: one('private-a'),
  },
  {
    ...face,
    code: 'ids-do-not-fit',
    meets: { ...faceParams, networkInterfaceIds: ['eni-1'] },
    passes: { networkInterfaceIds: ['eni-1', 'eni-2'] },
  },
  {
    ...face,
    code: 'subnet-in-other-vpc',
    meets: { ...faceParams, ...one('hub-a') },
    passes: { vpcId: 'hub' },
  },
  {
    ...face,
    code: 'two-subnets-in-one-zone',
    meets: { ...faceParams, subnetIds: ['private-a', 'also-a'] },
    passes: { subnetIds: ['private-a', 'private-b'] },
  },
  {
    ...face,
    code: 'no-free-address',
    meets: { ...faceParams, ...one('full') },
    passes: one('private-c'),
  },
  {
    ...face,
    code: 'no-ipv4-in-subnet',
    meets: { ...faceParams, ...one('v6') },
    passes: one('private-c'),
  },
  {
    ...face,
    code: 'security-group-in-other-vpc',
    meets: { ...faceParams, groupIds: ['hub-group'] },
    passes: { groupIds: ['group'] },
  },
  {
    ...face,
    code: 'no-such-security-group',
    meets: { ...faceParams, groupIds: ['gone'] },
    passes: { groupIds: ['group'] },
  },
  {
    ...face,
    code: 'no-cross-region-service',
    meets: { ...faceParams, serviceRegion: 'eu-west-1' },
    passes: { service: 'lambda' },
  },
  {
    ...face,
    network: networkOf(
      vpc(),
      subnet('private-a', { cidr: '10.0.1.0/24', raw: { availabilityZoneId: id('use1-az3') } }),
      subnet('private-b', { cidr: '10.0.2.0/24', zone: 'b' }),
    ),
    code: 'no-cross-region-in-zone',
    meets: { ...faceParams, service: 'lambda', serviceRegion: 'eu-west-1' },
    passes: one('private-b'),
  },
  {
    ...face,
    network: closed,
    code: 'service-not-allowed',
    meets: theirs,
    passes: { vpcId: 'vpc', subnetIds: ['private-a'] },
  },
  ...['*', 'arn:aws:iam::444455556666:role/shop'].map((principal) => ({
    ...face,
    network: closed,
    code: 'service-not-allowed' as const,
    meets: theirs,
    passesIn: openTo(principal),
  })),
  {
    ...face,
    code: 'no-private-dns-for-service',
    meets: { ...faceParams, service: 'dynamodb', privateDnsEnabled: true },
    passes: { privateDnsEnabled: false },
  },
  {
    ...face,
    network: answered,
    code: 'service-without-private-name',
    meets: {
      ...faceParams,
      ...one('private-a'),
      service: 'vpce-svc-1',
      privateDnsEnabled: true,
    },
    passes: { privateDnsEnabled: false },
  },
  {
    network: answered,
    type: 'endpoint/enable-private-dns',
    code: 'service-without-private-name',
    meets: { endpointId: 'quiet' },
    passesIn: byName,
  },
  {
    ...face,
    code: 'vpc-dns-attributes-off',
    meets: { ...faceParams, vpcId: 'mute', ...one('mute-a') },
    passes: { privateDnsEnabled: false },
  },
  {
    ...face,
    code: 'private-dns-conflict',
    meets: { ...faceParams, service: 'sns' },
    passes: { privateDnsEnabled: false },
  },
  {
    ...face,
    code: 'inbound-resolver-needs-gateway-endpoint',
    meets: { ...faceParams, vpcId: 'hub', service: 's3', privateDnsEnabled: true, ...one('hub-a') },
    passes: { privateDnsOnlyForInboundResolverEndpoint: false },
  },
  {
    ...balancer,
    code: 'not-a-gateway-load-balancer-service',
    meets: { ...balancerParams, service: 'sqs' },
    passes: { service: 'vpce-svc-firewall' },
  },
  {
    ...balancer,
    code: 'gateway-load-balancer-endpoint-in-zone',
    meets: { ...balancerParams, vpcId: 'vpc', subnetId: 'also-a' },
    passes: { vpcId: 'hub', subnetId: 'hub-a' },
  },
  {
    ...lattice,
    code: 'not-a-lattice-arn',
    meets: { ...latticeParams, type: 'Resource' },
    passes: { arn: 'arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-1' },
  },
  {
    network,
    type: 'endpoint/add-subnets',
    code: 'two-subnets-in-one-zone',
    meets: { endpointId: 'kms', ...one('also-a') },
    passes: one('private-b'),
  },
  {
    network,
    type: 'endpoint/add-subnets',
    code: 'endpoint-has-no-such-choice',
    meets: { endpointId: 'inspection', ...one('private-b') },
    passes: { endpointId: 'kms' },
  },
  {
    network,
    type: 'endpoint/add-subnets',
    code: 'requester-managed-endpoint',
    meets: { endpointId: 'managed', ...one('private-b') },
    passes: { endpointId: 'kms' },
  },
  {
    network,
    type: 'endpoint/remove-subnets',
    code: 'not-a-subnet-of-endpoint',
    meets: { endpointId: 'sns', subnetIds: ['private-c'] },
    passes: { subnetIds: ['private-b'] },
  },
  {
    network,
    type: 'endpoint/remove-subnets',
    code: 'no-subnets',
    meets: { endpointId: 'sns', subnetIds: ['private-a', 'private-b'] },
    passes: { subnetIds: ['private-b'] },
  },
  {
    network,
    type: 'endpoint/set-groups',
    code: 'no-groups',
    meets: { endpointId: 'sns', groupIds: [] },
    passes: { groupIds: ['group'] },
  },
  {
    network,
    type: 'endpoint/set-policy',
    code: 'endpoint-has-no-such-choice',
    meets: { endpointId: 'inspection', policyDocument: policy({}) },
    passes: { endpointId: 's3-gateway', policyDocument: policy({ Sid: 'all' }) },
  },
  {
    network,
    type: 'endpoint/associate-route-tables',
    code: 'not-a-gateway-endpoint',
    meets: { endpointId: 'sns', routeTableIds: ['spare'] },
    passes: { endpointId: 's3-gateway' },
  },
  {
    network,
    type: 'endpoint/enable-private-dns',
    code: 'not-an-interface-endpoint',
    meets: { endpointId: 's3-gateway' },
    passes: { endpointId: 'kms' },
  },
  {
    network,
    type: 'endpoint/enable-private-dns',
    code: 'private-dns-is-on',
    meets: { endpointId: 'sns' },
    passes: { endpointId: 'kms' },
  },
  {
    network,
    type: 'endpoint/enable-private-dns',
    code: 'private-dns-conflict',
    meets: { endpointId: 'also-sns' },
    passes: { endpointId: 'kms' },
  },
  {
    network,
    type: 'endpoint/enable-private-dns',
    code: 'inbound-resolver-is-for-s3',
    meets: { endpointId: 'kms', onlyForInboundResolver: true },
    passes: { onlyForInboundResolver: false },
  },
  {
    network,
    type: 'endpoint/remove',
    code: 'no-such-endpoint',
    meets: { endpointId: 'gone' },
    passes: { endpointId: 'sns' },
  },
  {
    network,
    type: 'endpoint/remove',
    code: 'requester-managed-endpoint',
    meets: { endpointId: 'managed' },
    passes: { endpointId: 'sns' },
  },
  {
    network: inbound,
    type: 'endpoint/remove',
    code: 'gateway-endpoint-in-use',
    meets: { endpointId: 's3-gateway' },
    passes: { endpointId: 'dynamodb-gateway' },
  },
  {
    network: answered,
    type: 'endpoint-service/answer',
    code: 'connection-does-not-wait',
    meets: { serviceId: 'vpce-svc-1', endpointId: 'let-in', answer: 'accept' },
    passes: { endpointId: 'waiting' },
  },
  {
    network: answered,
    type: 'endpoint-service/answer',
    code: 'no-such-connection',
    meets: { serviceId: 'vpce-svc-1', endpointId: 'gone', answer: 'accept' },
    passes: { endpointId: 'waiting' },
  },
];
