import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import type { NatGateway, NatGatewayAddress } from '../../network/gateways';
import { AllocationId, NatGatewayId, RouteTableId, VpcId, ZoneName } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import type { Vpc } from '../../network/vpc';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { find, takenId } from '../find';
import { freeElasticAddress } from '../interfaces/elasticAddress';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { drawnTable } from '../routeTables/drawnTable';
import { refusedZone } from '../subnets/subnetRules';
import { placeholderAddress } from '../suggest/publicAddress';
import { internetGatewayOf } from './internetGateway';

export const AddRegionalNatGateway = z.object({
  natGatewayId: NatGatewayId,
  vpcId: VpcId,
  /** AWS makes a regional NAT gateway a route table of its own. */
  routeTableId: RouteTableId,
  /** Absent: it finds its zones and addresses itself. */
  zones: z.array(z.object({ availabilityZone: ZoneName, allocationId: AllocationId })).optional(),
  tags: Tags.optional(),
});
export type AddRegionalNatGateway = z.infer<typeof AddRegionalNatGateway>;

/**
 * One NAT gateway for all zones of a VPC. In automatic mode it goes where interfaces are; a sketch without any gives
 * it the zones of the subnets there are.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html
 */
export function addRegionalNatGateway(
  network: Network,
  params: AddRegionalNatGateway,
): Result<Diff, Refusal> {
  const { natGatewayId, routeTableId } = params;
  const found = find(network, 'vpcs', params.vpcId);
  if (!found.ok) return found;
  const vpc = found.value;
  const taken =
    takenId(network, 'natGateways', natGatewayId) ?? takenId(network, 'routeTables', routeTableId);
  if (taken) return taken;
  const gateway = internetGatewayOf(network, vpc.id);
  if (!gateway) return refused('nat-needs-internet-gateway', natGatewayId, vpc.id);
  const told = params.zones ? toldAddresses(network, vpc, params) : foundAddresses(network, vpc);
  if (!told.ok) return told;
  const table = drawnTable(vpc, routeTableId);
  table.routes.push({
    destination: { kind: 'ipv4', cidr: '0.0.0.0/0' },
    target: { kind: 'internet-gateway', id: gateway.id },
    origin: 'static',
    state: 'active',
  });
  const natGateway: NatGateway = {
    ...drawnAt(vpc, params.tags),
    state: 'available',
    id: natGatewayId,
    vpcId: vpc.id,
    routeTableId,
    connectivityType: 'public',
    availabilityMode: 'regional',
    autoProvisionZones: params.zones ? 'disabled' : 'enabled',
    addresses: told.value.addresses,
  };
  return ok([...told.value.diff, added('routeTables', table), added('natGateways', natGateway)]);
}

type Addresses = { addresses: NatGatewayAddress[]; diff: Change[] };

function toldAddresses(
  network: Network,
  vpc: Vpc,
  { natGatewayId, zones = [] }: AddRegionalNatGateway,
): Result<Addresses, Refusal> {
  if (zones.length === 0) return refused('nat-needs-zone', natGatewayId);
  const addresses: NatGatewayAddress[] = [];
  const diff: Change[] = [];
  const given = new Set<string>();
  for (const { availabilityZone, allocationId } of zones) {
    const not = refusedZone(network, vpc, availabilityZone);
    if (not) return not;
    if (addresses.some((each) => each.availabilityZone === availabilityZone))
      return refused('nat-zone-twice', natGatewayId, availabilityZone);
    if (addresses.some((each) => each.allocationId === allocationId))
      return refused('address-in-use', allocationId, natGatewayId);
    const elastic = freeElasticAddress(
      network,
      vpc,
      allocationId,
      placeholderAddress(network, given),
    );
    if (!elastic.ok) return elastic;
    const { address, publicIp, isNew } = elastic.value;
    given.add(publicIp);
    // AWS binds it to an interface of its own account, which no call shows.
    if (isNew) diff.push(added('addresses', address));
    addresses.push({ publicIp, allocationId, availabilityZone, status: 'succeeded' });
  }
  return ok({ addresses, diff });
}

function foundAddresses(network: Network, vpc: Vpc): Result<Addresses, Refusal> {
  const used = zonesOf(network.networkInterfaces.values(), vpc);
  const zones = used.length > 0 ? used : zonesOf(network.subnets.values(), vpc);
  const given = new Set<string>();
  const addresses: NatGatewayAddress[] = [];
  for (const availabilityZone of zones) {
    const publicIp = placeholderAddress(network, given);
    if (publicIp === undefined) return refused('no-placeholder-address');
    given.add(publicIp);
    addresses.push({ publicIp, availabilityZone, status: 'succeeded' });
  }
  return ok({ addresses, diff: [] });
}

function zonesOf(
  records: Iterable<{ vpcId?: VpcId | undefined; availabilityZone?: ZoneName | undefined }>,
  vpc: Vpc,
): ZoneName[] {
  const zones = new Set<ZoneName>();
  for (const { vpcId, availabilityZone } of records)
    if (vpcId === vpc.id && availabilityZone !== undefined) zones.add(availabilityZone);
  return [...zones].sort();
}
