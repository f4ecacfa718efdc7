import type { TransitGatewayAttachment } from './connections';
import type { NatGateway } from './gateways';
import type { Network } from './network';
import { type OwnedText, ownerTypeOf } from './ownerText';
import type { VpcEndpoint } from './vpcEndpoint';
import type { LoadBalancer, NetworkInterface } from './workloads';

/** Looks an interface's owner up among the records that list their interfaces; each answer costs one map read. */
export type JoinIndex = {
  endpointOf(networkInterfaceId: string): VpcEndpoint | undefined;
  natGatewayOf(networkInterfaceId: string): NatGateway | undefined;
  transitGatewayAttachmentOf(
    networkInterface: NetworkInterface,
  ): TransitGatewayAttachment | undefined;
  /** By what a description says of it: `app/web/50dc6c495c0c9188`, or a Classic Load Balancer's name. */
  loadBalancerOf(text: string | undefined): LoadBalancer | undefined;
};

/**
 * Several gateways may be attached in one subnet; then the description has to decide. Only interfaces of the
 * right type count: workloads stand in the same subnets.
 */
function attachmentInSubnet(
  attachments: ReadonlyMap<string, TransitGatewayAttachment[]>,
  networkInterface: NetworkInterface & OwnedText,
): TransitGatewayAttachment | undefined {
  const { subnetId } = networkInterface;
  if (subnetId === undefined || ownerTypeOf(networkInterface) !== 'transitgateway')
    return undefined;
  const here = attachments.get(subnetId) ?? [];
  return here.length === 1
    ? here[0]
    : here.find(({ id }) => networkInterface.description?.endsWith(id) === true);
}

const endpointsByInterface = memo((endpoints: ReadonlyMap<string, VpcEndpoint>) => {
  const index = new Map<string, VpcEndpoint>();
  for (const endpoint of endpoints.values())
    for (const id of endpoint.networkInterfaceIds) index.set(id, endpoint);
  return index;
});

const natGatewaysByInterface = memo((natGateways: ReadonlyMap<string, NatGateway>) => {
  const index = new Map<string, NatGateway>();
  for (const natGateway of natGateways.values())
    for (const { networkInterfaceId } of natGateway.addresses)
      if (networkInterfaceId !== undefined) index.set(networkInterfaceId, natGateway);
  return index;
});

const attachmentsBySubnet = memo((attachments: ReadonlyMap<string, TransitGatewayAttachment>) => {
  const index = new Map<string, TransitGatewayAttachment[]>();
  for (const attachment of attachments.values())
    for (const subnetId of attachment.subnetIds ?? []) {
      const here = index.get(subnetId);
      if (here === undefined) index.set(subnetId, [attachment]);
      else here.push(attachment);
    }
  return index;
});

const loadBalancersByText = memo((loadBalancers: ReadonlyMap<string, LoadBalancer>) => {
  const index = new Map<string, LoadBalancer>();
  for (const loadBalancer of loadBalancers.values()) {
    const afterSlash = loadBalancer.id.split(':loadbalancer/')[1];
    index.set(afterSlash ?? loadBalancer.name, loadBalancer);
  }
  return index;
});

export const joinIndex = memo((network: Network): JoinIndex => {
  const endpoints = endpointsByInterface(network.vpcEndpoints);
  const natGateways = natGatewaysByInterface(network.natGateways);
  const attachments = attachmentsBySubnet(network.transitGatewayAttachments);
  const loadBalancers = loadBalancersByText(network.loadBalancers);
  return {
    endpointOf: (id) => endpoints.get(id),
    natGatewayOf: (id) => natGateways.get(id),
    transitGatewayAttachmentOf: (networkInterface) =>
      attachmentInSubnet(attachments, networkInterface),
    loadBalancerOf: (text) => (text === undefined ? undefined : loadBalancers.get(text)),
  };
});

/**
 * One index per collection, not per network: an edit replaces only the maps it touches, so the others keep theirs.
 */
function memo<M extends object, I>(build: (map: M) => I): (map: M) => I {
  const built = new WeakMap<M, I>();
  return (map) => {
    const known = built.get(map);
    if (known !== undefined) return known;
    const index = build(map);
    built.set(map, index);
    return index;
  };
}
