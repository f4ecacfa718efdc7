import type { NetworkInterfaceId, SubnetId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Subnet, Vpc } from '../../network/vpc';
import type { NetworkInterface } from '../../network/workloads';
import { ok, type Result } from '../../result';
import type { InterfaceWords } from '../interfaces/drawInterfaces';
import { type Refusal, refused } from '../refusal';

export type SubnetWords = {
  subnetIds: readonly SubnetId[];
  /** One a subnet, in the same order. */
  networkInterfaceIds: readonly NetworkInterfaceId[];
};

/**
 * The subnets that an endpoint gets an interface in: one a zone, in its own VPC.
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 *
 * @param zones where the service is offered; empty: not known
 * @param present the endpoint's subnets before
 */
export function selectSubnets(
  network: Network,
  { subnetIds, networkInterfaceIds }: SubnetWords,
  vpc: Vpc,
  zones: readonly string[],
  present: readonly Subnet[] = [],
): Result<Subnet[], Refusal> {
  if (subnetIds.length === 0) return refused('no-subnets');
  if (networkInterfaceIds.length !== subnetIds.length) return refused('ids-do-not-fit');
  if (new Set(networkInterfaceIds).size !== networkInterfaceIds.length)
    return refused('ids-do-not-fit', ...networkInterfaceIds);
  const taken = networkInterfaceIds.find((id) => network.networkInterfaces.has(id));
  if (taken !== undefined) return refused('id-taken', taken);
  const subnets: Subnet[] = [];
  for (const id of subnetIds) {
    const subnet = network.subnets.get(id);
    if (!subnet) return refused('no-such-subnet', id);
    if (subnet.vpcId !== vpc.id) return refused('subnet-in-other-vpc', id, vpc.id);
    if (subnet.cidrBlock === undefined) return refused('no-ipv4-in-subnet', id);
    const zone = subnet.availabilityZone;
    const sameZone = [...present, ...subnets].find(
      (each) => each.id === id || (zone !== undefined && each.availabilityZone === zone),
    );
    if (sameZone) return refused('two-subnets-in-one-zone', sameZone.id, id);
    if (zone !== undefined && zones.length > 0 && !zones.includes(zone))
      return refused('service-not-in-zone', id, zone);
    subnets.push(subnet);
  }
  return ok(subnets);
}

/** An endpoint's interfaces, to be drawn: one in each of these subnets. */
export function endpointInterfaces(
  endpointId: string,
  subnets: readonly Subnet[],
  ids: readonly NetworkInterfaceId[],
  more: Partial<NetworkInterface>,
): InterfaceWords[] {
  return subnets.flatMap((subnet, index) => {
    const id = ids[index];
    if (id === undefined) return [];
    const own: Partial<NetworkInterface> = {
      interfaceType: 'vpc_endpoint',
      description: `VPC Endpoint Interface ${endpointId}`,
      requesterManaged: true,
      ...more,
    };
    return [{ id, subnet, more: own }];
  });
}
