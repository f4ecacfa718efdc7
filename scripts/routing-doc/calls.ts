import type { Call } from '../../shared/network/coverage';

type Row = { decides: string; withoutIt: string };

const nothing = (decides: string): Row => ({ decides, withoutIt: 'no trace leans on it' });

/** What a trace takes from each call, and what it answers without. Every call has a row, or this does not compile. */
export const calls: Record<Call, Row> = {
  DescribeRegions: nothing('which Regions there are'),
  DescribeAvailabilityZones: nothing('zone names and ids'),
  DescribeVpcs: { decides: 'blocks, DHCP options', withoutIt: '`unknown` where the VPC decides' },
  DescribeVpcAttribute: {
    decides: 'whether names resolve, private DNS',
    withoutIt: '`unknown` for names, and the way is shown as if they were on; addresses are judged',
  },
  DescribeSubnets: { decides: 'blocks, zones, DNS64', withoutIt: '`unknown`' },
  DescribeRouteTables: {
    decides: 'every route',
    withoutIt:
      '`unknown`; inside a VPC without any table the local route is assumed (`ASSUMED_LOCAL_ROUTE`), at its gateways no edge table (`ASSUMED_NO_EDGE_TABLE`)',
  },
  DescribeNetworkInterfaces: {
    decides: 'who has an address, groups, public addresses, source/destination check',
    withoutIt: '`unknown`',
  },
  DescribeInstances: { decides: 'whether an instance runs', withoutIt: 'it is taken to run' },
  DescribeAddresses: {
    decides: 'Elastic IPs bound to nothing',
    withoutIt: '`unknown` who has the address',
  },
  DescribeSecurityGroups: {
    decides: 'what interfaces let pass',
    withoutIt: '`unknown`, the way goes on',
  },
  DescribeSecurityGroupRules: {
    decides: 'ids of rules, for evidence',
    withoutIt: 'evidence names the rule by its peer',
  },
  DescribeSecurityGroupVpcAssociations: nothing('in which further VPCs a group may be held'),
  DescribeNetworkAcls: {
    decides: 'what passes at the border of a subnet',
    withoutIt:
      '`unknown`, the way goes on; a sketched subnet has the default one (`ASSUMED_DEFAULT_NETWORK_ACL`)',
  },
  DescribeInternetGateways: {
    decides: 'where the internet enters, attachment',
    withoutIt: 'an active route vouches for its gateway; `unknown` for what comes in',
  },
  DescribeEgressOnlyInternetGateways: {
    decides: 'where IPv6 replies enter',
    withoutIt: 'an active route vouches for its gateway',
  },
  DescribeNatGateways: { decides: 'addresses, zones, state', withoutIt: '`unknown`' },
  DescribeVpcEndpoints: {
    decides: 'where names lead, policies, states',
    withoutIt: '`unknown` for names and for routes to an endpoint',
  },
  DescribeVpcEndpointServices: {
    decides: 'private names, whether policies count',
    withoutIt: "the endpoint's own names, then AWS's scheme",
  },
  DescribeVpcEndpointServiceConfigurations: {
    decides: 'the load balancer behind an own endpoint service',
    withoutIt: 'it is not shown',
  },
  DescribeVpcEndpointConnections: {
    decides: 'whether the provider let the consumer in',
    withoutIt: "the endpoint's own state decides",
  },
  DescribeVpcEndpointAssociations: {
    decides: 'names of Resource and ServiceNetwork endpoints',
    withoutIt: 'only their addresses lead there',
  },
  DescribeVpcPeeringConnections: { decides: 'status, sides, DNS option', withoutIt: '`unknown`' },
  DescribeTransitGateways: {
    decides: 'security group referencing',
    withoutIt: '`unknown` for rules that name a group of another VPC',
  },
  DescribeTransitGatewayAttachments: {
    decides: 'which VPC hangs on which gateway, association',
    withoutIt: '`unknown`',
  },
  DescribeTransitGatewayVpcAttachments: {
    decides: 'zones, subnets, appliance mode',
    withoutIt: '`unknown`',
  },
  DescribeTransitGatewayPeeringAttachments: {
    decides: 'the gateway on the other side',
    withoutIt: '`unknown`',
  },
  DescribeTransitGatewayRouteTables: { decides: 'the tables', withoutIt: '`unknown`' },
  GetTransitGatewayRouteTableAssociations: {
    decides: "an attachment's table, where the attachment does not name it",
    withoutIt: '`unknown`',
  },
  GetTransitGatewayRouteTablePropagations: {
    decides: 'propagated routes, where a source listed static ones alone',
    withoutIt: '`unknown`',
  },
  GetTransitGatewayPrefixListReferences: {
    decides: 'routes through prefix lists, where the search did not list them',
    withoutIt: 'the search alone',
  },
  SearchTransitGatewayRoutes: {
    decides: 'the routes',
    withoutIt: '`unknown`; the same where not all were returned',
  },
  DescribeVpnGateways: {
    decides: 'attachment',
    withoutIt: 'an active route vouches for its gateway',
  },
  DescribeVpnConnections: {
    decides: 'known prefixes, tunnels',
    withoutIt: '`unknown` beyond the gateway',
  },
  DescribeCustomerGateways: nothing('the far end of a VPN'),
  DescribeManagedPrefixLists: {
    decides: 'names of lists: services match theirs by name',
    withoutIt:
      "`unknown` for rules and routes through lists, but for a gateway endpoint's own: its service's",
  },
  DescribePrefixLists: {
    decides: 'the same, and entries, of gateway endpoints',
    withoutIt: 'as above',
  },
  GetManagedPrefixListEntries: {
    decides: 'single addresses against lists, routes over part of a service',
    withoutIt: '`unknown` for these; a service still matches its own list',
  },
  DescribeDhcpOptions: {
    decides: 'whose resolvers are asked',
    withoutIt: 'AmazonProvidedDNS is assumed (`ASSUMED_AMAZON_DNS`)',
  },
  DescribeVpcBlockPublicAccessOptions: {
    decides: 'Block Public Access',
    withoutIt:
      'off is assumed where nobody asked (`ASSUMED_NO_BLOCK_PUBLIC_ACCESS`); `unknown` where the call was denied or failed',
  },
  DescribeVpcBlockPublicAccessExclusions: {
    decides: 'exclusions from it',
    withoutIt: '`unknown` where it would block',
  },
  DescribeVpcEncryptionControls: nothing(
    'encryption in transit; only noted (`ENCRYPTION_CONTROLS_ENFORCED`)',
  ),
  DescribeLoadBalancers: {
    decides: 'names of load balancers',
    withoutIt: 'their interfaces are still destinations',
  },
  DescribeListeners: nothing('ports of load balancers'),
  DescribeTargetGroups: nothing('targets of load balancers'),
  DescribeTargetGroupAttributes: nothing('client address preservation'),
  DescribeTargetHealth: nothing('health of targets'),
};
