import { blocks, toShopEuPeering, vpcIds } from './connections';
import {
  addFirewallEndpoint,
  addGatewayEndpoint,
  addInterfaceEndpoint,
  addInternetGateway,
  addNatGateway,
} from './sampleGateways';
import { addInstances, addLambda, addLoadBalancer, addTasks } from './sampleInterfaces';
import { addRouteTable, addSubnet, addVpc, type Sheet } from './sampleRegion';
import {
  addDefaultAcl,
  addDefaultGroup,
  addGroup,
  allOut,
  anywhere,
  groupId,
} from './sampleSecurity';

const vpcName = 'shop-eu';
const vpcId = vpcIds.shopEu;
const group = (name: string) => groupId(vpcName, name);
const firewallService = 'com.amazonaws.vpce.eu-west-1.vpce-svc-0f1e2d3c4b5a69788';

/**
 * The shop's European half. What leaves it is inspected: private subnets route to a Gateway Load Balancer endpoint,
 * its subnet to the NAT gateway, and the NAT gateway's subnet sends replies back through the same endpoint.
 * The firewalls behind it belong to another account, which the model does not hold.
 */
export function addShopEu(sheet: Sheet): void {
  addVpc(sheet, vpcName, blocks.shopEu, 'shop');
  const publicA = addSubnet(sheet, vpcId, 'public-a', 'a', '10.120.0.0/24');
  const publicB = addSubnet(sheet, vpcId, 'public-b', 'b', '10.120.1.0/24');
  const egressA = addSubnet(sheet, vpcId, 'egress-a', 'a', '10.120.2.0/28');
  const firewallA = addSubnet(sheet, vpcId, 'firewall-a', 'a', '10.120.2.16/28');
  const privateA = addSubnet(sheet, vpcId, 'private-a', 'a', '10.120.16.0/20');
  const privateB = addSubnet(sheet, vpcId, 'private-b', 'b', '10.120.32.0/20');

  addDefaultAcl(sheet, vpcId, [publicA, publicB, egressA, firewallA, privateA, privateB]);
  addDefaultGroup(sheet, vpcId);
  addGroup(sheet, vpcId, 'eu-alb', 'Visitors to the load balancer', {
    inbound: [[443, anywhere]],
    outbound: [[8080, group('web')]],
  });
  addGroup(sheet, vpcId, 'web', 'Web servers', {
    inbound: [[8080, group('eu-alb')]],
    outbound: allOut,
  });
  addGroup(sheet, vpcId, 'catalog', 'Catalog tasks', {
    inbound: [
      [8080, group('web')],
      [8080, blocks.shopProd],
    ],
    outbound: allOut,
  });
  addGroup(sheet, vpcId, 'invoices-fn', 'The invoices function', { outbound: [[443, anywhere]] });
  addGroup(sheet, vpcId, 'vpce-secrets', 'Who may use the Secrets Manager endpoint', {
    inbound: [[443, blocks.shopEu]],
  });

  const internet = addInternetGateway(sheet, vpcId, 'shop-eu-igw');
  const nat = addNatGateway(sheet, 'nat-eu', {
    subnet: egressA,
    ip: '10.120.2.9',
    publicIp: '198.51.100.40',
  });
  const firewall = addFirewallEndpoint(sheet, vpcId, 'firewall', {
    serviceName: firewallService,
    subnet: firewallA,
    ip: '10.120.2.21',
  });
  addRouteTable(sheet, vpcId, 'rtb-main', { main: true });
  addRouteTable(sheet, vpcId, 'rtb-public', {
    subnets: [publicA, publicB],
    routes: [[anywhere, internet]],
  });
  addRouteTable(sheet, vpcId, 'rtb-egress', {
    subnets: [egressA],
    // Each a whole subnet's block: all that may be more specific than the local route.
    routes: [
      ['10.120.16.0/20', firewall],
      ['10.120.32.0/20', firewall],
      [anywhere, internet],
    ],
  });
  addRouteTable(sheet, vpcId, 'rtb-firewall', { subnets: [firewallA], routes: [[anywhere, nat]] });
  const privateTable = addRouteTable(sheet, vpcId, 'rtb-private', {
    subnets: [privateA, privateB],
    routes: [
      [anywhere, firewall],
      [blocks.shopProd, toShopEuPeering],
    ],
  });
  addGatewayEndpoint(sheet, vpcId, 's3', { name: 'S3 endpoint', tables: [privateTable] });
  addInterfaceEndpoint(sheet, vpcId, 'secretsmanager', {
    name: 'Secrets endpoint',
    nodes: [
      { subnet: privateA, ip: '10.120.16.11' },
      { subnet: privateB, ip: '10.120.32.11' },
    ],
    groups: [group('vpce-secrets')],
    privateNames: ['secretsmanager.eu-west-1.amazonaws.com', 'secretsmanager.eu-west-1.api.aws'],
  });

  const web = { instanceType: 't4g.large', autoScaling: true, groups: [group('web')] };
  addLoadBalancer(sheet, 'eu-alb', {
    scheme: 'internet-facing',
    nodes: [
      { subnet: publicA, ip: '10.120.0.14', publicIp: '198.51.100.71' },
      { subnet: publicB, ip: '10.120.1.14', publicIp: '198.51.100.82' },
    ],
    groups: [group('eu-alb')],
    targets: [
      ...addInstances(sheet, 'web-eu', { ...web, subnet: privateA, firstIp: '10.120.17.31' }),
      ...addInstances(sheet, 'web-eu', { ...web, subnet: privateB, firstIp: '10.120.33.31' }),
    ],
  });
  const catalog = { count: 2, groups: [group('catalog')] };
  addTasks(sheet, 'catalog-eu', { ...catalog, subnet: privateA, firstIp: '10.120.21.40' });
  addTasks(sheet, 'catalog-eu', { ...catalog, subnet: privateB, firstIp: '10.120.37.40' });
  addLambda(sheet, 'invoices', {
    subnet: privateB,
    firstIp: '10.120.34.17',
    count: 3,
    groups: [group('invoices-fn')],
  });
}
