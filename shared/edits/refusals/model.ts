import { type Reason, type Reasons, thisModel } from './reason';

/** What the model itself refuses: names that lead nowhere, and names that are taken. */
export const modelReasons = {
  'id-taken': {
    reason: 'The model already holds a resource with this id.',
    source: thisModel,
  },
  'ids-do-not-fit': {
    reason: 'Each subnet needs the id of one network interface.',
    source: thisModel,
  },
  'no-such-command': { reason: 'The sandbox has no command of this name.', source: thisModel },
  'params-do-not-fit': { reason: 'The command does not take these values.', source: thisModel },
  'nothing-changes': { reason: 'The network is like that already.', source: thisModel },
  'template-zones': {
    reason: 'The template takes two or three different Availability Zones.',
    source: thisModel,
  },
  'template-spokes': {
    reason: 'The template takes one to four spokes.',
    source: thisModel,
  },
  'unknown-region': {
    reason: "The VPC's Region is not known, so the service has no name there.",
    source: thisModel,
  },
  'no-such-vpc': noSuch('VPC'),
  'no-such-subnet': noSuch('subnet'),
  'no-such-dhcp-options': noSuch('set of DHCP options'),
  'no-such-route-table': noSuch('route table'),
  'no-such-internet-gateway': noSuch('internet gateway'),
  'no-such-egress-only-gateway': noSuch('egress-only internet gateway'),
  'no-such-nat-gateway': noSuch('NAT gateway'),
  'no-such-vpn-gateway': noSuch('virtual private gateway'),
  'no-such-customer-gateway': noSuch('customer gateway'),
  'no-such-vpn-connection': noSuch('VPN connection'),
  'no-such-peering': noSuch('peering connection'),
  'no-such-transit-gateway': noSuch('transit gateway'),
  'no-such-attachment': noSuch('transit gateway attachment'),
  'no-such-transit-table': noSuch('transit gateway route table'),
  'no-such-prefix-list': noSuch('prefix list'),
  'no-such-security-group': noSuch('security group'),
  'no-such-network-acl': noSuch('network ACL'),
  'no-such-network-interface': noSuch('network interface'),
  'no-such-instance': noSuch('instance'),
  'no-such-address': noSuch('Elastic IP address'),
  'no-such-endpoint': noSuch('VPC endpoint'),
  'no-such-endpoint-service': noSuch('endpoint service'),
  'no-such-load-balancer': noSuch('load balancer'),
  'no-such-exclusion': noSuch('exclusion from Block Public Access'),
} as const satisfies Reasons;

function noSuch(kind: string): Reason {
  return { reason: `The model holds no such ${kind}.`, source: thisModel };
}
