import type { NetworkInterfaceId, SecurityGroupId, SubnetId } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Subnet, Vpc } from '../../network/vpc';
import type { NetworkInterface } from '../../network/workloads';
import { ok, type Result } from '../../result';
import { selectGroups } from '../endpoints/endpointGroups';
import { find } from '../find';
import { type DrawnInterfaces, drawInterfaces } from '../interfaces/drawInterfaces';
import { type Refusal, refused } from '../refusal';
import { placeholderAddress } from '../suggest/publicAddress';

export type WorkloadWords = {
  subnetIds: readonly SubnetId[];
  /** One a subnet, in the same order. */
  networkInterfaceIds: readonly NetworkInterfaceId[];
  /** Absent: the VPC's default group. */
  groupIds?: readonly SecurityGroupId[] | undefined;
  /** Whether AWS gives each a public address of its own. */
  hasPublicAddress?: boolean | undefined;
};

/** What makes an interface somebody's, by its place among those drawn together. */
export type Mark = (index: number, subnet: Subnet) => Partial<NetworkInterface>;

export type WorkloadInterfaces = DrawnInterfaces & { vpc: Vpc; groups: SecurityGroupId[] };

/** The interfaces of a workload, one a subnet, all in one VPC. */
export function workloadInterfaces(
  network: Network,
  { subnetIds, networkInterfaceIds, groupIds, hasPublicAddress = false }: WorkloadWords,
  mark: Mark,
): Result<WorkloadInterfaces, Refusal> {
  const subnets: Subnet[] = [];
  for (const id of subnetIds) {
    const subnet = find(network, 'subnets', id);
    if (!subnet.ok) return subnet;
    subnets.push(subnet.value);
  }
  const [first] = subnets;
  if (!first || networkInterfaceIds.length !== subnets.length)
    return refused('ids-do-not-fit', ...networkInterfaceIds);
  const vpc = find(network, 'vpcs', first.vpcId);
  if (!vpc.ok) return vpc;
  const stranger = subnets.find(({ vpcId }) => vpcId !== vpc.value.id);
  if (stranger) return refused('subnet-in-other-vpc', stranger.id, vpc.value.id);
  const groups = selectGroups(network, groupIds, vpc.value);
  if (!groups.ok) return groups;
  if (groups.value.length > MOST_GROUPS)
    return refused('too-many-groups', `${groups.value.length}`);
  const drawn = drawInterfaces(
    network,
    subnets.flatMap((subnet, index) => {
      const id = networkInterfaceIds[index];
      const more = { groups: groups.value, ...mark(index, subnet) };
      return id === undefined ? [] : [{ id, subnet, more, takesIpv6: true }];
    }),
  );
  if (!drawn.ok) return drawn;
  if (hasPublicAddress) {
    const not = givePublicAddresses(network, drawn.value.interfaces);
    if (not) return not;
  }
  return ok({ ...drawn.value, vpc: vpc.value, groups: groups.value });
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
export const MOST_GROUPS = 16;

/** Only IPv4 has public addresses of this kind: an interface without any keeps to its IPv6. */
function givePublicAddresses(
  network: Network,
  interfaces: readonly NetworkInterface[],
): { ok: false; error: Refusal } | undefined {
  const given = new Set<string>();
  for (const each of interfaces) {
    const publicIp = placeholderAddress(network, given);
    if (publicIp === undefined) return refused('no-placeholder-address');
    given.add(publicIp);
    each.privateIps = each.privateIps.map((own) => ({ ...own, publicIp, ipOwnerId: 'amazon' }));
  }
  return undefined;
}
