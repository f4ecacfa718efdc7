import type { Severity } from '../trace';
import type { CodeEntry } from './entry';

/** Codes of Reachability Analyzer, in this project's words. */
export const analyzerCodes = {
  BAD_STATE: ra('blocks', 'The component is not working: its state lets nothing pass.'),
  BAD_STATE_ATTACHMENT: ra('blocks', 'The link between two components is missing or not working.'),
  BAD_STATE_ROUTE: ra('blocks', 'The route that matches is a blackhole: its target is gone.'),
  BAD_STATE_VPN: ra('blocks', 'Every tunnel of the VPN connection is down.'),
  TGW_BAD_STATE_VPN: ra(
    'blocks',
    'Every tunnel of the VPN connection behind the transit gateway is down.',
  ),
  TGW_RTB_BAD_STATE_ROUTE: ra('blocks', "The transit gateway's route that matches is a blackhole."),
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
  INGRESS_RTB_NO_PUBLIC_IP: ra(
    'blocks',
    'An edge table leads to an appliance that has no public address.',
  ),
  INGRESS_RTB_TRAFFIC_REDIRECTION: ra(
    'blocks',
    'An edge table redirects what enters for this subnet, so it may not use its own internet gateway route.',
  ),
  VPC_BLOCK_PUBLIC_ACCESS_ENABLED: ra('blocks', 'VPC Block Public Access drops it at the gateway.'),
  GATEWAY_REJECTS_SPOOFED_TRAFFIC: ra('blocks', "The source is no address of the gateway's VPC."),
  NGW_REQUIRES_SOURCE_IN_VPC: ra(
    'blocks',
    'A NAT gateway serves no traffic that comes over a peering or a virtual private gateway.',
  ),
  REGIONAL_NGW_ROUTE_AZ_RESTRICTION: ra(
    'blocks',
    "The regional NAT gateway has no address in the source's Availability Zone.",
  ),
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
  VPCE_GATEWAY_PROTOCOL_RESTRICTION: ra(
    'blocks',
    'Gateway endpoints carry TCP and ICMP echo alone.',
  ),
  VPCE_INTRA_VPC_TRAFFIC: ra('blocks', 'An endpoint starts no connection inside its VPC.'),
  PATH_THROUGH_GWLB_NOT_CHECKED: detail(
    'info',
    'What the appliances behind a Gateway Load Balancer let pass is not known.',
  ),
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
  RESPONSE_RTB_HAS_NO_ROUTE_TO_TRANSIT_GATEWAY: detail(
    'info',
    "The destination's route table has no way back to the transit gateway.",
  ),
  TRANSIT_GATEWAY_APPLIANCE_MODE_RECOMMENDED: detail(
    'warns',
    'Without appliance mode the two directions may meet appliances in different zones.',
  ),
  UNIDIRECTIONAL_PATH_ANALYSIS_ONLY: detail('info', 'Only the way there is judged.'),
  AVAILABILITY_ZONE_CROSSED: detail(
    'info',
    'The path crosses from one Availability Zone to another.',
  ),
} as const satisfies Record<string, CodeEntry>;

/** It says why something is unreachable. */
function ra(severity: Severity, meaning: string): CodeEntry {
  return { origin: 'ra', severity, meaning, source: 'vpc/latest/reachability/explanation-codes' };
}

/** It comes with reachable paths, too. */
function detail(severity: Severity, meaning: string): CodeEntry {
  const source = 'vpc/latest/reachability/additional-detail-codes';
  return { origin: 'ra', severity, meaning, source };
}
