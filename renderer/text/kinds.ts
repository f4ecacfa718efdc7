import type { CollectionName } from '../../shared/network/network';

/** AWS's own names, in the singular and plural of running text. */
export const kindNames: Record<CollectionName, { one: string; many: string }> = {
  accounts: { one: 'account', many: 'accounts' },
  regions: { one: 'Region', many: 'Regions' },
  availabilityZones: { one: 'Availability Zone', many: 'Availability Zones' },
  vpcs: { one: 'VPC', many: 'VPCs' },
  subnets: { one: 'subnet', many: 'subnets' },
  routeTables: { one: 'route table', many: 'route tables' },
  internetGateways: { one: 'internet gateway', many: 'internet gateways' },
  egressOnlyInternetGateways: {
    one: 'egress-only internet gateway',
    many: 'egress-only internet gateways',
  },
  natGateways: { one: 'NAT gateway', many: 'NAT gateways' },
  vpnGateways: { one: 'virtual private gateway', many: 'virtual private gateways' },
  customerGateways: { one: 'customer gateway', many: 'customer gateways' },
  vpnConnections: { one: 'VPN connection', many: 'VPN connections' },
  vpcPeeringConnections: { one: 'VPC peering connection', many: 'VPC peering connections' },
  transitGateways: { one: 'transit gateway', many: 'transit gateways' },
  transitGatewayAttachments: {
    one: 'transit gateway attachment',
    many: 'transit gateway attachments',
  },
  transitGatewayRouteTables: {
    one: 'transit gateway route table',
    many: 'transit gateway route tables',
  },
  prefixLists: { one: 'prefix list', many: 'prefix lists' },
  securityGroups: { one: 'security group', many: 'security groups' },
  networkAcls: { one: 'network ACL', many: 'network ACLs' },
  networkInterfaces: { one: 'network interface', many: 'network interfaces' },
  instances: { one: 'instance', many: 'instances' },
  addresses: { one: 'Elastic IP address', many: 'Elastic IP addresses' },
  dhcpOptions: { one: 'DHCP option set', many: 'DHCP option sets' },
  vpcEndpoints: { one: 'VPC endpoint', many: 'VPC endpoints' },
  serviceDetails: { one: 'endpoint service', many: 'endpoint services' },
  serviceConfigurations: { one: 'own endpoint service', many: 'own endpoint services' },
  vpcEndpointConnections: { one: 'endpoint connection', many: 'endpoint connections' },
  vpcEndpointAssociations: { one: 'endpoint association', many: 'endpoint associations' },
  vpcBlockPublicAccessOptions: {
    one: 'Block Public Access setting',
    many: 'Block Public Access settings',
  },
  vpcBlockPublicAccessExclusions: {
    one: 'Block Public Access exclusion',
    many: 'Block Public Access exclusions',
  },
  loadBalancers: { one: 'load balancer', many: 'load balancers' },
  listeners: { one: 'listener', many: 'listeners' },
  targetGroups: { one: 'target group', many: 'target groups' },
};

/** As the first word of a line: `Route tables`, `VPCs`. */
export function heading(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
