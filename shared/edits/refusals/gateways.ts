import { aws, type Reasons, thisModel } from './reason';

const nat = aws('vpc/latest/userguide/nat-gateway-working-with');

/** Gateways of a VPC, and public addresses. */
export const gatewaysReasons = {
  'internet-gateway-exists': {
    reason: 'A VPC has one internet gateway.',
    source: aws('vpc/latest/userguide/amazon-vpc-limits'),
  },
  'internet-gateway-in-use': {
    reason: 'An internet gateway is detached once nothing in its VPC has a public address.',
    source: aws('vpc/latest/userguide/delete-igw'),
  },
  'egress-only-gateway-exists': {
    reason: 'A VPC has one egress-only internet gateway.',
    source: aws('vpc/latest/userguide/amazon-vpc-limits'),
  },
  'vpn-gateway-exists': {
    reason: 'A VPC has one virtual private gateway.',
    source: aws('vpc/latest/userguide/amazon-vpc-limits'),
  },
  'vpn-gateway-in-use': {
    reason: 'A VPN connection ends at the virtual private gateway.',
    source: aws('vpn/latest/s2svpn/delete-vpn'),
  },
  'nat-needs-internet-gateway': {
    reason: 'A public NAT gateway needs an internet gateway attached to its VPC.',
    source: aws('vpc/latest/userguide/nat-gateway-troubleshooting'),
  },
  'nat-needs-address': {
    reason: 'A public NAT gateway needs an Elastic IP address.',
    source: nat,
  },
  'private-nat-has-no-address': {
    reason: 'A private NAT gateway has no Elastic IP address.',
    source: nat,
  },
  'nat-needs-zone': {
    reason: 'A regional NAT gateway that does not find its zones itself is told at least one.',
    source: aws('vpc/latest/userguide/nat-gateways-regional'),
  },
  'nat-zone-twice': {
    reason: 'Each zone of a regional NAT gateway is named once.',
    source: aws('vpc/latest/userguide/nat-gateways-regional'),
  },
  'address-in-use': {
    reason: 'The Elastic IP address is bound to something.',
    source: aws('AWSEC2/latest/UserGuide/elastic-ip-addresses-eip'),
  },
  'not-an-address': { reason: 'This is no IPv4 address.', source: thisModel },
  'no-placeholder-address': {
    reason: 'No public address is left of those that are kept for documentation: name one.',
    source: 'https://www.rfc-editor.org/rfc/rfc5737',
  },
} as const satisfies Reasons;
