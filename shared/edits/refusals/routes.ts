import { aws, type Reasons, thisModel } from './reason';

/** Route tables and what stands in them. */
export const routesReasons = {
  'not-a-cidr': { reason: 'This is no block of IP addresses.', source: thisModel },
  'duplicate-route': {
    reason: 'The route table has a route to this destination already.',
    source: aws('vpc/latest/userguide/VPC_Route_Tables'),
  },
  'no-such-route': {
    reason: 'The route table has no route to this destination.',
    source: thisModel,
  },
  'route-to-reserved-range': {
    reason: 'AWS keeps 169.254.168.0/22 and fd00:ec2::/32 to itself: no route leads there.',
    source: aws('vpc/latest/userguide/subnet-route-tables'),
  },
  'more-specific-than-local': {
    reason:
      'Inside the VPC a route names the whole block of one subnet, and leads to a NAT gateway, a network interface or a Gateway Load Balancer endpoint.',
    source: aws('vpc/latest/userguide/subnet-route-tables'),
  },
  'local-route-stays': {
    reason:
      'The local route is not removed. It may lead to a NAT gateway, a network interface or a Gateway Load Balancer endpoint instead.',
    source: aws('vpc/latest/userguide/subnet-route-tables'),
  },
  'local-target-only-for-local-route': {
    reason: 'Only the route to a block of the VPC itself has the target "local".',
    source: aws('vpc/latest/userguide/subnet-route-tables'),
  },
  'endpoint-route-stays': {
    reason:
      "A gateway endpoint's route comes and goes with the association of the endpoint and the route table.",
    source: aws('vpc/latest/privatelink/gateway-endpoints'),
  },
  'propagated-route-stays': {
    reason: 'A propagated route comes and goes with the propagation.',
    source: aws('vpc/latest/userguide/VPC_Route_Tables'),
  },
  'target-in-other-vpc': {
    reason: 'The target belongs to another VPC than the route table.',
    source: aws('vpc/latest/userguide/route-table-options'),
  },
  'transit-gateway-not-attached': {
    reason: 'A route leads to a transit gateway only where the VPC is attached to it.',
    source: aws('vpc/latest/tgw/tgw-vpc-attachments'),
  },
  'egress-only-is-ipv6': {
    reason: 'An egress-only internet gateway takes IPv6 only.',
    source: aws('vpc/latest/userguide/egress-only-internet-gateway'),
  },
  'endpoint-is-no-target': {
    reason:
      'Of the endpoints, only those of Gateway Load Balancers are targets that a user routes to.',
    source: aws('vpc/latest/userguide/route-table-options'),
  },
  'prefix-list-to-gateway-load-balancer-endpoint': {
    reason: 'A route to a Gateway Load Balancer endpoint names no prefix list.',
    source: aws('vpc/latest/privatelink/vpce-gateway-load-balancer'),
  },
  'several-interfaces': {
    reason: 'The instance has several network interfaces: the route names one of them.',
    source: aws('vpc/latest/userguide/route-table-options'),
  },
  'target-not-drawn': {
    reason: 'The sandbox draws no routes to this kind of target.',
    source: thisModel,
  },
  'edge-route-target': {
    reason:
      'A gateway route table leads to a network interface, a Gateway Load Balancer endpoint or "local".',
    source: aws('vpc/latest/userguide/gateway-route-tables'),
  },
  'edge-route-destination': {
    reason: 'A gateway route table names whole blocks of its VPC or of its subnets only.',
    source: aws('vpc/latest/userguide/gateway-route-tables'),
  },
  'subnet-of-other-vpc': {
    reason: 'A route table serves subnets of its own VPC only.',
    source: aws('vpc/latest/userguide/WorkWithRouteTables'),
  },
  'subnet-not-associated': {
    reason:
      "The subnet is associated with no route table of its own: the VPC's main one serves it.",
    source: aws('vpc/latest/userguide/subnet-route-tables'),
  },
  'main-table-stays': {
    reason: 'The main route table of a VPC is not removed: make another one the main table first.',
    source: aws('vpc/latest/userguide/subnet-route-tables'),
  },
  'route-table-in-use': {
    reason: 'A route table is removed once no subnet and no gateway is associated with it.',
    source: aws('vpc/latest/userguide/WorkWithRouteTables'),
  },
  'not-an-edge': {
    reason: 'A route table is associated with an internet gateway or a virtual private gateway.',
    source: aws('vpc/latest/userguide/gateway-route-tables'),
  },
  'gateway-in-other-vpc': {
    reason: "The gateway is not attached to the route table's VPC.",
    source: aws('vpc/latest/userguide/gateway-route-tables'),
  },
  'edge-table-is-main': {
    reason: 'A gateway route table is not the main route table of a VPC.',
    source: aws('vpc/latest/userguide/gateway-route-tables'),
  },
  'edge-table-propagates': {
    reason: 'A gateway route table takes no propagated routes.',
    source: aws('vpc/latest/userguide/gateway-route-tables'),
  },
  'gateway-not-associated': {
    reason: 'No route table is associated with the gateway.',
    source: thisModel,
  },
} as const satisfies Reasons;
