import {
  address,
  endpointService,
  instance,
  interfaceEndpoint,
  internetGateway,
  listener,
  loadBalancer,
  natGateway,
  networkOf,
  securityGroup,
  subnet,
  targetGroup,
  vpc,
} from '../../../support/builders';
import type { Rule } from './rule';

const groups = Array.from({ length: 17 }, (_, n) => `group-${n}`);
const network = networkOf(
  vpc(),
  vpc('bare', { cidr: '10.1.0.0/16' }),
  internetGateway('igw'),
  subnet('public-a', { cidr: '10.0.0.0/24' }),
  subnet('public-b', { cidr: '10.0.1.0/24', zone: 'b' }),
  subnet('also-a', { cidr: '10.0.2.0/24' }),
  subnet('v6', {
    zone: 'c',
    ipv6: '2001:db8:1:9::/64',
    raw: { cidrBlock: undefined as never, ipv6Native: true },
  }),
  subnet('bare-a', { vpc: 'bare', cidr: '10.1.0.0/24' }),
  subnet('bare-b', { vpc: 'bare', cidr: '10.1.1.0/24', zone: 'b' }),
  groups.map((each) => securityGroup(each)),
  instance('web', { subnet: 'public-a', publicIp: '203.0.113.5' }),
  instance('app', { subnet: 'public-a' }),
  instance('bare-app', { subnet: 'bare-a' }),
  instance('v6-app', { subnet: 'v6', raw: { privateIps: [] } }),
  natGateway('nat', { subnet: 'public-a' }),
  address('spare', { publicIp: '203.0.113.44' }),
  loadBalancer('nlb', { type: 'network', subnets: ['public-a'] }),
  loadBalancer('idle', { type: 'network', subnets: ['public-b'] }),
  loadBalancer('alb', { type: 'application', subnets: ['public-a', 'public-b'] }),
  listener('https', { loadBalancer: 'nlb', port: 443, targetGroups: ['targets'] }),
  targetGroup('targets', { port: 443, loadBalancers: ['nlb'] }),
  endpointService('vpce-svc-1', { networkLoadBalancers: ['nlb'] }),
  endpointService('vpce-svc-idle', { networkLoadBalancers: ['nlb'] }),
  interfaceEndpoint('sqs', { subnets: ['public-a'] }),
);
const connected = {
  ...network,
  vpcEndpointConnections: new Map([
    ['vpce-svc-1/x', { tags: [], serviceId: 'vpce-svc-1', vpcEndpointId: 'x', state: 'available' }],
  ]) as never,
};
const balancer = { network, type: 'load-balancer/add' };
const balancerParams = {
  loadBalancerName: 'new',
  type: 'network',
  scheme: 'internal',
  subnetIds: ['public-a'],
  networkInterfaceIds: ['node'],
};
const listening = { network, type: 'load-balancer/add-listener' };
const listenerParams = {
  loadBalancerArn: 'nlb',
  protocol: 'TCP',
  port: 80,
  targetGroupName: 'new',
  targetType: 'instance',
  targets: ['web'],
};
const service = { network, type: 'endpoint-service/add' };
const machine = { network, type: 'workload/add-instance' };
const machineParams = { instanceId: 'new', networkInterfaceId: 'new-eni', subnetId: 'public-a' };
const bind = { network, type: 'address/bind' };

export const workloadRules: Rule[] = [
  {
    ...balancer,
    code: 'load-balancer-name-wrong',
    meets: { ...balancerParams, loadBalancerName: 'internal-new' },
    passes: { loadBalancerName: 'new-internal' },
  },
  {
    ...balancer,
    code: 'duplicate-load-balancer-name',
    meets: { ...balancerParams, loadBalancerName: 'nlb' },
    passes: { loadBalancerName: 'new' },
  },
  {
    ...balancer,
    code: 'load-balancer-zones',
    meets: { ...balancerParams, type: 'application' },
    passes: { subnetIds: ['public-a', 'public-b'], networkInterfaceIds: ['one', 'two'] },
  },
  {
    ...balancer,
    code: 'load-balancer-zones',
    meets: {
      ...balancerParams,
      subnetIds: ['public-a', 'also-a'],
      networkInterfaceIds: ['one', 'two'],
    },
    passes: { subnetIds: ['public-a', 'public-b'] },
  },
  {
    ...balancer,
    code: 'load-balancer-needs-internet-gateway',
    meets: { ...balancerParams, scheme: 'internet-facing', subnetIds: ['bare-a'] },
    passes: { subnetIds: ['public-a'] },
  },
  {
    ...balancer,
    code: 'gateway-load-balancer-has-no-groups',
    meets: { ...balancerParams, type: 'gateway', groupIds: ['group-0'] },
    passes: { groupIds: undefined },
  },
  {
    network,
    type: 'load-balancer/remove',
    code: 'load-balancer-in-use',
    meets: { loadBalancerArn: 'nlb' },
    passes: { loadBalancerArn: 'idle' },
  },
  {
    network,
    type: 'load-balancer/remove',
    code: 'no-such-load-balancer',
    meets: { loadBalancerArn: 'gone' },
    passes: { loadBalancerArn: 'idle' },
  },
  {
    ...listening,
    code: 'listener-protocol-wrong',
    meets: { ...listenerParams, protocol: 'HTTP' },
    passes: { loadBalancerArn: 'alb' },
  },
  {
    ...listening,
    code: 'duplicate-listener',
    meets: { ...listenerParams, port: 443 },
    passes: { port: 8443 },
  },
  {
    ...listening,
    network: networkOf(
      vpc(),
      subnet('public-a', { cidr: '10.0.0.0/24' }),
      loadBalancer('nlb', { type: 'network', subnets: ['public-a'] }),
      targetGroup('arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/new/new', {
        port: 80,
        loadBalancers: [],
      }),
    ),
    code: 'duplicate-target-group-name',
    meets: { ...listenerParams, targets: [] },
    passes: { targetGroupName: 'other' },
  },
  {
    ...listening,
    code: 'no-such-instance',
    meets: { ...listenerParams, targets: ['gone'] },
    passes: { targets: ['web'] },
  },
  {
    ...service,
    code: 'service-needs-load-balancers',
    meets: { serviceId: 'vpce-svc-new', loadBalancerArns: ['alb'], acceptanceRequired: false },
    passes: { loadBalancerArns: ['nlb', 'idle'] },
  },
  {
    ...service,
    code: 'principal-wrong',
    meets: {
      serviceId: 'vpce-svc-new',
      loadBalancerArns: ['nlb'],
      acceptanceRequired: false,
      allowedPrincipals: ['arn:aws:iam::444455556666:role/teams/shop'],
    },
    passes: { allowedPrincipals: ['arn:aws:iam::444455556666:role/shop'] },
  },
  {
    network,
    type: 'endpoint-service/change',
    code: 'principal-wrong',
    meets: {
      serviceId: 'vpce-svc-idle',
      acceptanceRequired: true,
      allowedPrincipals: ['444455556666'],
    },
    passes: { allowedPrincipals: ['arn:aws:iam::444455556666:root', '*'] },
  },
  {
    network: connected,
    type: 'endpoint-service/remove',
    code: 'endpoint-service-in-use',
    meets: { serviceId: 'vpce-svc-1' },
    passes: { serviceId: 'vpce-svc-idle' },
  },
  {
    network,
    type: 'endpoint-service/remove',
    code: 'no-such-endpoint-service',
    meets: { serviceId: 'gone' },
    passes: { serviceId: 'vpce-svc-idle' },
  },
  {
    ...machine,
    code: 'too-many-groups',
    meets: { ...machineParams, groupIds: groups },
    passes: { groupIds: groups.slice(0, 5) },
  },
  {
    ...machine,
    code: 'id-taken',
    meets: { ...machineParams, networkInterfaceId: 'web-eni' },
    passes: { networkInterfaceId: 'new-eni' },
  },
  {
    ...machine,
    code: 'security-group-in-other-vpc',
    meets: { ...machineParams, subnetId: 'bare-a', groupIds: ['group-0'] },
    passes: { subnetId: 'public-b' },
  },
  {
    network,
    type: 'workload/add-function',
    code: 'workload-name-wrong',
    meets: { functionName: 'my function', subnetIds: ['public-a'], networkInterfaceIds: ['new'] },
    passes: { functionName: 'my-function' },
  },
  {
    network,
    type: 'workload/add-database',
    code: 'subnet-in-other-vpc',
    meets: {
      databaseName: 'orders',
      subnetIds: ['public-a', 'bare-b'],
      networkInterfaceIds: ['one', 'two'],
    },
    passes: { subnetIds: ['public-a', 'public-b'] },
  },
  {
    network,
    type: 'workload/set-groups',
    code: 'no-groups',
    meets: { networkInterfaceId: 'app-eni', groupIds: [] },
    passes: { groupIds: ['group-1'] },
  },
  {
    network,
    type: 'workload/set-groups',
    code: 'interface-of-aws',
    meets: { networkInterfaceId: 'sqs-public-a', groupIds: ['group-1'] },
    passes: { networkInterfaceId: 'app-eni' },
  },
  {
    network,
    type: 'workload/remove',
    code: 'interface-of-aws',
    meets: { id: 'nat-eni' },
    passes: { id: 'app' },
  },
  {
    ...bind,
    code: 'interface-has-address',
    meets: { networkInterfaceId: 'web-eni', allocationId: 'spare' },
    passes: { networkInterfaceId: 'app-eni' },
  },
  {
    ...bind,
    code: 'interface-without-ipv4',
    meets: { networkInterfaceId: 'v6-app-eni', allocationId: 'spare' },
    passes: { networkInterfaceId: 'app-eni' },
  },
  {
    ...bind,
    code: 'address-needs-internet-gateway',
    meets: { networkInterfaceId: 'bare-app-eni', allocationId: 'spare' },
    passes: { networkInterfaceId: 'app-eni' },
  },
  {
    ...bind,
    code: 'address-in-use',
    meets: { networkInterfaceId: 'app-eni', allocationId: 'nat-eip' },
    passes: { allocationId: 'spare' },
  },
  {
    network,
    type: 'address/release',
    code: 'no-such-address',
    meets: { allocationId: 'gone' },
    passes: { allocationId: 'spare' },
  },
];
