import { z } from 'zod';
import { NetworkInterfaceId, VpcId } from './ids';

/**
 * Facts that EC2's API cannot show and a user states instead. A trace that rests on one says "declared by user".
 */
export const DeclaredHostedZone = z.object({
  id: z.string(),
  /** The zone's apex, such as `corp.example`, without a final dot. */
  name: z.string(),
  vpcIds: z.array(VpcId),
  records: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['A', 'AAAA', 'CNAME', 'ALIAS']),
      values: z.array(z.string()),
    }),
  ),
});
export type DeclaredHostedZone = z.infer<typeof DeclaredHostedZone>;

export const DeclaredResolverRule = z.object({
  id: z.string(),
  /** Names at or under this domain are forwarded; `.` for all. */
  domain: z.string(),
  vpcIds: z.array(VpcId),
  /** `forward` sends queries to `targetIps`; `system` keeps them with the Amazon resolver. */
  action: z.enum(['forward', 'system']),
  targetIps: z.array(z.string()),
});
export type DeclaredResolverRule = z.infer<typeof DeclaredResolverRule>;

/** A Route 53 Resolver inbound endpoint: where on-premises queries enter a VPC's DNS. */
export const DeclaredInboundResolver = z.object({
  id: z.string(),
  vpcId: VpcId,
  addresses: z.array(z.string()),
});
export type DeclaredInboundResolver = z.infer<typeof DeclaredInboundResolver>;

export const DeclaredOnPremisesNetwork = z.object({
  id: z.string(),
  name: z.string(),
  cidrs: z.array(z.string()),
  /** The gateway, VPN connection or attachment it hangs on, where known. */
  via: z.array(z.string()),
});
export type DeclaredOnPremisesNetwork = z.infer<typeof DeclaredOnPremisesNetwork>;

/** What an instance or interface does to packets it forwards: invisible to EC2's API. */
export const DeclaredAppliance = z.object({
  id: z.string(),
  networkInterfaceId: NetworkInterfaceId,
  translatesSource: z.boolean(),
});
export type DeclaredAppliance = z.infer<typeof DeclaredAppliance>;

export const Declared = z.object({
  hostedZones: z.array(DeclaredHostedZone),
  resolverRules: z.array(DeclaredResolverRule),
  inboundResolvers: z.array(DeclaredInboundResolver),
  onPremisesNetworks: z.array(DeclaredOnPremisesNetwork),
  appliances: z.array(DeclaredAppliance),
});
export type Declared = z.infer<typeof Declared>;

export const nothingDeclared: Declared = {
  hostedZones: [],
  resolverRules: [],
  inboundResolvers: [],
  onPremisesNetworks: [],
  appliances: [],
};
