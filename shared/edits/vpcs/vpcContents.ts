import type { Diff } from '../../network/diff';
import type { VpcId } from '../../network/ids';
import type { Network } from '../../network/network';
import { ok, type Result } from '../../result';
import { changed, removed } from '../change';
import { endpointRemoval } from '../endpoints/removeEndpoint';
import { removeEgressOnlyGateway } from '../gateways/egressOnlyGateway';
import { removeInternetGateway } from '../gateways/internetGateway';
import { removeNatGateway } from '../gateways/removeNatGateway';
import { removeVpnGateway } from '../gateways/vpnGateway';
import { type Edit, inTurn } from '../inTurn';
import { interfaceRemoval } from '../interfaces/drawInterfaces';
import { addressRelease } from '../interfaces/elasticAddress';
import { removeVpnConnection } from '../onPremises/vpnConnections';
import { removePeering } from '../peering/removePeering';
import type { Refusal } from '../refusal';
import { deadRoutes } from '../routes/deadRoutes';
import { removeLoadBalancer } from '../services/loadBalancers';
import { removeSubnet } from '../subnets/removeSubnet';
import { attachmentRemoval } from '../transit/removeAttachment';
import { deregistered } from '../workloads/removeWorkload';

/** What keeps AWS from deleting a VPC: all of its own but what came with it, and what is attached to it. */
export function vpcContents(network: Network, vpcId: string): string[] {
  const inside = [
    ...network.subnets.values(),
    ...network.networkInterfaces.values(),
    ...network.instances.values(),
    ...network.natGateways.values(),
    ...network.vpcEndpoints.values(),
    ...network.loadBalancers.values(),
    ...[...network.routeTables.values()].filter(
      ({ associations }) => !associations.some(({ main }) => main),
    ),
    ...[...network.networkAcls.values()].filter(({ isDefault }) => isDefault !== true),
    ...[...network.securityGroups.values()].filter(({ groupName }) => groupName !== 'default'),
  ].filter((record) => record.vpcId === vpcId);
  const attached = [
    ...network.internetGateways.values(),
    ...network.egressOnlyInternetGateways.values(),
    ...network.vpnGateways.values(),
  ].filter(({ attachments }) => attachments.some((each) => each.vpcId === vpcId));
  const joined = attachmentsOf(network, vpcId);
  return [...inside, ...attached, ...joined].map(({ id }) => id);
}

/** Takes everything out of a VPC, in an order in which nothing that still needs another goes after it. */
export function withoutContents(vpcId: VpcId): Edit[] {
  const isHere = (record: { vpcId?: VpcId | undefined }) => record.vpcId === vpcId;
  const isAttached = ({ attachments }: { attachments: { vpcId: VpcId }[] }) =>
    attachments.some(isHere);
  return [
    (now) => ok(endpointRemoval(now, [...now.vpcEndpoints.values()].filter(isHere))),
    (now) => instancesRemoval(now, vpcId),
    (now) => servicesRemoval(now, vpcId),
    each(
      (now) => [...now.loadBalancers.values()].filter(isHere),
      (now, { id }) => removeLoadBalancer(now, { loadBalancerArn: id }),
    ),
    each(
      (now) => [...now.natGateways.values()].filter(isHere),
      (now, { id }) => removeNatGateway(now, { natGatewayId: id }),
    ),
    each((now) => attachmentsOf(now, vpcId), attachmentRemoval),
    (now) => interfacesRemoval(now, vpcId),
    each(
      (now) =>
        [...now.vpcPeeringConnections.values()].filter(({ requester, accepter }) =>
          [requester, accepter].some(isHere),
        ),
      (now, { id }) => removePeering(now, { peeringId: id }),
    ),
    each(
      (now) =>
        [...now.vpnConnections.values()].filter(({ vpnGatewayId }) => {
          const gateway = now.vpnGateways.get(vpnGatewayId ?? '');
          return gateway !== undefined && isAttached(gateway);
        }),
      (now, { id }) => removeVpnConnection(now, { vpnConnectionId: id }),
    ),
    each(
      (now) => [...now.vpnGateways.values()].filter(isAttached),
      (now, { id }) => removeVpnGateway(now, { vpnGatewayId: id }),
    ),
    each(
      (now) => [...now.internetGateways.values()].filter(isAttached),
      (now, { id }) => removeInternetGateway(now, { gatewayId: id }),
    ),
    each(
      (now) => [...now.egressOnlyInternetGateways.values()].filter(isAttached),
      (now, { id }) => removeEgressOnlyGateway(now, { gatewayId: id }),
    ),
    each(
      (now) => [...now.subnets.values()].filter(isHere),
      (now, { id }) => removeSubnet(now, { subnetId: id }),
    ),
  ];
}

function each<T>(
  list: (network: Network) => readonly T[],
  remove: (network: Network, item: T) => Result<Diff, Refusal>,
): Edit {
  return (now) =>
    inTurn(
      now,
      list(now).map((item) => (then: Network) => remove(then, item)),
    );
}

function attachmentsOf(network: Network, vpcId: string) {
  return [...network.transitGatewayAttachments.values()].filter(
    ({ resourceType, resourceId }) => resourceType === 'vpc' && resourceId === vpcId,
  );
}

/** Endpoint services behind the VPC's load balancers, with the endpoints that are connected to them left rejected. */
function servicesRemoval(network: Network, vpcId: string): Result<Diff, Refusal> {
  const arns = new Set<string>();
  for (const { id, vpcId: own } of network.loadBalancers.values()) if (own === vpcId) arns.add(id);
  const services = [...network.serviceConfigurations.values()].filter((service) =>
    [...service.networkLoadBalancerArns, ...service.gatewayLoadBalancerArns].some((arn) =>
      arns.has(arn),
    ),
  );
  const ids = new Set<string>(services.map(({ id }) => id));
  const names = new Set(services.map(({ serviceName }) => serviceName));
  return ok([
    ...[...network.vpcEndpoints.values()]
      .filter(({ serviceName }) => serviceName !== undefined && names.has(serviceName))
      .map((endpoint) => changed('vpcEndpoints', endpoint, { ...endpoint, state: 'rejected' })),
    ...[...network.vpcEndpointConnections.values()]
      .filter(({ serviceId }) => ids.has(serviceId))
      .map((connection) => removed('vpcEndpointConnections', connection)),
    ...services.map((service) => removed('serviceConfigurations', service)),
  ]);
}

/** All at once: a VPC may have thousands. Their interfaces go with all the others. */
function instancesRemoval(network: Network, vpcId: string): Result<Diff, Refusal> {
  const gone = [...network.instances.values()].filter((instance) => instance.vpcId === vpcId);
  return ok([
    ...gone.map((instance) => removed('instances', instance)),
    ...deregistered(network, new Set(gone.map(({ id }) => id))),
  ]);
}

/** Interfaces of functions, tasks, databases and whatever else is known by its interface alone. */
function interfacesRemoval(network: Network, vpcId: string): Result<Diff, Refusal> {
  const ids = new Set<string>();
  for (const { id, vpcId: own } of network.networkInterfaces.values())
    if (own === vpcId) ids.add(id);
  return inTurn(network, [
    (now) => ok(interfaceRemoval(now, ids)),
    (now) => ok(addressRelease(now, ids)),
    (now) => ok(deadRoutes(now, ({ target }) => ids.has(target.id ?? ''))),
  ]);
}
