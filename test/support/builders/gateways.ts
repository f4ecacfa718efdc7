import type { NatGateway, NatGatewayAddress } from '../../../shared/network/gateways';
import type { VpcId } from '../../../shared/network/ids';
import { type Common, common, draft, id, type Part, vpcIdOf } from './part';
import { address, networkInterface } from './workloads';

type AttachedOptions = Common & {
  /** null: attached to no VPC. */
  vpc?: string | null;
  attachmentState?: string;
};

export function internetGateway(gatewayId: string, options: AttachedOptions = {}): Part {
  return draft('internetGateways')((context) => ({
    ...common(context, options),
    id: id(gatewayId),
    attachments: attachments(options, 'available'),
  }));
}

export function egressOnlyInternetGateway(gatewayId: string, options: AttachedOptions = {}): Part {
  return draft('egressOnlyInternetGateways')((context) => ({
    ...common(context, options),
    id: id(gatewayId),
    attachments: attachments(options, 'attached'),
  }));
}

type NatOptions = Common & {
  subnet: string;
  ip?: string;
  /** Public ones: the Elastic IP. */
  publicIp?: string;
  connectivityType?: 'public' | 'private';
  raw?: Partial<NatGateway>;
};

/** A zonal NAT gateway, its interface `<id>-eni` and its Elastic IP `<id>-eip`: 203.0.113.9 unless told otherwise. */
export function natGateway(natId: string, options: NatOptions): Part {
  const { subnet, connectivityType = 'public' } = options;
  const publicIp = connectivityType === 'public' ? (options.publicIp ?? '203.0.113.9') : undefined;
  const interfaceId = `${natId}-eni`;
  return [
    networkInterface(interfaceId, {
      subnet,
      groups: [],
      sourceDestCheck: false,
      ...(options.ip === undefined ? {} : { ip: options.ip }),
      ...(publicIp === undefined ? {} : { publicIp }),
      raw: {
        interfaceType: 'nat_gateway',
        description: `Interface for NAT Gateway ${natId}`,
        requesterManaged: true,
      },
    }),
    draft('natGateways')((context) => {
      const own = context.network.networkInterfaces.get(interfaceId)?.privateIps[0];
      const place = context.subnet(subnet);
      return {
        ...common(context, options, 'available'),
        id: id(natId),
        vpcId: vpcIdOf(place),
        subnetId: place.id,
        connectivityType,
        availabilityMode: 'zonal',
        addresses: [
          {
            networkInterfaceId: id(interfaceId),
            ...(own === undefined ? {} : { privateIp: own.address }),
            ...(publicIp === undefined ? {} : { publicIp, allocationId: id(`${natId}-eip`) }),
            isPrimary: true,
            status: 'succeeded',
          },
        ],
        ...options.raw,
      };
    }),
    publicIp === undefined
      ? []
      : address(`${natId}-eip`, { publicIp, networkInterface: interfaceId }),
  ];
}

type RegionalNatOptions = Common & {
  vpc?: string;
  routeTable?: string;
  /** Zones by letter or name, each with its public address. */
  zones: Record<string, string>;
  autoProvisionZones?: boolean;
};

/** https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html */
export function regionalNatGateway(natId: string, options: RegionalNatOptions): Part {
  const { vpc = 'vpc', routeTable, zones, autoProvisionZones = false } = options;
  return draft('natGateways')((context) => ({
    ...common(context, options, 'available'),
    id: id(natId),
    vpcId: id(vpc),
    ...(routeTable === undefined ? {} : { routeTableId: id(routeTable) }),
    connectivityType: 'public',
    availabilityMode: 'regional',
    autoProvisionZones: autoProvisionZones ? 'enabled' : 'disabled',
    addresses: Object.entries(zones).map(([zone, publicIp]): NatGatewayAddress => {
      const { name, zoneId } = context.zone(zone);
      return { publicIp, availabilityZone: name, availabilityZoneId: zoneId, status: 'succeeded' };
    }),
  }));
}

export function vpnGateway(gatewayId: string, options: AttachedOptions = {}): Part {
  return draft('vpnGateways')((context) => ({
    ...common(context, options, 'available'),
    id: id(gatewayId),
    attachments: attachments(options, 'attached'),
    amazonSideAsn: 64512,
  }));
}

export function customerGateway(
  gatewayId: string,
  options: Common & { ipAddress?: string } = {},
): Part {
  return draft('customerGateways')((context) => ({
    ...common(context, options, 'available'),
    id: id(gatewayId),
    ipAddress: options.ipAddress ?? '198.51.100.1',
    bgpAsn: '65000',
  }));
}

type VpnConnectionOptions = Common & {
  vpnGateway?: string;
  transitGateway?: string;
  customerGateway?: string;
  /** Static prefixes. */
  routes?: string[];
  staticRoutesOnly?: boolean;
  tunnels?: ('UP' | 'DOWN')[];
};

export function vpnConnection(connectionId: string, options: VpnConnectionOptions = {}): Part {
  const {
    vpnGateway,
    transitGateway,
    customerGateway,
    routes = [],
    tunnels = ['UP', 'UP'],
  } = options;
  return draft('vpnConnections')((context) => ({
    ...common(context, options, 'available'),
    id: id(connectionId),
    ...(customerGateway === undefined ? {} : { customerGatewayId: id(customerGateway) }),
    ...(vpnGateway === undefined ? {} : { vpnGatewayId: id(vpnGateway) }),
    ...(transitGateway === undefined ? {} : { transitGatewayId: id(transitGateway) }),
    category: 'VPN',
    staticRoutesOnly: options.staticRoutesOnly ?? routes.length > 0,
    routes: routes.map((cidr) => ({ cidr, state: 'available' })),
    tunnels: tunnels.map((status, index) => ({ outsideIp: `198.51.100.${10 + index}`, status })),
  }));
}

function attachments({ vpc = 'vpc', attachmentState }: AttachedOptions, usual: string) {
  return vpc === null ? [] : [{ vpcId: id<VpcId>(vpc), state: attachmentState ?? usual }];
}
