import { type CollectionName, collectionNames, type Network } from '../network/network';
import { isState } from '../network/record';
import type { ImportReport } from './report';

/**
 * Properties that name another record of the same account and Region. What may rightly lie elsewhere is left out:
 * the far side of a peering, the groups a rule names, the VPC behind a shared transit gateway.
 */
const references: Partial<Record<CollectionName, Record<string, CollectionName>>> = {
  vpcs: { dhcpOptionsId: 'dhcpOptions' },
  subnets: { vpcId: 'vpcs' },
  routeTables: { vpcId: 'vpcs', 'associations.subnetId': 'subnets' },
  internetGateways: { 'attachments.vpcId': 'vpcs' },
  egressOnlyInternetGateways: { 'attachments.vpcId': 'vpcs' },
  natGateways: {
    vpcId: 'vpcs',
    subnetId: 'subnets',
    'addresses.networkInterfaceId': 'networkInterfaces',
  },
  vpnGateways: { 'attachments.vpcId': 'vpcs' },
  vpnConnections: {
    customerGatewayId: 'customerGateways',
    vpnGatewayId: 'vpnGateways',
    transitGatewayId: 'transitGateways',
  },
  transitGatewayAttachments: { transitGatewayId: 'transitGateways' },
  transitGatewayRouteTables: { transitGatewayId: 'transitGateways' },
  securityGroups: { vpcId: 'vpcs' },
  networkAcls: { vpcId: 'vpcs', 'associations.subnetId': 'subnets' },
  networkInterfaces: {
    vpcId: 'vpcs',
    subnetId: 'subnets',
    groups: 'securityGroups',
    'attachment.instanceId': 'instances',
  },
  instances: { vpcId: 'vpcs', subnetId: 'subnets', groups: 'securityGroups' },
  addresses: { networkInterfaceId: 'networkInterfaces', instanceId: 'instances' },
  vpcEndpoints: {
    vpcId: 'vpcs',
    subnetIds: 'subnets',
    routeTableIds: 'routeTables',
    networkInterfaceIds: 'networkInterfaces',
    groups: 'securityGroups',
  },
  loadBalancers: {
    vpcId: 'vpcs',
    subnetIds: 'subnets',
    groups: 'securityGroups',
    instanceIds: 'instances',
  },
  listeners: { loadBalancerArn: 'loadBalancers', targetGroupArns: 'targetGroups' },
  targetGroups: { vpcId: 'vpcs', loadBalancerArns: 'loadBalancers' },
};

/** A VPC without a set of its own says `default`. */
const reserved = new Set(['default']);

/** References to records that nobody brought. Records that are gone at AWS rightly name what is gone too. */
export function danglingReferences(network: Network): ImportReport['dangling'] {
  const found: ImportReport['dangling'] = [];
  for (const name of collectionNames) {
    const properties = Object.entries(references[name] ?? {}).map(([property, target]) => ({
      property,
      path: property.split('.'),
      target: network[target],
    }));
    if (properties.length === 0) continue;
    for (const [key, record] of network[name]) {
      if ('state' in record && isState(record.state, ...goneStates)) continue;
      for (const { property, path, target } of properties) {
        const gone = idsAt(record, path).filter((id) => !target.has(id) && !reserved.has(id));
        for (const to of new Set(gone)) found.push({ from: key, property, to });
      }
    }
  }
  return found;
}

const goneStates = ['deleted', 'deleting', 'terminated', 'failed', 'rejected', 'expired'];

function idsAt(value: unknown, path: readonly string[], depth = 0): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => idsAt(element, path, depth));
  const step = path[depth];
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return idsAt((value as Record<string, unknown>)[step], path, depth + 1);
}
