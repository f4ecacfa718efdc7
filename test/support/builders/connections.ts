import type {
  PeeringSide,
  TransitGatewayAttachment,
  TransitGatewayRoute,
  TransitGatewayRouteTable,
} from '../../../shared/network/connections';
import type { TransitGatewayId, TransitGatewayRouteTableId } from '../../../shared/network/ids';
import { type Common, type Context, common, draft, id, type Part, subnetIds } from './part';
import { networkInterface } from './workloads';

type PeeringOptions = Common & {
  requester: string;
  accepter: string;
  /** Whether each side resolves the other's public names to private addresses. */
  requesterDns?: boolean;
  accepterDns?: boolean;
  /** For a VPC that is not in the network, or blocks that differ from its own. */
  requesterSide?: Partial<PeeringSide>;
  accepterSide?: Partial<PeeringSide>;
};

export function peering(connectionId: string, options: PeeringOptions): Part {
  return draft('vpcPeeringConnections')((context) => ({
    ...common(context, options, 'active'),
    id: id(connectionId),
    requester: {
      ...side(context, options.requester, options.requesterDns ?? false),
      ...options.requesterSide,
    },
    accepter: {
      ...side(context, options.accepter, options.accepterDns ?? false),
      ...options.accepterSide,
    },
  }));
}

export function transitGateway(
  gatewayId: string,
  options: Common & { securityGroupReferencing?: boolean } = {},
): Part {
  return draft('transitGateways')((context) => ({
    ...common(context, options, 'available'),
    id: id(gatewayId),
    amazonSideAsn: 64512,
    defaultRouteTableAssociation: 'disable',
    defaultRouteTablePropagation: 'disable',
    dnsSupport: 'enable',
    vpnEcmpSupport: 'enable',
    securityGroupReferencingSupport: onOff(options.securityGroupReferencing ?? false),
  }));
}

type VpcAttachmentOptions = Common & {
  transitGateway?: string;
  vpc: string;
  /** One a zone. */
  subnets: string[];
  /** The transit gateway route table it is associated with; none: its packets go nowhere. */
  routeTable?: string;
  applianceMode?: boolean;
  securityGroupReferencing?: boolean;
};

/** A VPC attachment with one interface a subnet, `<id>-<subnet>`. */
export function transitGatewayVpcAttachment(
  attachmentId: string,
  options: VpcAttachmentOptions,
): Part {
  const { transitGateway = 'tgw', vpc, subnets, routeTable } = options;
  return [
    subnets.map((subnet) =>
      networkInterface(`${attachmentId}-${subnet}`, {
        subnet,
        groups: [],
        sourceDestCheck: false,
        raw: {
          interfaceType: 'transit_gateway',
          description: `Network Interface for Transit Gateway Attachment ${attachmentId}`,
          requesterManaged: true,
        },
      }),
    ),
    draft('transitGatewayAttachments')((context) => ({
      ...attachmentFields(context, options, transitGateway, routeTable),
      id: id(attachmentId),
      resourceType: 'vpc',
      resourceId: vpc,
      resourceAccount: context.account,
      subnetIds: subnetIds(subnets),
      applianceModeSupport: onOff(options.applianceMode ?? false),
      dnsSupport: 'enable',
      ipv6Support: 'disable',
      securityGroupReferencingSupport: onOff(options.securityGroupReferencing ?? false),
    })),
  ];
}

type AttachmentOptions = Common & {
  transitGateway?: string;
  resourceType: string;
  resourceId?: string;
  routeTable?: string;
  raw?: Partial<TransitGatewayAttachment>;
};

/** Any other attachment: `vpn`, `direct-connect-gateway`, `peering`, ... */
export function transitGatewayAttachment(attachmentId: string, options: AttachmentOptions): Part {
  const { transitGateway = 'tgw', resourceType, resourceId, routeTable } = options;
  return draft('transitGatewayAttachments')((context) => ({
    ...attachmentFields(context, options, transitGateway, routeTable),
    id: id(attachmentId),
    resourceType,
    ...(resourceId === undefined ? {} : { resourceId }),
    resourceAccount: context.account,
    ...options.raw,
  }));
}

/** `transitRoute('10.1.0.0/16', 'attach-shop')`; without an attachment: a blackhole. */
export function transitRoute(
  destination: string,
  attachmentId?: string,
  more: Partial<TransitGatewayRoute> = {},
): TransitGatewayRoute {
  return {
    ...(destination.includes('/') ? { cidr: destination } : { prefixListId: id(destination) }),
    attachments: attachmentId === undefined ? [] : [{ attachmentId: id(attachmentId) }],
    type: 'static',
    state: attachmentId === undefined ? 'blackhole' : 'active',
    ...more,
  };
}

type TransitRouteTableOptions = Common & {
  transitGateway?: string;
  routes?: TransitGatewayRoute[];
  /** VPC attachments that propagate: the routes to their VPC's blocks are added. */
  propagations?: string[];
  raw?: Partial<TransitGatewayRouteTable>;
};

/** Its associations are those of the attachments that name it. */
export function transitGatewayRouteTable(
  tableId: string,
  options: TransitRouteTableOptions = {},
): Part {
  const { transitGateway = 'tgw', routes = [], propagations = [] } = options;
  return draft('transitGatewayRouteTables')((context) => {
    const attachments = context.network.transitGatewayAttachments;
    const propagated = propagations.flatMap((attachmentId) => {
      const { resourceId, resourceType } = attachments.get(attachmentId) ?? {};
      if (resourceType !== 'vpc' || resourceId === undefined) return [];
      return context
        .vpc(resourceId)
        .cidrBlocks.map(({ cidr }) => transitRoute(cidr, attachmentId, { type: 'propagated' }));
    });
    return {
      ...common(context, options, 'available'),
      id: id(tableId),
      transitGatewayId: id(transitGateway),
      defaultAssociationRouteTable: false,
      defaultPropagationRouteTable: false,
      routes: [...routes, ...propagated],
      routesScope: 'searched' as const,
      associations: [...attachments.values()]
        .filter(({ association }) => association?.routeTableId === tableId)
        .map((attachment) => reference(attachment, 'associated')),
      propagations: propagations.flatMap((attachmentId) => {
        const attachment = attachments.get(attachmentId);
        return attachment === undefined ? [] : [reference(attachment, 'enabled')];
      }),
      prefixListReferences: [],
      ...options.raw,
    };
  });
}

function attachmentFields(
  context: Context,
  options: Common,
  transitGateway: string,
  routeTable: string | undefined,
) {
  return {
    ...common(context, options, 'available'),
    transitGatewayId: id<TransitGatewayId>(transitGateway),
    transitGatewayAccount: context.account,
    ...(routeTable === undefined
      ? {}
      : {
          association: {
            routeTableId: id<TransitGatewayRouteTableId>(routeTable),
            state: 'associated',
          },
        }),
  };
}

function reference({ id, resourceId, resourceType }: TransitGatewayAttachment, state: string) {
  return {
    attachmentId: id,
    ...(resourceId === undefined ? {} : { resourceId }),
    resourceType,
    state,
  };
}

function side(context: Context, vpcId: string, dns: boolean): PeeringSide {
  const vpc = context.network.vpcs.get(vpcId);
  return {
    vpcId: id(vpcId),
    account: vpc?.account ?? context.account,
    region: vpc?.region ?? context.region,
    cidrBlocks: vpc?.cidrBlocks.map(({ cidr }) => cidr) ?? [],
    ipv6CidrBlocks: vpc?.ipv6CidrBlocks.map(({ cidr }) => cidr) ?? [],
    allowDnsResolutionFromRemoteVpc: dns,
  };
}

function onOff(on: boolean): 'enable' | 'disable' {
  return on ? 'enable' : 'disable';
}
