import type { Network, RecordOf } from '../network/network';
import { ok, type Result } from '../result';
import { type Refusal, type RefusalCode, refused } from './refusal';

/** What an edit says of an id that leads nowhere. */
const codes = {
  vpcs: 'no-such-vpc',
  subnets: 'no-such-subnet',
  dhcpOptions: 'no-such-dhcp-options',
  routeTables: 'no-such-route-table',
  internetGateways: 'no-such-internet-gateway',
  egressOnlyInternetGateways: 'no-such-egress-only-gateway',
  natGateways: 'no-such-nat-gateway',
  vpnGateways: 'no-such-vpn-gateway',
  customerGateways: 'no-such-customer-gateway',
  vpnConnections: 'no-such-vpn-connection',
  vpcPeeringConnections: 'no-such-peering',
  transitGateways: 'no-such-transit-gateway',
  transitGatewayAttachments: 'no-such-attachment',
  transitGatewayRouteTables: 'no-such-transit-table',
  prefixLists: 'no-such-prefix-list',
  securityGroups: 'no-such-security-group',
  networkAcls: 'no-such-network-acl',
  networkInterfaces: 'no-such-network-interface',
  instances: 'no-such-instance',
  addresses: 'no-such-address',
  vpcEndpoints: 'no-such-endpoint',
  serviceConfigurations: 'no-such-endpoint-service',
  loadBalancers: 'no-such-load-balancer',
  vpcBlockPublicAccessExclusions: 'no-such-exclusion',
} as const satisfies Partial<Record<keyof Network, RefusalCode>>;

/** The kinds of records that an edit names by their id. */
export type Findable = keyof typeof codes;

export function find<C extends Findable>(
  network: Network,
  collection: C,
  id: string | undefined,
): Result<RecordOf<C>, Refusal> {
  const record = (network[collection] as ReadonlyMap<string, RecordOf<C>>).get(id ?? '');
  return record === undefined ? refused(codes[collection], id ?? '') : ok(record);
}

/** Refuses an id that something of the kind has. */
export function takenId<C extends Findable>(
  network: Network,
  collection: C,
  id: string,
): { ok: false; error: Refusal } | undefined {
  return network[collection].has(id) ? refused('id-taken', id) : undefined;
}
