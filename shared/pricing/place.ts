import type { Network } from '../network/network';

/** A hop as far as pricing reads it: any trace's hop will do. */
export type PathHop = { kind: string; id: string; region?: string | undefined };

/** Where a hop stands, as far as money cares. A zone goes by its id, which is the same place in every account. */
export type Place = { region?: string | undefined; zone?: string | undefined };

/**
 * The place of a hop that holds an address of its own, or of a service; undefined for one that stands nowhere. A
 * subnet's hop is no place: what the packet meets there may be an endpoint, to which a change of zone is free.
 */
export function placeOf(network: Network, hop: PathHop): Place | undefined {
  switch (hop.kind) {
    case 'instance':
    case 'network-interface':
    case 'appliance': {
      const record = network.networkInterfaces.get(hop.id) ?? network.instances.get(hop.id);
      return inSubnet(network, record?.subnetId, record?.region ?? hop.region);
    }
    case 'nat-gateway': {
      const nat = network.natGateways.get(hop.id);
      return inSubnet(network, nat?.subnetId, nat?.region ?? hop.region);
    }
    case 'aws-service': {
      const at = hop.id.lastIndexOf('@');
      return at < 0 ? undefined : { region: hop.id.slice(at + 1) };
    }
    default:
      return undefined;
  }
}

function inSubnet(network: Network, id: string | undefined, region: string | undefined): Place {
  const subnet = id === undefined ? undefined : network.subnets.get(id);
  return {
    region: subnet?.region ?? region,
    zone: subnet?.availabilityZoneId ?? subnet?.availabilityZone,
  };
}
