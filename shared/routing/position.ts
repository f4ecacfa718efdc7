/** An Availability Zone by both its names: the id is the same place in every account, the name only in one. */
export type Zone = { name?: string | undefined; id?: string | undefined };

/** Where a packet stands, which is what decides who looks at it next. One kind of position, one step function. */
export type Position =
  /** An interface sends it: its own packet, or one it forwards. */
  | { at: 'interface'; networkInterfaceId: string }
  /** Someone in the subnet asks the VPC's router for the way. */
  | { at: 'subnet'; subnetId: string; sender: Sender }
  /** A route table that is nobody's subnet: a regional NAT gateway's. */
  | { at: 'route-table'; routeTableId: string; vpcId: string; sender: Sender }
  /** The VPC's router delivers to an address of the VPC. */
  | { at: 'vpc'; vpcId: string; fromSubnetId?: string }
  /** It reaches an interface: `forwarded` by a route, though the address is not the interface's own. */
  | { at: 'arrival'; networkInterfaceId: string; fromSubnetId?: string; forwarded: boolean }
  /** An interface that forwards, once its group let the packet in. */
  | { at: 'appliance'; networkInterfaceId: string }
  | { at: 'internet-gateway-out'; id: string; vpcId: string; subnetId?: string }
  | { at: 'internet-gateway-in'; id: string; vpcId: string }
  | { at: 'egress-only-out'; id: string; vpcId: string; subnetId?: string }
  | { at: 'egress-only-in'; id: string; vpcId: string }
  | { at: 'internet' }
  | { at: 'nat-gateway'; id: string; vpcId: string; fromSubnetId?: string }
  | { at: 'nat-gateway-reply'; id: string }
  | { at: 'gateway-endpoint'; id: string; vpcId: string; fromSubnetId?: string }
  | { at: 'gateway-endpoint-reply'; id: string; vpcId: string }
  | { at: 'interface-endpoint'; id: string; networkInterfaceId: string }
  | { at: 'gateway-load-balancer-endpoint'; id: string; vpcId: string; fromSubnetId?: string }
  | { at: 'peering'; id: string; fromVpcId: string }
  | { at: 'transit-gateway'; id: string; vpcId: string; subnetId?: string }
  /** Inside a transit gateway: the table of the attachment by which the packet came decides. */
  | {
      at: 'transit-gateway-attachment';
      transitGatewayId: string;
      attachmentId: string;
      zone?: Zone;
      entering?: true;
    }
  | { at: 'vpn-gateway-out'; id: string; vpcId: string }
  | { at: 'vpn-gateway-in'; id: string; vpcId: string };

/**
 * Who stands in a subnet and sends. A network ACL judges what leaves the subnet; `reply` marks a gateway endpoint,
 * whose packets enter from outside of every subnet.
 */
export type Sender =
  | { kind: 'interface'; networkInterfaceId: string }
  | { kind: 'nat-gateway'; id: string }
  | { kind: 'transit-gateway'; attachmentId: string }
  | { kind: 'gateway-load-balancer-endpoint'; id: string };

export type PositionAt<A extends Position['at']> = Extract<Position, { at: A }>;
