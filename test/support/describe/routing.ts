import type { PrefixList, Route, RouteTable } from '../../../shared/network/routeTable';
import type {
  NetworkAcl,
  NetworkAclEntry,
  SecurityGroup,
  SecurityGroupRule,
} from '../../../shared/network/security';
import type { DhcpOptions, Subnet, Vpc } from '../../../shared/network/vpc';
import { toTags } from './tags';

/** Records in AWS's words, as https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Types.html has them. */
export function describeVpc(vpc: Vpc) {
  return {
    VpcId: vpc.id,
    OwnerId: vpc.account,
    State: vpc.state,
    CidrBlock: vpc.cidrBlocks[0]?.cidr,
    CidrBlockAssociationSet: vpc.cidrBlocks.map(({ cidr, state }) => ({
      CidrBlock: cidr,
      CidrBlockState: { State: state },
    })),
    Ipv6CidrBlockAssociationSet: describeIpv6Blocks(vpc),
    IsDefault: vpc.isDefault,
    DhcpOptionsId: vpc.dhcpOptionsId,
    BlockPublicAccessStates: describeBlockPublicAccess(vpc),
    Tags: toTags(vpc),
  };
}

function describeIpv6Blocks({ ipv6CidrBlocks }: Pick<Vpc, 'ipv6CidrBlocks'>) {
  return ipv6CidrBlocks.map(({ cidr, state }) => ({
    Ipv6CidrBlock: cidr,
    Ipv6CidrBlockState: { State: state },
  }));
}

function describeBlockPublicAccess({ blockPublicAccessMode }: Pick<Vpc, 'blockPublicAccessMode'>) {
  return blockPublicAccessMode === undefined
    ? undefined
    : { InternetGatewayBlockMode: blockPublicAccessMode };
}

export function describeSubnet(subnet: Subnet) {
  return {
    SubnetId: subnet.id,
    OwnerId: subnet.account,
    VpcId: subnet.vpcId,
    State: subnet.state,
    AvailabilityZone: subnet.availabilityZone,
    AvailabilityZoneId: subnet.availabilityZoneId,
    CidrBlock: subnet.cidrBlock,
    Ipv6CidrBlockAssociationSet: describeIpv6Blocks(subnet),
    AvailableIpAddressCount: subnet.availableIpAddressCount,
    MapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch,
    AssignIpv6AddressOnCreation: subnet.assignIpv6AddressOnCreation,
    Ipv6Native: subnet.ipv6Native,
    EnableDns64: subnet.enableDns64,
    DefaultForAz: subnet.defaultForAz,
    BlockPublicAccessStates: describeBlockPublicAccess(subnet),
    Tags: toTags(subnet),
  };
}

export function describeRouteTable(table: RouteTable) {
  return {
    RouteTableId: table.id,
    OwnerId: table.account,
    VpcId: table.vpcId,
    Routes: table.routes.map(describeRoute),
    Associations: table.associations.map((association) => ({
      RouteTableAssociationId: association.id,
      RouteTableId: table.id,
      Main: association.main,
      SubnetId: association.subnetId,
      GatewayId: association.gatewayId,
      AssociationState: { State: association.state },
    })),
    PropagatingVgws: table.propagatingVpnGatewayIds.map((GatewayId) => ({ GatewayId })),
    Tags: toTags(table),
  };
}

const origins: Partial<Record<Route['origin'], string>> = {
  local: 'CreateRouteTable',
  static: 'CreateRoute',
  propagated: 'EnableVgwRoutePropagation',
  advertised: 'Advertisement',
};

/** The property that holds a target of its kind; all others stand in GatewayId. */
const targetProperties: Partial<Record<Route['target']['kind'], string>> = {
  'egress-only-internet-gateway': 'EgressOnlyInternetGatewayId',
  'nat-gateway': 'NatGatewayId',
  'network-interface': 'NetworkInterfaceId',
  'vpc-peering-connection': 'VpcPeeringConnectionId',
  'transit-gateway': 'TransitGatewayId',
};

function describeRoute({ destination, target, origin, state }: Route) {
  return {
    ...(destination.kind === 'prefix-list'
      ? { DestinationPrefixListId: destination.prefixListId }
      : destination.kind === 'ipv4'
        ? { DestinationCidrBlock: destination.cidr }
        : { DestinationIpv6CidrBlock: destination.cidr }),
    [targetProperties[target.kind] ?? 'GatewayId']: target.id ?? 'local',
    Origin: origins[origin],
    State: state,
  };
}

export function describeNetworkAcl(acl: NetworkAcl) {
  return {
    NetworkAclId: acl.id,
    OwnerId: acl.account,
    VpcId: acl.vpcId,
    IsDefault: acl.isDefault,
    Entries: acl.entries.map(describeEntry),
    Associations: acl.associations.map(({ id, subnetId }) => ({
      NetworkAclAssociationId: id,
      NetworkAclId: acl.id,
      SubnetId: subnetId,
    })),
    Tags: toTags(acl),
  };
}

function describeEntry(entry: NetworkAclEntry) {
  return {
    RuleNumber: entry.ruleNumber,
    Egress: entry.egress,
    RuleAction: entry.action,
    Protocol: entry.protocol,
    CidrBlock: entry.cidr,
    Ipv6CidrBlock: entry.ipv6Cidr,
    PortRange:
      entry.fromPort === undefined ? undefined : { From: entry.fromPort, To: entry.toPort },
  };
}

export function describeSecurityGroup(group: SecurityGroup) {
  return {
    GroupId: group.id,
    OwnerId: group.account,
    GroupName: group.groupName,
    Description: group.description,
    VpcId: group.vpcId,
    IpPermissions: group.inbound.map(describeRule),
    IpPermissionsEgress: group.outbound.map(describeRule),
    Tags: toTags(group),
  };
}

/** One permission a rule; AWS gathers the peers of equal ports in one, which means the same. */
function describeRule({ protocol, fromPort, toPort, peer, description }: SecurityGroupRule) {
  const Description = description;
  return {
    IpProtocol: protocol,
    FromPort: fromPort,
    ToPort: toPort,
    IpRanges: peer.kind === 'ipv4' ? [{ CidrIp: peer.cidr, Description }] : [],
    Ipv6Ranges: peer.kind === 'ipv6' ? [{ CidrIpv6: peer.cidr, Description }] : [],
    PrefixListIds:
      peer.kind === 'prefix-list' ? [{ PrefixListId: peer.prefixListId, Description }] : [],
    UserIdGroupPairs:
      peer.kind === 'security-group'
        ? [{ GroupId: peer.groupId, UserId: peer.account, VpcId: peer.vpcId, Description }]
        : [],
  };
}

export function describeDhcpOptions(options: DhcpOptions) {
  const entry = (Key: string, values: string[]) => ({
    Key,
    Values: values.map((Value) => ({ Value })),
  });
  return {
    DhcpOptionsId: options.id,
    OwnerId: options.account,
    DhcpConfigurations: [
      entry('domain-name-servers', options.domainNameServers),
      ...(options.domainName === undefined ? [] : [entry('domain-name', [options.domainName])]),
    ],
    Tags: toTags(options),
  };
}

export function describePrefixList(list: PrefixList) {
  return {
    PrefixListId: list.id,
    PrefixListName: list.name,
    OwnerId: list.account,
    AddressFamily: list.addressFamily,
    MaxEntries: list.maxEntries,
    State: list.state,
    Tags: toTags(list),
  };
}
