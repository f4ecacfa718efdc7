import type { SubnetId } from '../network/ids';
import { shopAccount } from './account';
import {
  attachmentIds,
  blocks,
  toSharedServicesPeering,
  toShopEuPeering,
  toTransitGateway,
  vpcIds,
} from './connections';
import {
  addGatewayEndpoint,
  addInterfaceEndpoint,
  addInternetGateway,
  addNatGateway,
} from './sampleGateways';
import { addInstances, addLambda, addLoadBalancer, addManaged, addTasks } from './sampleInterfaces';
import {
  addRouteTable,
  addSubnet,
  addVpc,
  type RouteWords,
  type Sheet,
  serviceList,
} from './sampleRegion';
import {
  addAcl,
  addDefaultAcl,
  addDefaultGroup,
  addGroup,
  allOut,
  anywhere,
  groupId,
} from './sampleSecurity';
import { addTransitGatewayAttachment } from './transitGateway';

const vpcName = 'shop-prod';
const vpcId = vpcIds.shopProd;
const group = (name: string) => groupId(vpcName, name);

/**
 * The shop. Two things in it ask for a look:
 *
 * - `orders` (private-b) reads S3 through its NAT gateway, since the S3 endpoint's routes stand in private-a's table
 *   alone;
 * - `billing` (private-a) cannot send to SQS: private DNS leads it to the endpoint in private-b, whose group admits
 *   `orders` only and whose policy has no `sqs:SendMessage`.
 */
export function addShopProd(sheet: Sheet): void {
  addVpc(sheet, vpcName, blocks.shopProd, 'shop');
  const subnets = {
    publicA: addSubnet(sheet, vpcId, 'public-a', 'a', '10.20.0.0/24'),
    publicB: addSubnet(sheet, vpcId, 'public-b', 'b', '10.20.1.0/24'),
    privateA: addSubnet(sheet, vpcId, 'private-a', 'a', '10.20.16.0/20'),
    privateB: addSubnet(sheet, vpcId, 'private-b', 'b', '10.20.32.0/20'),
    isolatedA: addSubnet(sheet, vpcId, 'isolated-a', 'a', '10.20.64.0/22'),
    isolatedB: addSubnet(sheet, vpcId, 'isolated-b', 'b', '10.20.68.0/22'),
  };
  addGroups(sheet);
  addAcls(sheet, subnets);
  addRoutes(sheet, subnets);
  addWorkloads(sheet, subnets);
  addTransitGatewayAttachment(sheet, 'shop-prod', attachmentIds.shopProd, {
    vpcId,
    nodes: [
      { subnet: subnets.isolatedA, ip: '10.20.64.6' },
      { subnet: subnets.isolatedB, ip: '10.20.68.6' },
    ],
    table: 'spokes',
  });
}

type Subnets = Record<
  'publicA' | 'publicB' | 'privateA' | 'privateB' | 'isolatedA' | 'isolatedB',
  SubnetId
>;

function addRoutes(sheet: Sheet, subnets: Subnets): void {
  const internet = addInternetGateway(sheet, vpcId, 'shop-prod-igw');
  const natA = addNatGateway(sheet, 'nat-a', {
    subnet: subnets.publicA,
    ip: '10.20.0.46',
    publicIp: '203.0.113.20',
  });
  const natB = addNatGateway(sheet, 'nat-b', {
    subnet: subnets.publicB,
    ip: '10.20.1.83',
    publicIp: '203.0.113.33',
  });
  const neighbours: RouteWords[] = [
    [blocks.sharedServices, toSharedServicesPeering],
    [blocks.shopEu, toShopEuPeering],
    [blocks.dataPlatform, toTransitGateway],
  ];
  addRouteTable(sheet, vpcId, 'rtb-main', { main: true });
  addRouteTable(sheet, vpcId, 'rtb-public', {
    subnets: [subnets.publicA, subnets.publicB],
    routes: [[anywhere, internet]],
  });
  const privateA = addRouteTable(sheet, vpcId, 'rtb-private-a', {
    subnets: [subnets.privateA],
    routes: [[anywhere, natA], ...neighbours],
  });
  addRouteTable(sheet, vpcId, 'rtb-private-b', {
    subnets: [subnets.privateB],
    routes: [[anywhere, natB], ...neighbours],
  });
  addRouteTable(sheet, vpcId, 'rtb-isolated', {
    subnets: [subnets.isolatedA, subnets.isolatedB],
  });
  addGatewayEndpoint(sheet, vpcId, 's3', { name: 'S3 endpoint', tables: [privateA] });
  addInterfaceEndpoint(sheet, vpcId, 'sqs', {
    name: 'SQS endpoint',
    nodes: [{ subnet: subnets.privateB, ip: '10.20.32.9' }],
    groups: [group('vpce-sqs')],
    privateNames: ['sqs.us-east-1.amazonaws.com', 'sqs.us-east-1.api.aws'],
    policy: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'ReadOrders',
          Effect: 'Allow',
          Principal: '*',
          Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          Resource: `arn:aws:sqs:us-east-1:${shopAccount}:orders`,
        },
      ],
    },
  });
}

function addGroups(sheet: Sheet): void {
  const add = (...[name, description, rules]: GroupWords) =>
    addGroup(sheet, vpcId, name, description, rules);
  addDefaultGroup(sheet, vpcId);
  add('shop-alb', 'Visitors to the load balancer', {
    inbound: [
      [443, anywhere],
      [80, anywhere],
    ],
    outbound: [[8080, group('web')]],
  });
  add('web', 'Web servers', { inbound: [[8080, group('shop-alb')]], outbound: allOut });
  add('catalog', 'Catalog tasks', { inbound: [[8080, group('web')]], outbound: allOut });
  add('orders-fn', 'The orders function', {
    outbound: [
      [443, serviceList(sheet, 's3')],
      [443, group('vpce-sqs')],
      [5432, group('orders-db')],
    ],
  });
  add('billing-fn', 'The billing function', {
    outbound: [
      [443, anywhere],
      [5432, group('ledger-db')],
    ],
  });
  add('sessions', 'Session cache', { inbound: [[6379, group('web')]] });
  add('orders-db', 'Orders database', {
    inbound: [
      [5432, group('orders-fn')],
      [5432, group('web')],
    ],
  });
  add('ledger-db', 'Ledger database', {
    inbound: [
      [5432, group('billing-fn')],
      [5432, blocks.dataPlatform],
    ],
  });
  add('vpce-sqs', 'Who may use the SQS endpoint', { inbound: [[443, group('orders-fn')]] });
}

type GroupWords = [name: string, description: string, rules: Parameters<typeof addGroup>[4]];

function addAcls(sheet: Sheet, subnets: Subnets): void {
  const replies: [[number, number], string] = [[1024, 65535], anywhere];
  addDefaultAcl(sheet, vpcId);
  addAcl(sheet, vpcId, 'acl-public', {
    subnets: [subnets.publicA, subnets.publicB],
    inbound: [[443, anywhere], [80, anywhere], replies, ['all', blocks.shopProd]],
    outbound: [['all', anywhere]],
  });
  addAcl(sheet, vpcId, 'acl-private', {
    subnets: [subnets.privateA, subnets.privateB],
    inbound: [['all', '10.0.0.0/8'], replies],
    outbound: [['all', anywhere]],
  });
  addAcl(sheet, vpcId, 'acl-isolated', {
    subnets: [subnets.isolatedA, subnets.isolatedB],
    inbound: [['all', '10.0.0.0/8']],
    outbound: [['all', '10.0.0.0/8']],
  });
}

function addWorkloads(sheet: Sheet, subnets: Subnets): void {
  const web = { instanceType: 't4g.large', autoScaling: true, groups: [group('web')] };
  addLoadBalancer(sheet, 'shop-alb', {
    scheme: 'internet-facing',
    nodes: [
      { subnet: subnets.publicA, ip: '10.20.0.17', publicIp: '203.0.113.101' },
      { subnet: subnets.publicB, ip: '10.20.1.29', publicIp: '203.0.113.118' },
    ],
    groups: [group('shop-alb')],
    targets: [
      ...addInstances(sheet, 'web', { ...web, subnet: subnets.privateA, firstIp: '10.20.17.31' }),
      ...addInstances(sheet, 'web', { ...web, subnet: subnets.privateB, firstIp: '10.20.33.12' }),
    ],
  });
  const catalog = { count: 8, groups: [group('catalog')] };
  addTasks(sheet, 'catalog', { ...catalog, subnet: subnets.privateA, firstIp: '10.20.21.40' });
  addTasks(sheet, 'catalog', { ...catalog, subnet: subnets.privateB, firstIp: '10.20.38.60' });
  addManaged(sheet, {
    subnet: subnets.privateA,
    firstIp: '10.20.19.70',
    count: 2,
    groups: [group('sessions')],
    description: 'ElastiCache sessions',
    requesterId: 'amazon-elasticache',
  });
  addLambda(sheet, 'billing', {
    subnet: subnets.privateA,
    firstIp: '10.20.18.7',
    count: 4,
    groups: [group('billing-fn')],
  });
  addLambda(sheet, 'orders', {
    subnet: subnets.privateB,
    firstIp: '10.20.34.17',
    count: 12,
    groups: [group('orders-fn')],
  });
  for (const [name, subnet, firstIp] of [
    ['orders-db', subnets.isolatedA, '10.20.64.31'],
    ['orders-db', subnets.isolatedB, '10.20.68.31'],
    ['ledger', subnets.isolatedA, '10.20.65.12'],
    ['ledger', subnets.isolatedB, '10.20.69.12'],
  ] as const)
    addManaged(sheet, {
      subnet,
      firstIp,
      name,
      groups: [group(name === 'ledger' ? 'ledger-db' : name)],
      description: 'RDSNetworkInterface',
      requesterId: 'amazon-rds',
    });
}
