import { z } from 'zod';

/**
 * Ids are opaque strings, branded so that a subnet's cannot stand where a VPC's belongs.
 * Nothing reads meaning out of an id's text: fixtures, other partitions and future resources spell them freely.
 */
const id = <B extends string>() => z.string().min(1).max(512).brand<B>();

/** Twelve digits at AWS; absent wherever a source did not tell. */
export const AccountId = id<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

/** A Region's code, such as `eu-west-1`. */
export const RegionName = id<'RegionName'>();
export type RegionName = z.infer<typeof RegionName>;

/** An Availability Zone's name in its account, such as `eu-west-1a`; the same name may be another place in another account. */
export const ZoneName = id<'ZoneName'>();
export type ZoneName = z.infer<typeof ZoneName>;

/** An Availability Zone's id, such as `euw1-az2`: the same place in every account. */
export const ZoneId = id<'ZoneId'>();
export type ZoneId = z.infer<typeof ZoneId>;

export const VpcId = id<'VpcId'>();
export type VpcId = z.infer<typeof VpcId>;
export const SubnetId = id<'SubnetId'>();
export type SubnetId = z.infer<typeof SubnetId>;
export const RouteTableId = id<'RouteTableId'>();
export type RouteTableId = z.infer<typeof RouteTableId>;
export const InternetGatewayId = id<'InternetGatewayId'>();
export type InternetGatewayId = z.infer<typeof InternetGatewayId>;
export const EgressOnlyInternetGatewayId = id<'EgressOnlyInternetGatewayId'>();
export type EgressOnlyInternetGatewayId = z.infer<typeof EgressOnlyInternetGatewayId>;
export const NatGatewayId = id<'NatGatewayId'>();
export type NatGatewayId = z.infer<typeof NatGatewayId>;
export const VpnGatewayId = id<'VpnGatewayId'>();
export type VpnGatewayId = z.infer<typeof VpnGatewayId>;
export const CustomerGatewayId = id<'CustomerGatewayId'>();
export type CustomerGatewayId = z.infer<typeof CustomerGatewayId>;
export const VpnConnectionId = id<'VpnConnectionId'>();
export type VpnConnectionId = z.infer<typeof VpnConnectionId>;
export const VpcPeeringConnectionId = id<'VpcPeeringConnectionId'>();
export type VpcPeeringConnectionId = z.infer<typeof VpcPeeringConnectionId>;
export const TransitGatewayId = id<'TransitGatewayId'>();
export type TransitGatewayId = z.infer<typeof TransitGatewayId>;
export const TransitGatewayAttachmentId = id<'TransitGatewayAttachmentId'>();
export type TransitGatewayAttachmentId = z.infer<typeof TransitGatewayAttachmentId>;
export const TransitGatewayRouteTableId = id<'TransitGatewayRouteTableId'>();
export type TransitGatewayRouteTableId = z.infer<typeof TransitGatewayRouteTableId>;
export const PrefixListId = id<'PrefixListId'>();
export type PrefixListId = z.infer<typeof PrefixListId>;
export const SecurityGroupId = id<'SecurityGroupId'>();
export type SecurityGroupId = z.infer<typeof SecurityGroupId>;
export const NetworkAclId = id<'NetworkAclId'>();
export type NetworkAclId = z.infer<typeof NetworkAclId>;
export const NetworkInterfaceId = id<'NetworkInterfaceId'>();
export type NetworkInterfaceId = z.infer<typeof NetworkInterfaceId>;
export const InstanceId = id<'InstanceId'>();
export type InstanceId = z.infer<typeof InstanceId>;
export const AllocationId = id<'AllocationId'>();
export type AllocationId = z.infer<typeof AllocationId>;
export const DhcpOptionsId = id<'DhcpOptionsId'>();
export type DhcpOptionsId = z.infer<typeof DhcpOptionsId>;
export const VpcEndpointId = id<'VpcEndpointId'>();
export type VpcEndpointId = z.infer<typeof VpcEndpointId>;
export const VpcEndpointServiceId = id<'VpcEndpointServiceId'>();
export type VpcEndpointServiceId = z.infer<typeof VpcEndpointServiceId>;
/** A load balancer, listener or target group goes by its ARN; a Classic Load Balancer too, or by its name where account or Region are not known. */
export const LoadBalancerArn = id<'LoadBalancerArn'>();
export type LoadBalancerArn = z.infer<typeof LoadBalancerArn>;
export const ListenerArn = id<'ListenerArn'>();
export type ListenerArn = z.infer<typeof ListenerArn>;
export const TargetGroupArn = id<'TargetGroupArn'>();
export type TargetGroupArn = z.infer<typeof TargetGroupArn>;
