import type { Severity } from './trace';

/** `ra`: Reachability Analyzer's own word. `own`: this project's, for what that tool does not judge. */
type Origin = 'ra' | 'own';
type Entry = { origin: Origin; severity: Severity; meaning: string; source: string };

const ra = (severity: Severity, meaning: string): Entry => ({
  origin: 'ra',
  severity,
  meaning,
  source: 'vpc/latest/reachability/explanation-codes',
});
const detail = (severity: Severity, meaning: string): Entry => ({
  origin: 'ra',
  severity,
  meaning,
  source: 'vpc/latest/reachability/additional-detail-codes',
});
const own = (severity: Severity, source: string, meaning: string): Entry => ({
  origin: 'own',
  severity,
  meaning,
  source,
});

const MODEL = 'the model itself';

/**
 * Every code a finding may carry, with the severity it has unless a step says otherwise.
 * `source` is a page under https://docs.aws.amazon.com/ unless it says something else.
 */
export const codes = {
  // States
  BAD_STATE: ra('blocks', 'The component is not working: its state lets nothing pass.'),
  BAD_STATE_ATTACHMENT: ra('blocks', 'The link between two components is missing or not working.'),
  BAD_STATE_ROUTE: ra('blocks', 'The route that matches is a blackhole: its target is gone.'),
  BAD_STATE_VPN: ra('blocks', 'Every tunnel of the VPN connection is down.'),
  TGW_BAD_STATE_VPN: ra(
    'blocks',
    'Every tunnel of the VPN connection behind the transit gateway is down.',
  ),
  TGW_RTB_BAD_STATE_ROUTE: ra('blocks', "The transit gateway's route that matches is a blackhole."),
  // Routes
  NO_ROUTE_TO_DESTINATION: ra('blocks', 'No route of the table matches.'),
  MORE_SPECIFIC_ROUTE: ra('info', 'Another route matched with a longer prefix.'),
  HIGHER_PRIORITY_ROUTE: ra('info', 'Another route of the same prefix has priority.'),
  NO_POSSIBLE_DESTINATION: ra('blocks', 'The address lies in the VPC, but nobody has it.'),
  UNKNOWN_DESTINATION: ra('unknown', 'The model ends here: what lies beyond is not in it.'),
  UNKNOWN_RESOURCE: ra('unknown', 'A resource on the way is not in the model.'),
  NO_SOURCE_OR_DESTINATION: ra(
    'unknown',
    'The source or destination is not in the model, or has no address.',
  ),
  UNSUPPORTED_COMPONENT: ra('unknown', 'A component whose behaviour is not modelled.'),
  // Internet gateways
  IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: ra(
    'blocks',
    "The packet's source address has no public address of its own.",
  ),
  IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: ra(
    'blocks',
    'The destination is no public address of an interface behind an internet gateway.',
  ),
  IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS: ra(
    'blocks',
    'An internet gateway drops packets to private addresses.',
  ),
  IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS: ra(
    'blocks',
    'An internet gateway drops packets to 100.64.0.0/10.',
  ),
  IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS: ra(
    'blocks',
    'An internet gateway drops packets from private addresses.',
  ),
  IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS: ra(
    'blocks',
    'An internet gateway drops packets from 100.64.0.0/10.',
  ),
  INGRESS_RTB_TRAFFIC_REDIRECTION: ra(
    'blocks',
    'An edge table redirects what enters for this subnet, so it may not use its own internet gateway route.',
  ),
  VPC_BLOCK_PUBLIC_ACCESS_ENABLED: ra('blocks', 'VPC Block Public Access drops it at the gateway.'),
  IGW_DENIED_BY_INTERFACE: own(
    'blocks',
    'vpc/latest/privatelink/privatelink-access-aws-services',
    'The interface denies all traffic through internet gateways, as endpoint interfaces do for IPv6.',
  ),
  EGRESS_ONLY_REJECTS_INGRESS: own(
    'blocks',
    'vpc/latest/userguide/egress-only-internet-gateway',
    'An egress-only internet gateway lets no connection in from the internet.',
  ),
  EGRESS_ONLY_IPV6_ONLY: own(
    'blocks',
    'vpc/latest/userguide/egress-only-internet-gateway',
    'An egress-only internet gateway carries IPv6 alone.',
  ),
  // NAT
  NGW_REQUIRES_SOURCE_IN_VPC: ra(
    'blocks',
    'A NAT gateway serves no traffic that comes over a peering or a virtual private gateway.',
  ),
  REGIONAL_NGW_ROUTE_AZ_RESTRICTION: ra(
    'blocks',
    "The regional NAT gateway has no address in the source's Availability Zone.",
  ),
  NAT_ACCEPTS_NO_CONNECTIONS: own(
    'blocks',
    'vpc/latest/userguide/nat-gateway-basics',
    'A NAT gateway accepts no connection that is addressed to itself.',
  ),
  NAT_NO_SESSION: own(
    'blocks',
    'vpc/latest/userguide/nat-gateway-basics',
    'The reply meets a NAT gateway that never saw the request.',
  ),
  NAT_IPV4_ONLY: own(
    'blocks',
    'vpc/latest/userguide/nat-gateway-nat64-dns64',
    'A NAT gateway takes IPv6 only for 64:ff9b::/96.',
  ),
  NAT_RETURN_TO_SENDER: own(
    'info',
    'vpc/latest/userguide/nat-gateway-basics',
    'Replies find a NAT gateway over the peering although no route leads back.',
  ),
  // Filters
  ENI_SG_RULES_MISMATCH: ra('blocks', "No rule of the interface's security groups fits."),
  SG_HAS_NO_RULES: ra('blocks', 'The security groups are empty in this direction.'),
  SG_REFERENCES_NOT_PRESERVED: ra(
    'info',
    'The group of the sender was lost on the way, so rules that name it cannot match.',
  ),
  SG_REFERENCING_SUPPORT: ra(
    'blocks',
    'The transit gateway does not carry security group references here.',
  ),
  UNKNOWN_PEERED_SGS: ra(
    'unknown',
    "The security groups of the peered VPC's interface were not read.",
  ),
  SUBNET_ACL_RESTRICTION: ra('blocks', 'The network ACL does not admit the packet.'),
  PROTOCOL_RESTRICTION: ra('blocks', 'The component carries other protocols only.'),
  ENI_SOURCE_DEST_CHECK_RESTRICTION: ra(
    'blocks',
    "The interface's source/destination check drops what it should forward.",
  ),
  EPHEMERAL_PORTS_PARTLY_ALLOWED: own(
    'warns',
    'vpc/latest/userguide/custom-network-acl',
    'The network ACL passes only some of the ports that clients use.',
  ),
  RULE_DEPENDS_ON_ADDRESS: own(
    'unknown',
    MODEL,
    "A rule covers some of the destination's addresses, or entries that were not read.",
  ),
  SECURITY_GROUP_NOT_READ: own('unknown', MODEL, 'A security group that decides was not read.'),
  NETWORK_ACL_NOT_READ: own('unknown', MODEL, "The subnet's network ACL was not read."),
  // Route tables that were not read or contradict themselves
  ROUTE_TABLE_NOT_READ: own('unknown', MODEL, "The subnet's route table was not read."),
  SUBNET_CLAIMED_TWICE: own(
    'unknown',
    'vpc/latest/userguide/subnet-route-tables',
    'Two route tables name the subnet, which AWS does not allow.',
  ),
  AMBIGUOUS_PREFIX_LISTS: own(
    'unknown',
    'vpc/latest/userguide/route-tables-priority',
    'Two prefix lists lead the same block to different targets; AWS picks either.',
  ),
  ROUTE_DEPENDS_ON_ADDRESS: own(
    'unknown',
    'vpc/latest/userguide/route-tables-priority',
    'Routes cover part of the addresses the destination may have.',
  ),
  INVALID_MORE_SPECIFIC_ROUTE: own(
    'unknown',
    'vpc/latest/userguide/route-table-options',
    "A route inside the VPC's block that is not one subnet's whole block, or has a target AWS refuses there.",
  ),
  ROUTE_STATE_UNKNOWN: own('unknown', MODEL, 'A route in a state whose meaning AWS does not tell.'),
  ROUTING_LOOP: own(
    'blocks',
    'vpc/latest/userguide/route-table-options',
    'The packet came back to where it was before.',
  ),
  // Endpoints
  VPCE_GATEWAY_PROTOCOL_RESTRICTION: ra(
    'blocks',
    'Gateway endpoints carry TCP and ICMP echo alone.',
  ),
  GATEWAY_ENDPOINT_NOT_EXTENDABLE: own(
    'blocks',
    'vpc/latest/privatelink/vpc-endpoints-s3',
    'A gateway endpoint serves its own VPC alone: not over peering, transit gateway or VPN.',
  ),
  GATEWAY_ENDPOINT_NOT_ASSOCIATED: own(
    'info',
    'vpc/latest/privatelink/gateway-endpoints',
    "The VPC has a gateway endpoint for the service, but not in this subnet's route table.",
  ),
  GATEWAY_ENDPOINT_DNS_ATTRIBUTES: own(
    'warns',
    'vpc/latest/privatelink/vpc-endpoints-s3',
    'AWS asks for both VPC DNS attributes with a gateway endpoint.',
  ),
  ENDPOINT_STATE_PARTIAL: own(
    'warns',
    'AWSEC2/latest/APIReference/API_VpcEndpoint',
    'The endpoint is partly available; AWS does not say what that means.',
  ),
  ENDPOINT_POLICY_DENIES: own(
    'blocks',
    'vpc/latest/privatelink/vpc-endpoints-access',
    "A statement of the endpoint's policy denies the request.",
  ),
  ENDPOINT_POLICY_NO_ALLOW: own(
    'blocks',
    'vpc/latest/privatelink/vpc-endpoints-access',
    "No statement of the endpoint's policy allows the request.",
  ),
  ENDPOINT_POLICY_DEPENDS: own(
    'warns',
    'vpc/latest/privatelink/vpc-endpoints-access',
    'Whether the policy allows it hangs on facts the request does not tell.',
  ),
  ENDPOINT_POLICY_NOT_READ: own('unknown', MODEL, "The endpoint's policy was not read."),
  ENDPOINT_POLICY_UNREADABLE: own(
    'unknown',
    'vpc/latest/privatelink/vpc-endpoints-access',
    "The endpoint's policy is no valid policy document.",
  ),
  ENDPOINTS_NOT_READ: own(
    'unknown',
    MODEL,
    "The VPC's endpoints were not read, so where the name leads is not known.",
  ),
  // Gateway Load Balancer endpoints and appliances
  PATH_THROUGH_GWLB_NOT_CHECKED: detail(
    'info',
    'What the appliances behind a Gateway Load Balancer let pass is not known.',
  ),
  GWLB_FLOW_NOT_STARTED: own(
    'blocks',
    'elasticloadbalancing/latest/gateway/gateway-load-balancers',
    'The reply meets a Gateway Load Balancer that never saw the request.',
  ),
  GWLB_ASYMMETRIC_RETURN: own(
    'warns',
    'elasticloadbalancing/latest/gateway/gateway-load-balancers',
    'The reply does not pass the Gateway Load Balancer that inspected the request.',
  ),
  GWLB_EGRESS_ONLY_DROPPED: own(
    'blocks',
    'vpc/latest/privatelink/gateway-load-balancer-endpoints',
    'IPv6 through a Gateway Load Balancer endpoint and an egress-only gateway is dropped.',
  ),
  // Connections between networks
  PCX_REQUIRES_ADDRESS_IN_VPC_CIDR: ra(
    'blocks',
    'A peering carries only what comes from one VPC and goes to the other.',
  ),
  VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS: ra(
    'blocks',
    'The source is no interface of the VPC the virtual private gateway is attached to.',
  ),
  VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: ra(
    'blocks',
    'The destination is no private address of the VPC the virtual private gateway is attached to.',
  ),
  VGW_PREFIX_UNKNOWN: own(
    'blocks',
    'vpn/latest/s2svpn/vpn-route-priority',
    'The virtual private gateway knows no prefix that holds the address.',
  ),
  VGW_PREFIXES_NOT_READ: own(
    'unknown',
    'vpn/latest/s2svpn/vpn-route-priority',
    'Whether the virtual private gateway knows the prefix cannot be told.',
  ),
  VGW_NO_IPV6: own(
    'blocks',
    'vpc/latest/userguide/route-table-options',
    'Site-to-Site VPN on a virtual private gateway carries no IPv6.',
  ),
  ON_PREMISES_ENTRY_UNKNOWN: own(
    'unknown',
    MODEL,
    'Nothing tells by which gateway this on-premises address reaches AWS.',
  ),
  TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION: ra(
    'blocks',
    'The attachment is associated with no transit gateway route table.',
  ),
  TGW_ROUTE_AZ_RESTRICTION: ra(
    'blocks',
    "The transit gateway has no attachment subnet in the source's Availability Zone.",
  ),
  TGW_RTB_ROUTES_ARE_UNKNOWN: ra(
    'unknown',
    "The transit gateway route table's routes were not (all) read.",
  ),
  TGW_ATTACHMENT_SUBNETS_NOT_READ: own(
    'unknown',
    MODEL,
    'In which subnets the attachment stands was not read.',
  ),
  RESPONSE_RTB_HAS_NO_ROUTE_TO_TRANSIT_GATEWAY: detail(
    'info',
    "The destination's route table has no way back to the transit gateway.",
  ),
  TRANSIT_GATEWAY_APPLIANCE_MODE_RECOMMENDED: detail(
    'warns',
    'Without appliance mode the two directions may meet appliances in different zones.',
  ),
  // Return
  RETURN_TO_OTHER_INTERFACE: own(
    'blocks',
    'vpc/latest/peering/vpc-peering-basics',
    'The reply reaches another interface that has the same address.',
  ),
  RETURN_SOURCE_MISMATCH: own(
    'blocks',
    'vpc/latest/userguide/route-table-options',
    'The reply arrives from another address than the request went to.',
  ),
  UNIDIRECTIONAL_PATH_ANALYSIS_ONLY: detail('info', 'Only the way there is judged.'),
  // DNS
  DNS_SUPPORT_DISABLED: own(
    'blocks',
    'vpc/latest/userguide/AmazonDNS-concepts',
    'The VPC has enableDnsSupport off: the Amazon resolver answers nobody.',
  ),
  DNS_NAME_DOES_NOT_EXIST: own(
    'blocks',
    'Route53/latest/DeveloperGuide/hosted-zone-private-considerations',
    'The zone that answers has no such record.',
  ),
  DNS_NO_AAAA_RECORD: own(
    'blocks',
    'vpc/latest/userguide/nat-gateway-nat64-dns64',
    'The source has IPv6 alone, the name has no IPv6 address, and DNS64 is off.',
  ),
  DNS_NO_A_RECORD: own(
    'blocks',
    'vpc/latest/privatelink/privatelink-access-aws-services',
    'The source has IPv4 alone and the name has no IPv4 address.',
  ),
  DNS_CUSTOM_RESOLVER: own(
    'unknown',
    'AmazonECR/latest/userguide/vpc-endpoints',
    'The VPC uses resolvers of its own, whose answers nobody here knows.',
  ),
  DNS_FORWARDED: own(
    'unknown',
    'Route53/latest/DeveloperGuide/resolver-overview-forward-vpc-to-network-autodefined-rules',
    'A resolver rule forwards the query to resolvers whose answers nobody here knows.',
  ),
  DNS_ATTRIBUTES_NOT_READ: own('unknown', MODEL, "The VPC's DNS attributes were not read."),
  DNS_PRIVATE_DNS_NEEDS_ATTRIBUTES: own(
    'warns',
    'vpc/latest/privatelink/privatelink-access-aws-services',
    'Private DNS of the endpoint has no effect: the VPC needs enableDnsHostnames.',
  ),
  DNS_PRIVATE_DNS_OFF: own(
    'info',
    'vpc/latest/privatelink/privatelink-access-aws-services',
    'The VPC has an interface endpoint for the service without private DNS: the default name leads past it.',
  ),
  DNS_INBOUND_RESOLVER_ONLY: own(
    'info',
    'AmazonS3/latest/userguide/privatelink-interface-endpoints',
    "The endpoint's private DNS answers inbound resolver endpoints alone.",
  ),
  DNS_NO_PRIVATE_DNS_FOR_SERVICE: own(
    'info',
    'amazondynamodb/latest/developerguide/privatelink-interface-endpoints',
    'The service has no private DNS: only the endpoint-specific names lead to its interface endpoint.',
  ),
  ENDPOINT_ADDRESS_UNKNOWN: own(
    'unknown',
    MODEL,
    "The endpoint's interfaces or their addresses were not read.",
  ),
  // Notes
  AVAILABILITY_ZONE_CROSSED: detail(
    'info',
    'The path crosses from one Availability Zone to another.',
  ),
  ENCRYPTION_CONTROLS_ENFORCED: own(
    'warns',
    'vpc/latest/userguide/vpc-encryption-controls',
    'The VPC enforces encryption in transit, which is not judged here.',
  ),
  INVALID_REQUEST: own('unknown', MODEL, 'The request cannot be read.'),
  // Assumptions
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
  ASSUMED_REGIONAL_NAT_ROUTES: own(
    'info',
    'vpc/latest/userguide/nat-gateways-regional',
    'The regional NAT gateway names no route table; its pre-filled route to the internet gateway is assumed.',
  ),
} as const satisfies Record<string, Entry>;

export type FindingCode = keyof typeof codes;

export function severityOf(code: FindingCode): Severity {
  return codes[code].severity;
}
