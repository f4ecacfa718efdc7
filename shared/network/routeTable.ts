import { z } from 'zod';
import { AccountId, PrefixListId, RouteTableId, SubnetId, VpcId } from './ids';
import { recordFields } from './record';

export const RouteDestination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ipv4'), cidr: z.string() }),
  z.object({ kind: z.literal('ipv6'), cidr: z.string() }),
  z.object({ kind: z.literal('prefix-list'), prefixListId: PrefixListId }),
]);
export type RouteDestination = z.infer<typeof RouteDestination>;

/** The kinds of target a route may name; `unknown` keeps one that a later EC2 release brought. */
export const RouteTargetKind = z.enum([
  'local',
  'internet-gateway',
  'egress-only-internet-gateway',
  'nat-gateway',
  'vpc-endpoint',
  'vpn-gateway',
  'network-interface',
  'instance',
  'vpc-peering-connection',
  'transit-gateway',
  'carrier-gateway',
  'local-gateway',
  'core-network',
  'odb-network',
  'unknown',
]);
export type RouteTargetKind = z.infer<typeof RouteTargetKind>;

/**
 * `id` is absent for `local`. A route through an instance is listed with both its instance and its
 * interface; the target is then the interface, which alone decides where the packet goes.
 */
export const RouteTarget = z.object({ kind: RouteTargetKind, id: z.string().optional() });
export type RouteTarget = z.infer<typeof RouteTarget>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html */
export const Route = z.object({
  destination: RouteDestination,
  target: RouteTarget,
  /** CreateRouteTable is the local route, CreateRoute `static`, EnableVgwRoutePropagation `propagated`, Advertisement a VPC Route Server's. */
  origin: z.enum(['local', 'static', 'propagated', 'advertised', 'unknown']),
  /** `active`, `blackhole` or `filtered`, as AWS spells it. */
  state: z.string().optional(),
});
export type Route = z.infer<typeof Route>;

export const RouteTableAssociation = z.object({
  id: z.string().optional(),
  main: z.boolean(),
  subnetId: SubnetId.optional(),
  /** An internet or virtual private gateway: the table then routes what enters there (an edge table). */
  gatewayId: z.string().optional(),
  publicIpv4Pool: z.string().optional(),
  state: z.string().optional(),
});
export type RouteTableAssociation = z.infer<typeof RouteTableAssociation>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTable.html */
export const RouteTable = z.object({
  ...recordFields,
  id: RouteTableId,
  vpcId: VpcId.optional(),
  routes: z.array(Route),
  associations: z.array(RouteTableAssociation),
  propagatingVpnGatewayIds: z.array(z.string()),
});
export type RouteTable = z.infer<typeof RouteTable>;

/**
 * A prefix list, managed by AWS (`account` is `AWS`) or by a customer.
 * `entries` is absent until GetManagedPrefixListEntries (or the legacy DescribePrefixLists) was read.
 * https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
export const PrefixList = z.object({
  ...recordFields,
  id: PrefixListId,
  name: z.string().optional(),
  /** Whose view this is, where `account` is `AWS`. */
  seenBy: AccountId.optional(),
  addressFamily: z.string().optional(),
  maxEntries: z.number().optional(),
  entries: z.array(z.object({ cidr: z.string(), description: z.string().optional() })).optional(),
});
export type PrefixList = z.infer<typeof PrefixList>;
