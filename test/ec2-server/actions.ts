/** How EC2 answers a call: the keys of its answer, and the pages it gives. */
export type Action = {
  list?: string;
  object?: string;
  /** The request's parameter that names the one resource. */
  id?: 'VpcId' | 'PrefixListId' | 'TransitGatewayRouteTableId';
  /** Largest and smallest `MaxResults`; absent where there are no pages. */
  pages?: [smallest: number, largest: number];
  /** Refused without these. */
  required?: string;
};

const usual: [number, number] = [5, 1000];
const list = (key: string, pages?: [number, number]): Action => ({
  list: key,
  ...(pages && { pages }),
});
const ofTable = (key: string): Action => ({
  list: key,
  id: 'TransitGatewayRouteTableId',
  pages: usual,
});

/** Sources: the calls' pages in https://docs.aws.amazon.com/AWSEC2/latest/APIReference/ */
export const actions: ReadonlyMap<string, Action> = new Map([
  ['DescribeRegions', list('Regions')],
  ['DescribeAvailabilityZones', list('AvailabilityZones')],
  ['DescribeVpcs', list('Vpcs', usual)],
  ['DescribeVpcAttribute', { id: 'VpcId', required: 'Attribute' }],
  ['DescribeSubnets', list('Subnets', usual)],
  ['DescribeRouteTables', list('RouteTables', [5, 100])],
  ['DescribeNetworkInterfaces', list('NetworkInterfaces', usual)],
  ['DescribeInstances', list('Reservations', usual)],
  ['DescribeAddresses', list('Addresses')],
  ['DescribeSecurityGroups', list('SecurityGroups', usual)],
  ['DescribeSecurityGroupVpcAssociations', list('SecurityGroupVpcAssociations', usual)],
  ['DescribeNetworkAcls', list('NetworkAcls', usual)],
  ['DescribeInternetGateways', list('InternetGateways', usual)],
  ['DescribeEgressOnlyInternetGateways', list('EgressOnlyInternetGateways', [5, 255])],
  ['DescribeNatGateways', list('NatGateways', usual)],
  ['DescribeVpcEndpoints', list('VpcEndpoints', [1, 1000])],
  ['DescribeVpcEndpointServices', list('ServiceDetails', [1, 1000])],
  ['DescribeVpcEndpointServiceConfigurations', list('ServiceConfigurations', [1, 1000])],
  ['DescribeVpcEndpointConnections', list('VpcEndpointConnections', [1, 1000])],
  ['DescribeVpcEndpointAssociations', list('VpcEndpointAssociations', [1, 100])],
  ['DescribeVpcPeeringConnections', list('VpcPeeringConnections', usual)],
  ['DescribeTransitGateways', list('TransitGateways', usual)],
  ['DescribeTransitGatewayAttachments', list('TransitGatewayAttachments', usual)],
  ['DescribeTransitGatewayVpcAttachments', list('TransitGatewayVpcAttachments', usual)],
  ['DescribeTransitGatewayPeeringAttachments', list('TransitGatewayPeeringAttachments', usual)],
  ['DescribeTransitGatewayRouteTables', list('TransitGatewayRouteTables', usual)],
  ['DescribeVpnGateways', list('VpnGateways')],
  ['DescribeVpnConnections', list('VpnConnections')],
  ['DescribeCustomerGateways', list('CustomerGateways')],
  ['DescribeManagedPrefixLists', list('PrefixLists', [1, 100])],
  ['DescribePrefixLists', list('PrefixLists', usual)],
  ['DescribeDhcpOptions', list('DhcpOptions', usual)],
  ['DescribeVpcBlockPublicAccessOptions', { object: 'VpcBlockPublicAccessOptions' }],
  ['DescribeVpcBlockPublicAccessExclusions', list('VpcBlockPublicAccessExclusions', usual)],
  ['DescribeVpcEncryptionControls', list('VpcEncryptionControls', usual)],
  ['GetManagedPrefixListEntries', { list: 'Entries', id: 'PrefixListId', pages: [1, 100] }],
  ['SearchTransitGatewayRoutes', { ...ofTable('Routes'), required: 'Filter.1.Name' }],
  ['GetTransitGatewayRouteTableAssociations', ofTable('Associations')],
  ['GetTransitGatewayRouteTablePropagations', ofTable('TransitGatewayRouteTablePropagations')],
  ['GetTransitGatewayPrefixListReferences', ofTable('TransitGatewayPrefixListReferences')],
]);
