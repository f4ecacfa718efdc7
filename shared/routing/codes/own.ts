import { type CodeEntry, MODEL, own } from './entry';

/** What Reachability Analyzer has no word for: DNS, endpoint policies, IPv6, the way back, and what was not read. */
export const ownCodes = {
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
  TGW_ATTACHMENT_SUBNETS_NOT_READ: own(
    'unknown',
    MODEL,
    'In which subnets the attachment stands was not read.',
  ),
  WAYS_NOT_ALL_FOLLOWED: own(
    'unknown',
    MODEL,
    'AWS may choose between more ways than were followed.',
  ),
  REQUEST_TO_OTHER_INTERFACE: own(
    'blocks',
    'vpc/latest/peering/vpc-peering-basics',
    'The request reaches another interface that has the same address.',
  ),
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
  ENCRYPTION_CONTROLS_ENFORCED: own(
    'warns',
    'vpc/latest/userguide/vpc-encryption-controls',
    'The VPC enforces encryption in transit, which is not judged here.',
  ),
  INVALID_REQUEST: own('unknown', MODEL, 'The request cannot be read.'),
} as const satisfies Record<string, CodeEntry>;
