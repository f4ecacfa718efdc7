import { z } from 'zod';
import {
  AccountId,
  PrefixListId,
  RegionName,
  SubnetId,
  TransitGatewayAttachmentId,
  TransitGatewayId,
  TransitGatewayRouteTableId,
  VpcId,
  VpcPeeringConnectionId,
} from './ids';
import { recordFields } from './record';

export const PeeringSide = z.object({
  vpcId: VpcId.optional(),
  account: AccountId.optional(),
  region: RegionName.optional(),
  /** May lack the VPC's secondary blocks, and is empty once the connection is deleted. */
  cidrBlocks: z.array(z.string()),
  ipv6CidrBlocks: z.array(z.string()),
  allowDnsResolutionFromRemoteVpc: z.boolean().optional(),
});
export type PeeringSide = z.infer<typeof PeeringSide>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcPeeringConnection.html (`state` holds Status.Code) */
export const VpcPeeringConnection = z.object({
  ...recordFields,
  id: VpcPeeringConnectionId,
  requester: PeeringSide,
  accepter: PeeringSide,
  statusMessage: z.string().optional(),
});
export type VpcPeeringConnection = z.infer<typeof VpcPeeringConnection>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGateway.html */
export const TransitGateway = z.object({
  ...recordFields,
  id: TransitGatewayId,
  description: z.string().optional(),
  amazonSideAsn: z.number().optional(),
  defaultRouteTableAssociation: z.string().optional(),
  associationDefaultRouteTableId: TransitGatewayRouteTableId.optional(),
  defaultRouteTablePropagation: z.string().optional(),
  propagationDefaultRouteTableId: TransitGatewayRouteTableId.optional(),
  dnsSupport: z.string().optional(),
  vpnEcmpSupport: z.string().optional(),
  securityGroupReferencingSupport: z.string().optional(),
});
export type TransitGateway = z.infer<typeof TransitGateway>;

/**
 * One attachment, merged from DescribeTransitGatewayAttachments (any type), ...VpcAttachments and
 * ...PeeringAttachments; `listedAs` says which of the three brought it.
 */
export const TransitGatewayAttachment = z.object({
  ...recordFields,
  id: TransitGatewayAttachmentId,
  transitGatewayId: TransitGatewayId.optional(),
  transitGatewayAccount: AccountId.optional(),
  /** `vpc`, `vpn`, `direct-connect-gateway`, `connect`, `peering`, ...: an open list. */
  resourceType: z.string(),
  resourceId: z.string().optional(),
  resourceAccount: AccountId.optional(),
  /** Absent where the source carried no `Association`; what DescribeTransitGatewayAttachments says of it. */
  association: z
    .object({ routeTableId: TransitGatewayRouteTableId.optional(), state: z.string().optional() })
    .optional(),
  /** VPC attachments only: one subnet per enabled zone. Absent until DescribeTransitGatewayVpcAttachments was read. */
  subnetIds: z.array(SubnetId).optional(),
  applianceModeSupport: z.string().optional(),
  dnsSupport: z.string().optional(),
  ipv6Support: z.string().optional(),
  securityGroupReferencingSupport: z.string().optional(),
  /** Peering attachments only: the two gateways. */
  requester: z
    .object({
      transitGatewayId: TransitGatewayId.optional(),
      account: AccountId.optional(),
      region: RegionName.optional(),
    })
    .optional(),
  accepter: z
    .object({
      transitGatewayId: TransitGatewayId.optional(),
      account: AccountId.optional(),
      region: RegionName.optional(),
    })
    .optional(),
});
export type TransitGatewayAttachment = z.infer<typeof TransitGatewayAttachment>;

export const TransitGatewayRoute = z.object({
  /** One of the two is present. */
  cidr: z.string().optional(),
  prefixListId: PrefixListId.optional(),
  attachments: z.array(
    z.object({
      attachmentId: TransitGatewayAttachmentId.optional(),
      resourceId: z.string().optional(),
      resourceType: z.string().optional(),
    }),
  ),
  /** `static` or `propagated`. */
  type: z.string().optional(),
  /** `active` or `blackhole`. */
  state: z.string().optional(),
});
export type TransitGatewayRoute = z.infer<typeof TransitGatewayRoute>;

/**
 * https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
 * Each list is absent until its own call was read for this table: SearchTransitGatewayRoutes,
 * GetTransitGatewayRouteTableAssociations, ...Propagations, ...PrefixListReferences.
 */
export const TransitGatewayRouteTable = z.object({
  ...recordFields,
  id: TransitGatewayRouteTableId,
  transitGatewayId: TransitGatewayId.optional(),
  defaultAssociationRouteTable: z.boolean().optional(),
  defaultPropagationRouteTable: z.boolean().optional(),
  routes: z.array(TransitGatewayRoute).optional(),
  /**
   * `searched`: all routes, as SearchTransitGatewayRoutes answers. `static-only`: a source listed static
   * routes apart, and what the VPCs propagate follows from `propagations`.
   */
  routesScope: z.enum(['searched', 'partial', 'static-only']).optional(),
  associations: z
    .array(
      z.object({
        attachmentId: TransitGatewayAttachmentId,
        resourceId: z.string().optional(),
        resourceType: z.string().optional(),
        state: z.string().optional(),
      }),
    )
    .optional(),
  propagations: z
    .array(
      z.object({
        attachmentId: TransitGatewayAttachmentId,
        resourceId: z.string().optional(),
        resourceType: z.string().optional(),
        state: z.string().optional(),
      }),
    )
    .optional(),
  prefixListReferences: z
    .array(
      z.object({
        prefixListId: PrefixListId,
        attachmentId: TransitGatewayAttachmentId.optional(),
        blackhole: z.boolean().optional(),
        state: z.string().optional(),
      }),
    )
    .optional(),
});
export type TransitGatewayRouteTable = z.infer<typeof TransitGatewayRouteTable>;
