import type {
  EgressOnlyInternetGateway,
  InternetGateway,
  NatGateway,
  VpnGateway,
} from '../network/gateways';
import type { Network } from '../network/network';
import { isState } from '../network/record';
import type { Subnet } from '../network/vpc';
import type { VpcEndpoint } from '../network/vpcEndpoint';
import type { Instance, LoadBalancer, NetworkInterface } from '../network/workloads';

/** The network's records by the place they are drawn in, sorted out in one pass. */
export type SceneIndex = {
  subnets: Multi<Subnet>;
  instances: Multi<Instance>;
  interfaces: Multi<NetworkInterface>;
  natGateways: Multi<NatGateway>;
  loadBalancers: Multi<LoadBalancer>;
  /** By VPC. */
  regionalNatGateways: Multi<NatGateway>;
  endpoints: Multi<VpcEndpoint>;
  internetGateways: Multi<InternetGateway>;
  egressOnlyGateways: Multi<EgressOnlyInternetGateway>;
  vpnGateways: Multi<VpnGateway>;
  /** What names a VPC, but no subnet that was read. */
  unplaced: Multi<Unplaced>;
  /** What names no VPC either. */
  homeless: Unplaced[];
  /** VPCs that others name but that were not read. */
  missingVpcs: Set<string>;
};

export type Unplaced =
  | { collection: 'instances'; record: Instance }
  | { collection: 'networkInterfaces'; record: NetworkInterface }
  | { collection: 'natGateways'; record: NatGateway };

export class Multi<T> {
  readonly #lists = new Map<string, T[]>();

  add(key: string, value: T): void {
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, [value]);
    else list.push(value);
  }

  get(key: string): readonly T[] {
    return this.#lists.get(key) ?? [];
  }
}

export function indexScene(network: Network): SceneIndex {
  const index: SceneIndex = {
    subnets: new Multi(),
    instances: new Multi(),
    interfaces: new Multi(),
    natGateways: new Multi(),
    loadBalancers: new Multi(),
    regionalNatGateways: new Multi(),
    endpoints: new Multi(),
    internetGateways: new Multi(),
    egressOnlyGateways: new Multi(),
    vpnGateways: new Multi(),
    unplaced: new Multi(),
    homeless: [],
    missingVpcs: new Set(),
  };
  const inVpc = (vpcId: string): string => {
    if (!network.vpcs.has(vpcId)) index.missingVpcs.add(vpcId);
    return vpcId;
  };
  const place = (thing: Unplaced): void => {
    const { vpcId } = thing.record;
    if (vpcId === undefined) index.homeless.push(thing);
    else index.unplaced.add(inVpc(vpcId), thing);
  };
  const isDrawn = (subnetId: string | undefined): subnetId is string =>
    subnetId !== undefined && network.subnets.get(subnetId)?.vpcId !== undefined;

  for (const subnet of network.subnets.values())
    if (subnet.vpcId !== undefined) index.subnets.add(inVpc(subnet.vpcId), subnet);
  for (const record of network.instances.values())
    if (isDrawn(record.subnetId)) index.instances.add(record.subnetId, record);
    else place({ collection: 'instances', record });
  for (const record of network.networkInterfaces.values())
    if (isDrawn(record.subnetId)) index.interfaces.add(record.subnetId, record);
    else place({ collection: 'networkInterfaces', record });
  for (const record of network.natGateways.values()) {
    if (isState(record.state, 'deleted')) continue;
    if (isDrawn(record.subnetId)) index.natGateways.add(record.subnetId, record);
    else if (record.subnetId === undefined && record.vpcId !== undefined)
      index.regionalNatGateways.add(inVpc(record.vpcId), record);
    else place({ collection: 'natGateways', record });
  }
  for (const record of network.loadBalancers.values())
    for (const subnetId of record.subnetIds)
      if (isDrawn(subnetId)) index.loadBalancers.add(subnetId, record);
  for (const record of network.vpcEndpoints.values())
    if (record.vpcId !== undefined && !isState(record.state, 'deleted'))
      index.endpoints.add(inVpc(record.vpcId), record);
  for (const record of network.internetGateways.values())
    for (const { vpcId } of record.attachments) index.internetGateways.add(inVpc(vpcId), record);
  for (const record of network.egressOnlyInternetGateways.values())
    for (const { vpcId } of record.attachments) index.egressOnlyGateways.add(inVpc(vpcId), record);
  for (const record of network.vpnGateways.values())
    for (const { vpcId, state } of record.attachments)
      if (!isState(state, 'detached')) index.vpnGateways.add(inVpc(vpcId), record);
  return index;
}
