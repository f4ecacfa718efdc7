import type { SubnetKind } from '../../../shared/diagram/diagram';
import { effectiveRouteTable, subnetKind } from '../../../shared/diagram/subnetKind';
import type { Network } from '../../../shared/network/network';
import type { Subnet } from '../../../shared/network/vpc';

/** The table of one subnet; without one, those of all subnets of the VPC that reach services by detours or not at all. */
export function tablesOfPrivateSubnets(
  network: Network,
  vpcId: string,
  subnetId: string | undefined,
): string[] {
  const subnet = network.subnets.get(subnetId ?? '');
  const subnets =
    subnet?.vpcId === vpcId
      ? [subnet]
      : subnetsOf(network, vpcId).filter((each) => subnetKind(network, each) !== 'public');
  return [...new Set(subnets.flatMap((each) => effectiveRouteTable(network, each)?.id ?? []))];
}

/** An interface endpoint has one subnet a zone: private ones first, and the one that was pointed at before all. */
export function oneSubnetAZone(
  network: Network,
  vpcId: string,
  subnetId: string | undefined,
): string[] {
  const rank = (subnet: Subnet) =>
    subnet.id === subnetId ? -1 : kindRank[subnetKind(network, subnet)];
  const zones = new Map<string, Subnet>();
  for (const subnet of subnetsOf(network, vpcId)) {
    const zone = subnet.availabilityZone ?? subnet.id;
    const chosen = zones.get(zone);
    if (chosen === undefined || rank(subnet) < rank(chosen)) zones.set(zone, subnet);
  }
  return [...zones.values()].map(({ id }) => id);
}

const kindRank: Record<SubnetKind, number> = { private: 0, isolated: 1, unknown: 2, public: 3 };

function subnetsOf(network: Network, vpcId: string): Subnet[] {
  return [...network.subnets.values()].filter((subnet) => subnet.vpcId === vpcId);
}
