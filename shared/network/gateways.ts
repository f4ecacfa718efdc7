import { z } from 'zod';
import {
  AllocationId,
  CustomerGatewayId,
  EgressOnlyInternetGatewayId,
  InternetGatewayId,
  NatGatewayId,
  NetworkInterfaceId,
  RouteTableId,
  SubnetId,
  TransitGatewayId,
  VpcId,
  VpnConnectionId,
  VpnGatewayId,
  ZoneId,
  ZoneName,
} from './ids';
import { recordFields } from './record';

/** Live answers say `available`, the documentation `attached`: both work. */
export const VpcAttachment = z.object({ vpcId: VpcId, state: z.string().optional() });
export type VpcAttachment = z.infer<typeof VpcAttachment>;

/** https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html */
export const InternetGateway = z.object({
  ...recordFields,
  id: InternetGatewayId,
  attachments: z.array(VpcAttachment),
});
export type InternetGateway = z.infer<typeof InternetGateway>;

/** https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html */
export const EgressOnlyInternetGateway = z.object({
  ...recordFields,
  id: EgressOnlyInternetGatewayId,
  attachments: z.array(VpcAttachment),
});
export type EgressOnlyInternetGateway = z.infer<typeof EgressOnlyInternetGateway>;

export const NatGatewayAddress = z.object({
  networkInterfaceId: NetworkInterfaceId.optional(),
  privateIp: z.string().optional(),
  publicIp: z.string().optional(),
  allocationId: AllocationId.optional(),
  isPrimary: z.boolean().optional(),
  /** Regional NAT gateways have addresses per zone. */
  availabilityZone: ZoneName.optional(),
  availabilityZoneId: ZoneId.optional(),
  status: z.string().optional(),
});
export type NatGatewayAddress = z.infer<typeof NatGatewayAddress>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGateway.html */
export const NatGateway = z.object({
  ...recordFields,
  id: NatGatewayId,
  vpcId: VpcId.optional(),
  /** Absent for a regional NAT gateway, which has `routeTableId` instead. */
  subnetId: SubnetId.optional(),
  routeTableId: RouteTableId.optional(),
  /** `public` (AWS's default) or `private`. */
  connectivityType: z.string().optional(),
  /** `zonal` (AWS's default) or `regional`. */
  availabilityMode: z.string().optional(),
  /** `enabled` where AWS adds zones by itself. */
  autoProvisionZones: z.string().optional(),
  addresses: z.array(NatGatewayAddress),
  failureCode: z.string().optional(),
});
export type NatGateway = z.infer<typeof NatGateway>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpnGateway.html */
export const VpnGateway = z.object({
  ...recordFields,
  id: VpnGatewayId,
  attachments: z.array(VpcAttachment),
  availabilityZone: ZoneName.optional(),
  amazonSideAsn: z.number().optional(),
});
export type VpnGateway = z.infer<typeof VpnGateway>;

export const CustomerGateway = z.object({
  ...recordFields,
  id: CustomerGatewayId,
  ipAddress: z.string().optional(),
  bgpAsn: z.string().optional(),
  deviceName: z.string().optional(),
});
export type CustomerGateway = z.infer<typeof CustomerGateway>;

/**
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpnConnection.html
 * Its CustomerGatewayConfiguration holds pre-shared keys and never enters the model.
 */
export const VpnConnection = z.object({
  ...recordFields,
  id: VpnConnectionId,
  customerGatewayId: CustomerGatewayId.optional(),
  vpnGatewayId: VpnGatewayId.optional(),
  transitGatewayId: TransitGatewayId.optional(),
  category: z.string().optional(),
  staticRoutesOnly: z.boolean().optional(),
  /** The static prefixes; what BGP learned shows only as propagated routes. */
  routes: z.array(z.object({ cidr: z.string(), state: z.string().optional() })),
  tunnels: z.array(z.object({ outsideIp: z.string().optional(), status: z.string().optional() })),
});
export type VpnConnection = z.infer<typeof VpnConnection>;
