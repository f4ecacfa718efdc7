import type { AnyRecord, CollectionName, Network } from '../../network/network';
import { collectionNames } from '../../network/network';
import { placeOfResource } from '../../network/resources';
import type { PrefixList } from '../../network/routeTable';
import type { Trace, Way } from '../../routing/trace';

/**
 * Which VPCs something concerns: those whose records it reads or changes. `transit` stands for all that hangs on
 * transit gateways, `everywhere` for what cannot be told apart.
 */
export type Reach = ReadonlySet<string>;

export const everywhere = 'everywhere';
const transit = 'transit';

/**
 * What a trace may have looked at: the VPCs of its hops, and, where it crosses into another VPC, all that it could
 * have come to there. An edit outside of them leaves its answer as it is.
 */
export function reachOfTrace(network: Network, trace: Trace, links: VpcLinks): Set<string> {
  const reach = new Set<string>();
  for (const way of [trace, ...trace.alternatives]) addWay(network, way, reach);
  if (reach.has(transit)) for (const vpcId of links.attached) reach.add(vpcId);
  for (const vpcId of [...reach]) if (links.routedToTransit.has(vpcId)) reach.add(transit);
  return reach;
}

function addWay(network: Network, way: Way, reach: Set<string>): void {
  for (const leg of [way.forward, way.return])
    for (const { kind, id } of leg.hops) {
      if (kind.startsWith('transit-gateway')) reach.add(transit);
      else if (kind === 'vpn-gateway' || kind === 'on-premises') reach.add(everywhere);
      else if (kind === 'vpc-peering-connection') addPeering(network, id, reach);
      else {
        const collection = collectionOfHop[kind];
        const record = collection === undefined ? undefined : network[collection].get(id);
        if (collection === undefined || record === undefined) continue;
        const { vpcId } = placeOfResource(network, collection, record);
        if (vpcId !== undefined) reach.add(vpcId);
      }
    }
}

const collectionOfHop: Readonly<Record<string, CollectionName>> = {
  instance: 'instances',
  'network-interface': 'networkInterfaces',
  appliance: 'networkInterfaces',
  subnet: 'subnets',
  'security-group': 'securityGroups',
  'network-acl': 'networkAcls',
  'route-table': 'routeTables',
  'internet-gateway': 'internetGateways',
  'egress-only-internet-gateway': 'egressOnlyInternetGateways',
  'nat-gateway': 'natGateways',
  'vpc-endpoint': 'vpcEndpoints',
  'endpoint-policy': 'vpcEndpoints',
  'load-balancer': 'loadBalancers',
};

/** How VPCs hang together through transit gateways. */
export type VpcLinks = { attached: ReadonlySet<string>; routedToTransit: ReadonlySet<string> };

export function vpcLinks(network: Network): VpcLinks {
  const attached = new Set<string>();
  for (const { resourceType, resourceId } of network.transitGatewayAttachments.values())
    if (resourceType === 'vpc' && resourceId !== undefined) attached.add(resourceId);
  const routedToTransit = new Set<string>();
  for (const { vpcId, routes } of network.routeTables.values())
    if (vpcId !== undefined && routes.some(({ target }) => target.kind === 'transit-gateway'))
      routedToTransit.add(vpcId);
  return { attached, routedToTransit };
}

/**
 * What differs between two networks, by the VPCs it concerns. Records of a VPC concern that VPC; of what several
 * VPCs share, each kind is listed with whom it can touch, and `everywhere` is the answer to any doubt.
 */
export function reachOfChange(before: Network, after: Network): Reach {
  const reach = new Set<string>();
  if (before.coverage !== after.coverage || before.declared !== after.declared)
    reach.add(everywhere);
  for (const collection of collectionNames) {
    const [old, now]: ReadonlyMap<string, AnyRecord>[] = [before[collection], after[collection]];
    if (old === undefined || now === undefined || old === now) continue;
    for (const [key, record] of old)
      if (now.get(key) !== record) addChange(before, after, before, collection, record, reach);
    for (const [key, record] of now)
      if (old.get(key) !== record) addChange(before, after, after, collection, record, reach);
  }
  return reach;
}

function addChange(
  before: Network,
  after: Network,
  holder: Network,
  collection: CollectionName,
  record: AnyRecord,
  reach: Set<string>,
): void {
  switch (collection) {
    case 'vpcs':
    case 'subnets':
    case 'routeTables':
    case 'internetGateways':
    case 'egressOnlyInternetGateways':
    case 'natGateways':
    case 'networkAcls':
    case 'networkInterfaces':
    case 'instances':
    case 'vpcEndpoints': {
      const { vpcId } = placeOfResource(holder, collection, record);
      reach.add(vpcId ?? everywhere);
      return;
    }
    case 'securityGroups': {
      const group = holder.securityGroups.get((record as { id: string }).id);
      reach.add(group?.vpcId ?? everywhere);
      for (const vpcId of group?.associatedVpcIds ?? []) reach.add(vpcId);
      return;
    }
    case 'vpcPeeringConnections':
      addPeering(holder, (record as { id: string }).id, reach);
      return;
    case 'transitGateways':
    case 'transitGatewayAttachments':
    case 'transitGatewayRouteTables':
      reach.add(transit);
      for (const network of [before, after])
        for (const vpcId of vpcLinks(network).attached) reach.add(vpcId);
      return;
    case 'prefixLists':
      for (const network of [before, after]) addUsers(network, record as PrefixList, reach);
      return;
    case 'dhcpOptions':
      for (const network of [before, after])
        for (const vpc of network.vpcs.values())
          if (vpc.dhcpOptionsId === (record as { id: string }).id) reach.add(vpc.id);
      return;
    default:
      reach.add(everywhere);
  }
}

function addPeering(network: Network, id: string, reach: Set<string>): void {
  const peering = network.vpcPeeringConnections.get(id);
  for (const side of [peering?.requester, peering?.accepter]) reach.add(side?.vpcId ?? everywhere);
}

/** A list of AWS's stands for a service of its Region whether or not anybody names it. */
function addUsers(network: Network, list: PrefixList, reach: Set<string>): void {
  if (list.account === 'AWS')
    for (const vpc of network.vpcs.values())
      if (list.region === undefined || vpc.region === undefined || vpc.region === list.region)
        reach.add(vpc.id);
  for (const { vpcId, routes } of network.routeTables.values())
    if (
      routes.some(
        ({ destination }) =>
          destination.kind === 'prefix-list' && destination.prefixListId === list.id,
      )
    )
      reach.add(vpcId ?? everywhere);
  for (const { vpcId, associatedVpcIds = [], inbound, outbound } of network.securityGroups.values())
    if (
      [...inbound, ...outbound].some(
        ({ peer }) => peer.kind === 'prefix-list' && peer.prefixListId === list.id,
      )
    )
      for (const each of [vpcId ?? everywhere, ...associatedVpcIds]) reach.add(each);
  for (const table of network.transitGatewayRouteTables.values())
    if ((table.prefixListReferences ?? []).some(({ prefixListId }) => prefixListId === list.id))
      reach.add(transit);
}

/** Whether an answer that rests on one may be another after a change of the other. */
export function touches(trace: Reach, change: Reach): boolean {
  if (change.has(everywhere)) return true;
  if (trace.has(everywhere)) return change.size > 0;
  const [few, many] = trace.size < change.size ? [trace, change] : [change, trace];
  for (const each of few) if (many.has(each)) return true;
  return false;
}
