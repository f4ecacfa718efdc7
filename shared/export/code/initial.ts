import type { Network } from '../../network/network';
import type { NetworkAcl, SecurityGroup, SecurityGroupRule } from '../../network/security';
import type { ServiceConfiguration, VpcEndpoint } from '../../network/vpcEndpoint';
import type { PlanOptions } from './plan';
import { answerTo } from './things/endpoints';
import { optionsOf } from './things/peerings';
import { ref } from './things/ref';
import { thingOfRoute } from './things/routing';
import { aclAssociationKey, entryOf, ruleOf } from './things/security';
import { part, type Thing } from './things/thing';
import { associationOf, propagationOf } from './things/transit';
import { hasIpv6 } from './things/vpcs';

/**
 * What AWS adds by itself to things that are new: the code has to say only what differs from it.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 *         https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html
 *         https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html
 *         https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html
 */
export function* initialThings(
  network: Network,
  created: ReadonlyMap<string, Thing>,
  { newGroupsLetOut, transitDefaults }: PlanOptions,
): Generator<Thing> {
  for (const group of network.securityGroups.values()) {
    if (!created.has(group.id)) continue;
    const isDefault = group.groupName === 'default';
    const rules = everything(hasIpv6(network, group.vpcId));
    if (isDefault || newGroupsLetOut) for (const rule of rules) yield ruleOf(group, 'egress', rule);
    if (isDefault) yield ruleOf(group, 'ingress', fromItself(group));
  }
  for (const acl of network.networkAcls.values())
    if (created.has(acl.id) && acl.isDefault === true)
      yield* openEntries(acl, hasIpv6(network, acl.vpcId));
  const defaultAcls = new Map(
    [...network.networkAcls.values()].flatMap((acl) => (acl.isDefault ? [[acl.vpcId, acl]] : [])),
  );
  for (const subnet of network.subnets.values()) {
    const acl = defaultAcls.get(subnet.vpcId);
    if (created.has(subnet.id) && acl !== undefined)
      yield {
        ...part(
          'network-acl-association',
          acl,
          '',
          { acl: ref(acl.id), subnet: ref(subnet.id) },
          { name: subnet.id, goesWith: [ref(subnet.id)] },
        ),
        key: aclAssociationKey(subnet.id),
      };
  }
  for (const peering of network.vpcPeeringConnections.values())
    if (created.has(peering.id))
      for (const side of ['requester', 'accepter'] as const)
        yield optionsOf(network, peering, side, false);
  for (const nat of network.natGateways.values()) {
    const table = created.has(nat.id)
      ? network.routeTables.get(nat.routeTableId as never)
      : undefined;
    for (const route of table?.routes ?? [])
      if (table?.vpcId !== undefined && route.target.kind === 'internet-gateway')
        yield* thingOfRoute(network, table, table.vpcId, route);
  }
  for (const endpoint of network.vpcEndpoints.values())
    for (const service of network.serviceConfigurations.values())
      if (created.has(endpoint.id) && isLetInAtOnce(service, endpoint))
        yield answerTo(service, endpoint.id, 'accept');
  yield* defaultTables(network, created, transitDefaults);
}

/** @param ofNewGateways whether the tables of a gateway that is new can be named too */
function* defaultTables(
  network: Network,
  created: ReadonlyMap<string, Thing>,
  ofNewGateways: boolean,
): Generator<Thing> {
  for (const attachment of network.transitGatewayAttachments.values()) {
    const { id, transitGatewayId, resourceType } = attachment;
    const gateway = network.transitGateways.get(transitGatewayId as never);
    // Peering attachments are associated and propagated by hand alone.
    if (!created.has(id) || gateway === undefined || resourceType === 'peering') continue;
    if (created.has(gateway.id) && !ofNewGateways) continue;
    const association = network.transitGatewayRouteTables.get(
      gateway.associationDefaultRouteTableId as never,
    );
    const propagation = network.transitGatewayRouteTables.get(
      gateway.propagationDefaultRouteTableId as never,
    );
    if (gateway.defaultRouteTableAssociation === 'enable' && association !== undefined)
      yield associationOf(network, association, id);
    if (gateway.defaultRouteTablePropagation === 'enable' && propagation !== undefined)
      yield propagationOf(network, propagation, id);
  }
}

function isLetInAtOnce(service: ServiceConfiguration, { serviceName }: VpcEndpoint): boolean {
  return service.serviceName === serviceName && service.acceptanceRequired !== true;
}

function everything(ipv6: boolean): SecurityGroupRule[] {
  const rule = { protocol: '-1' };
  return [
    { ...rule, peer: { kind: 'ipv4', cidr: '0.0.0.0/0' } },
    ...(ipv6 ? [{ ...rule, peer: { kind: 'ipv6' as const, cidr: '::/0' } }] : []),
  ];
}

function fromItself({ id }: SecurityGroup): SecurityGroupRule {
  return { protocol: '-1', peer: { kind: 'security-group', groupId: id } };
}

function* openEntries(acl: NetworkAcl, ipv6: boolean): Generator<Thing> {
  for (const egress of [false, true]) {
    const open = { egress, action: 'allow' as const, protocol: '-1' };
    yield entryOf(acl, { ...open, ruleNumber: 100, cidr: '0.0.0.0/0' });
    if (ipv6) yield entryOf(acl, { ...open, ruleNumber: 101, ipv6Cidr: '::/0' });
  }
}
