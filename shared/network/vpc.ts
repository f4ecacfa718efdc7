import { z } from 'zod';
import { AccountId, DhcpOptionsId, RegionName, SubnetId, VpcId, ZoneId, ZoneName } from './ids';
import { recordFields } from './record';

/** A CIDR block with the state of its association; only `associated` ones carry traffic. */
export const CidrAssociation = z.object({ cidr: z.string(), state: z.string().optional() });
export type CidrAssociation = z.infer<typeof CidrAssociation>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html */
export const Vpc = z.object({
  ...recordFields,
  id: VpcId,
  cidrBlocks: z.array(CidrAssociation),
  ipv6CidrBlocks: z.array(CidrAssociation),
  isDefault: z.boolean().optional(),
  dhcpOptionsId: DhcpOptionsId.optional(),
  /** From DescribeVpcAttribute, one call per attribute: absent until that call was made. */
  dnsSupport: z.boolean().optional(),
  dnsHostnames: z.boolean().optional(),
  /** BlockPublicAccessStates.InternetGatewayBlockMode: `off`, `block-ingress` or `block-bidirectional`. */
  blockPublicAccessMode: z.string().optional(),
  /** EncryptionControl.Mode: `monitor` or `enforce`. */
  encryptionControlMode: z.string().optional(),
});
export type Vpc = z.infer<typeof Vpc>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html */
export const Subnet = z.object({
  ...recordFields,
  id: SubnetId,
  vpcId: VpcId.optional(),
  availabilityZone: ZoneName.optional(),
  availabilityZoneId: ZoneId.optional(),
  /** Absent for an IPv6-only subnet. */
  cidrBlock: z.string().optional(),
  ipv6CidrBlocks: z.array(CidrAssociation),
  availableIpAddressCount: z.number().optional(),
  mapPublicIpOnLaunch: z.boolean().optional(),
  assignIpv6AddressOnCreation: z.boolean().optional(),
  ipv6Native: z.boolean().optional(),
  enableDns64: z.boolean().optional(),
  defaultForAz: z.boolean().optional(),
  outpostArn: z.string().optional(),
  blockPublicAccessMode: z.string().optional(),
});
export type Subnet = z.infer<typeof Subnet>;

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DhcpOptions.html */
export const DhcpOptions = z.object({
  ...recordFields,
  id: DhcpOptionsId,
  /** `AmazonProvidedDNS` or addresses; empty where the set names none. */
  domainNameServers: z.array(z.string()),
  domainName: z.string().optional(),
});
export type DhcpOptions = z.infer<typeof DhcpOptions>;

/** A Region as one account sees it. */
export const Region = z.object({
  account: AccountId.optional(),
  name: RegionName,
  /** `opt-in-not-required`, `opted-in` or `not-opted-in`. */
  optInStatus: z.string().optional(),
});
export type Region = z.infer<typeof Region>;

/** An Availability Zone as one account names it. */
export const AvailabilityZone = z.object({
  account: AccountId.optional(),
  region: RegionName.optional(),
  name: ZoneName,
  zoneId: ZoneId.optional(),
  /** `availability-zone`, `local-zone` or `wavelength-zone`. */
  zoneType: z.string().optional(),
  state: z.string().optional(),
});
export type AvailabilityZone = z.infer<typeof AvailabilityZone>;

/** An account that the model knows by more than its number. */
export const Account = z.object({ id: AccountId, name: z.string().optional() });
export type Account = z.infer<typeof Account>;

/**
 * Block Public Access of one account and Region.
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html
 */
export const BlockPublicAccessOptions = z.object({
  account: AccountId.optional(),
  region: RegionName.optional(),
  /** `off`, `block-ingress` or `block-bidirectional`. */
  internetGatewayBlockMode: z.string(),
  state: z.string().optional(),
});
export type BlockPublicAccessOptions = z.infer<typeof BlockPublicAccessOptions>;

export const BlockPublicAccessExclusion = z.object({
  ...recordFields,
  id: z.string(),
  vpcId: VpcId.optional(),
  subnetId: SubnetId.optional(),
  /** `allow-bidirectional` or `allow-egress`. */
  internetGatewayExclusionMode: z.string().optional(),
});
export type BlockPublicAccessExclusion = z.infer<typeof BlockPublicAccessExclusion>;
