import type { CollectionName, Network } from '../network/network';
import { nameTag, type Tags } from '../network/record';
import type { HopKind } from './trace';

type Details = { name?: string; account?: string; region?: string; availabilityZone?: string };

/** What a hop says of its resource beside the id. Absent where the model does not know it. */
export function hopDetails(network: Network, kind: HopKind, id: string): Details {
  let known = detailsOf.get(network);
  if (known === undefined) {
    known = new Map();
    detailsOf.set(network, known);
  }
  let ofKind = known.get(kind);
  if (ofKind === undefined) {
    ofKind = new Map();
    known.set(kind, ofKind);
  }
  let details = ofKind.get(id);
  if (details === undefined) {
    details = readDetails(network, kind, id);
    ofKind.set(id, details);
  }
  return details;
}

const detailsOf = new WeakMap<Network, Map<HopKind, Map<string, Details>>>();

function readDetails(network: Network, kind: HopKind, id: string): Details {
  const collection = collectionOf[kind];
  const record = collection && (network[collection].get(id) as Described | undefined);
  if (record === undefined) return {};
  const details: Details = {};
  const name = nameTag(record) ?? record.groupName ?? record.name;
  if (name !== undefined) details.name = name;
  if (record.account !== undefined) details.account = record.account;
  if (record.region !== undefined) details.region = record.region;
  const zone = record.availabilityZone ?? zoneOf(network, record.subnetId);
  if (zone !== undefined) details.availabilityZone = zone;
  return details;
}

/** The properties that records of these collections have in common, as far as they have them. */
type Described = {
  tags: Tags;
  account?: string;
  region?: string;
  availabilityZone?: string;
  subnetId?: string;
  groupName?: string;
  name?: string;
};

function zoneOf(network: Network, subnetId: string | undefined): string | undefined {
  return subnetId === undefined ? undefined : network.subnets.get(subnetId)?.availabilityZone;
}

const collectionOf: Partial<Record<HopKind, CollectionName>> = {
  instance: 'instances',
  'network-interface': 'networkInterfaces',
  appliance: 'networkInterfaces',
  'security-group': 'securityGroups',
  'network-acl': 'networkAcls',
  subnet: 'subnets',
  'route-table': 'routeTables',
  'internet-gateway': 'internetGateways',
  'egress-only-internet-gateway': 'egressOnlyInternetGateways',
  'nat-gateway': 'natGateways',
  'vpc-endpoint': 'vpcEndpoints',
  'endpoint-policy': 'vpcEndpoints',
  'vpc-peering-connection': 'vpcPeeringConnections',
  'transit-gateway': 'transitGateways',
  'transit-gateway-attachment': 'transitGatewayAttachments',
  'transit-gateway-route-table': 'transitGatewayRouteTables',
  'vpn-gateway': 'vpnGateways',
  'load-balancer': 'loadBalancers',
  'dns-resolver': 'vpcs',
};
