import type { Call } from '../network/coverage';
import type {
  EgressOnlyInternetGateway,
  InternetGateway,
  NatGateway,
  VpnGateway,
} from '../network/gateways';
import type { Network } from '../network/network';
import type { RouteTable } from '../network/routeTable';
import type { Subnet, Vpc } from '../network/vpc';
import type { VpcEndpoint } from '../network/vpcEndpoint';
import { type InSubnet, withOwner } from './cards';
import type { DiagramView, VpcForm } from './diagram';
import type { Place } from './filter';
import type { GapReader } from './gaps';
import type { ResourceCounts } from './resourceCounts';
import type { SceneIndex, Unplaced } from './sceneIndex';
import { effectiveRouteTable } from './subnetKind';

/**
 * All that one VPC's part of a scene is made of. Where the next network's says the same, so does the picture: that is
 * how `LayoutCache` knows what an edit left alone. So whoever makes that part sees this, and no network.
 */
export type VpcInput = {
  key: string;
  view: ViewOfAll;
  form: VpcForm;
  usualForm: VpcForm;
  /** Node ids of transit gateways it is attached to. */
  links: readonly string[];
  /** Undefined where it was not read. */
  record: Vpc | undefined;
  place: Place;
  gaps: readonly Call[];
  resourceCount: number;
  subnets: readonly SubnetInput[];
  endpoints: readonly VpcEndpoint[];
  internetGateways: readonly InternetGateway[];
  egressOnlyGateways: readonly EgressOnlyInternetGateway[];
  regionalNatGateways: readonly NatGateway[];
  vpnGateways: readonly VpnGateway[];
  unplaced: readonly Unplaced[];
};

/** What of a view concerns every VPC; the forms are each one's own. */
type ViewOfAll = Omit<DiagramView, 'vpcForms'>;

export type SubnetInput = InSubnet & {
  record: Subnet;
  place: Place;
  zoneId: string | undefined;
  table: RouteTable | undefined;
  gaps: readonly Call[];
  resourceCount: number;
};

export type InputContext = {
  network: Network;
  view: ViewOfAll;
  index: SceneIndex;
  gaps: GapReader;
  counts: ResourceCounts;
  zoneIdOf: (subnet: Subnet) => string | undefined;
};

export function toVpcInput(
  context: InputContext,
  key: string,
  drawn: Pick<VpcInput, 'record' | 'form' | 'usualForm' | 'links'> & { region: string | undefined },
): VpcInput {
  const { index, view, counts } = context;
  const { region, ...rest } = drawn;
  const place: Place = { account: rest.record?.account, region, vpcId: key };
  return {
    key,
    view,
    ...rest,
    place,
    gaps: rest.record === undefined ? ['DescribeVpcs'] : context.gaps.ofVpc(place),
    resourceCount: counts.inVpc(key),
    subnets: index.subnets.get(key).map((subnet) => toSubnetInput(context, subnet, place)),
    endpoints: index.endpoints.get(key),
    internetGateways: index.internetGateways.get(key),
    egressOnlyGateways: index.egressOnlyGateways.get(key),
    regionalNatGateways: index.regionalNatGateways.get(key),
    vpnGateways: index.vpnGateways.get(key),
    unplaced: index.unplaced.get(key),
  };
}

function toSubnetInput(context: InputContext, record: Subnet, vpcPlace: Place): SubnetInput {
  const { network, index, counts } = context;
  const { id } = record;
  const place: Place = {
    account: record.account ?? vpcPlace.account,
    region: record.region ?? vpcPlace.region,
    vpcId: vpcPlace.vpcId,
  };
  return {
    record,
    place,
    zoneId: context.zoneIdOf(record),
    table: effectiveRouteTable(network, record),
    gaps: context.gaps.ofSubnet(place),
    resourceCount: counts.inSubnet(id),
    instances: index.instances.get(id),
    interfaces: index.interfaces.get(id).map((each) => withOwner(network, each)),
    natGateways: index.natGateways.get(id),
    loadBalancers: index.loadBalancers.get(id),
  };
}

/** By its name, which every account sees its own way, where the subnet does not tell it. */
export function zoneIds({ availabilityZones }: Network): InputContext['zoneIdOf'] {
  const byName = new Map(
    [...availabilityZones.values()].map(({ account, name, zoneId }) => [
      `${account ?? ''}/${name}`,
      zoneId,
    ]),
  );
  return ({ account, availabilityZone, availabilityZoneId }) =>
    availabilityZoneId ?? byName.get(`${account ?? ''}/${availabilityZone ?? ''}`);
}
