import {
  code,
  codes,
  flag,
  knownFlag,
  link,
  links,
  type PropertyTable,
  properties,
  text,
} from './value';

export const placeProperties: PropertyTable = {
  vpcs: (r) =>
    properties(
      codes('IPv4 CIDR', r.cidrBlocks.map(cidrText)),
      codes('IPv6 CIDR', r.ipv6CidrBlocks.map(cidrText)),
      knownFlag('DNS resolution', r.dnsSupport),
      knownFlag('DNS hostnames', r.dnsHostnames),
      flag('Default VPC', r.isDefault),
      link('DHCP option set', r.dhcpOptionsId),
      text('Block Public Access', r.blockPublicAccessMode),
      text('Encryption control', r.encryptionControlMode),
    ),
  subnets: (r) =>
    properties(
      link('VPC', r.vpcId),
      code('IPv4 CIDR', r.cidrBlock),
      codes('IPv6 CIDR', r.ipv6CidrBlocks.map(cidrText)),
      text('Availability Zone', zone(r.availabilityZone, r.availabilityZoneId)),
      text('Free addresses', r.availableIpAddressCount),
      flag('Gives public IPv4 addresses', r.mapPublicIpOnLaunch),
      flag('Gives IPv6 addresses', r.assignIpv6AddressOnCreation),
      flag('IPv6 only', r.ipv6Native),
      flag('DNS64', r.enableDns64),
      flag('Default for its zone', r.defaultForAz),
      code('Outpost', r.outpostArn),
      text('Block Public Access', r.blockPublicAccessMode),
    ),
  dhcpOptions: (r) =>
    properties(
      codes('Domain name servers', r.domainNameServers),
      code('Domain name', r.domainName),
    ),
  vpcBlockPublicAccessExclusions: (r) =>
    properties(
      link('VPC', r.vpcId),
      link('Subnet', r.subnetId),
      text('Exclusion', r.internetGatewayExclusionMode),
    ),
  routeTables: (r) =>
    properties(
      link('VPC', r.vpcId),
      flag('Main table of the VPC', r.associations.some(({ main }) => main) || undefined),
      links(
        'Subnets',
        r.associations.flatMap(({ subnetId }) => subnetId ?? []),
      ),
      links(
        'Gateways',
        r.associations.flatMap(({ gatewayId }) => gatewayId ?? []),
      ),
      links('Propagation from', r.propagatingVpnGatewayIds),
    ),
  prefixLists: (r) =>
    properties(
      code('Name', r.name),
      text('Address family', r.addressFamily),
      text('Largest size', r.maxEntries),
    ),
  networkAcls: (r) =>
    properties(
      link('VPC', r.vpcId),
      flag('Default of the VPC', r.isDefault),
      links(
        'Subnets',
        r.associations.map(({ subnetId }) => subnetId),
      ),
    ),
  securityGroups: (r) =>
    properties(
      text('Name', r.groupName),
      text('Description', r.description),
      link('VPC', r.vpcId),
      links('Also for VPCs', r.associatedVpcIds),
    ),
};

function cidrText({ cidr, state }: { cidr: string; state?: string | undefined }): string {
  return state === undefined || state === 'associated' ? cidr : `${cidr} (${state})`;
}

function zone(name: string | undefined, id: string | undefined): string | undefined {
  return name !== undefined && id !== undefined ? `${name} (${id})` : (name ?? id);
}
