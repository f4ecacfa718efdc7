import { type CodeEntry, own } from './entry';

/** What the model cannot tell and what is taken for true instead. Users can declare most of it. */
export const assumedCodes = {
  ASSUMED_LOCAL_ROUTE: own(
    'info',
    'vpc/latest/userguide/subnet-route-tables',
    'No route table was read; the local route, which every table has, is assumed.',
  ),
  ASSUMED_NO_EDGE_TABLE: own(
    'info',
    'vpc/latest/userguide/gateway-route-tables',
    'Route tables were not read; that none routes what enters the gateway is assumed.',
  ),
  ASSUMED_NO_BLOCK_PUBLIC_ACCESS: own(
    'info',
    'vpc/latest/userguide/security-vpc-bpa-basics',
    'Block Public Access was not asked for; it is off unless someone turned it on.',
  ),
  ASSUMED_DEFAULT_NETWORK_ACL: own(
    'info',
    'vpc/latest/userguide/vpc-network-acls',
    'A sketched subnet without a network ACL has the default one, which admits everything.',
  ),
  ASSUMED_AMAZON_DNS: own(
    'info',
    'vpc/latest/userguide/AmazonDNS-concepts',
    'DHCP options were not read; AmazonProvidedDNS is assumed.',
  ),
  ASSUMED_NO_PRIVATE_HOSTED_ZONE: own(
    'info',
    'Route53/latest/DeveloperGuide/hosted-zone-private-considerations',
    "EC2's API shows no hosted zones, resolver rules or Profiles; that none covers the name is assumed.",
  ),
  ASSUMED_APPLIANCE_FORWARDS: own(
    'info',
    'vpc/latest/userguide/route-table-options',
    'What an appliance does with packets is invisible; that it forwards them unchanged is assumed.',
  ),
  ASSUMED_APPLIANCE_TRANSLATES: own(
    'info',
    'vpc/latest/userguide/work-with-nat-instances',
    'What an appliance does with packets is invisible; that it forwards them under its own address is assumed.',
  ),
  ASSUMED_GATEWAY_ENDPOINT_FORWARDED: own(
    'info',
    'vpc/latest/privatelink/gateway-endpoints',
    'That a gateway endpoint serves packets a NAT gateway or appliance of its VPC sends is assumed.',
  ),
  ASSUMED_GATEWAY_ENDPOINT_IPV6: own(
    'info',
    'vpc/latest/privatelink/gateway-endpoints',
    'Newer pages let gateway endpoints carry IPv6, older ones do not; that this one does is assumed.',
  ),
  ASSUMED_ADVERTISED_ROUTE_RANK: own(
    'info',
    'vpc/latest/userguide/dynamic-routing-route-server',
    'A VPC Route Server brought the route; that it ranks like a propagated one is assumed.',
  ),
  ASSUMED_LIST_BEATS_WIDER_ROUTE: own(
    'info',
    'vpc/latest/userguide/route-tables-priority',
    'A prefix list wins over a wider static route, as the page says now; its older text had the static route win.',
  ),
  ASSUMED_BLACKHOLE_DROPS: own(
    'info',
    'AWSEC2/latest/APIReference/API_Route',
    'A blackhole route drops what it matches; that no wider route takes over is assumed.',
  ),
  ASSUMED_ENDPOINT_PASSES_BLOCK_PUBLIC_ACCESS: own(
    'info',
    'vpc/latest/userguide/security-vpc-bpa-basics',
    'Block Public Access is on; that it leaves endpoints alone, which use no internet gateway, is assumed.',
  ),
  ASSUMED_TRANSIT_GATEWAY_ZONE: own(
    'info',
    'vpc/latest/tgw/how-transit-gateways-work',
    "Any subnet of a zone with an attachment may use the transit gateway; one note says the attachment's own alone.",
  ),
  ASSUMED_REGIONAL_NAT_ROUTES: own(
    'info',
    'vpc/latest/userguide/nat-gateways-regional',
    'The regional NAT gateway names no route table; its pre-filled route to the internet gateway is assumed.',
  ),
} as const satisfies Record<string, CodeEntry>;
