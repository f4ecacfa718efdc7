import type {
  PeeringSide,
  TransitGateway,
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
  VpcPeeringConnection,
} from '../../../shared/network/connections';
import type { InternetGateway, NatGateway } from '../../../shared/network/gateways';
import type { VpcEndpoint } from '../../../shared/network/vpcEndpoint';
import { toTags } from './tags';

export function describeInternetGateway(gateway: InternetGateway) {
  return {
    InternetGatewayId: gateway.id,
    OwnerId: gateway.account,
    Attachments: gateway.attachments.map(({ vpcId, state }) => ({ VpcId: vpcId, State: state })),
    Tags: toTags(gateway),
  };
}

/** NAT gateways carry no OwnerId: whose they are follows from the answer they stand in. */
export function describeNatGateway(nat: NatGateway) {
  return {
    NatGatewayId: nat.id,
    State: nat.state,
    VpcId: nat.vpcId,
    SubnetId: nat.subnetId,
    ConnectivityType: nat.connectivityType,
    AvailabilityMode: nat.availabilityMode,
    NatGatewayAddresses: nat.addresses.map((address) => ({
      NetworkInterfaceId: address.networkInterfaceId,
      PrivateIp: address.privateIp,
      PublicIp: address.publicIp,
      AllocationId: address.allocationId,
      IsPrimary: address.isPrimary,
      Status: address.status,
    })),
    Tags: toTags(nat),
  };
}

export function describePeering(peering: VpcPeeringConnection) {
  return {
    VpcPeeringConnectionId: peering.id,
    Status: { Code: peering.state, Message: peering.statusMessage },
    RequesterVpcInfo: describeSide(peering.requester),
    AccepterVpcInfo: describeSide(peering.accepter),
    Tags: toTags(peering),
  };
}

function describeSide(side: PeeringSide) {
  return {
    VpcId: side.vpcId,
    OwnerId: side.account,
    Region: side.region,
    CidrBlock: side.cidrBlocks[0],
    CidrBlockSet: side.cidrBlocks.map((CidrBlock) => ({ CidrBlock })),
    Ipv6CidrBlockSet: side.ipv6CidrBlocks.map((Ipv6CidrBlock) => ({ Ipv6CidrBlock })),
    PeeringOptions: { AllowDnsResolutionFromRemoteVpc: side.allowDnsResolutionFromRemoteVpc },
  };
}

export function describeTransitGateway(gateway: TransitGateway) {
  return {
    TransitGatewayId: gateway.id,
    OwnerId: gateway.account,
    State: gateway.state,
    Description: gateway.description,
    Options: {
      AmazonSideAsn: gateway.amazonSideAsn,
      DefaultRouteTableAssociation: gateway.defaultRouteTableAssociation,
      DefaultRouteTablePropagation: gateway.defaultRouteTablePropagation,
      DnsSupport: gateway.dnsSupport,
      VpnEcmpSupport: gateway.vpnEcmpSupport,
      SecurityGroupReferencingSupport: gateway.securityGroupReferencingSupport,
    },
    Tags: toTags(gateway),
  };
}

export function describeAttachment(attachment: TransitGatewayAttachment) {
  return {
    TransitGatewayAttachmentId: attachment.id,
    TransitGatewayId: attachment.transitGatewayId,
    TransitGatewayOwnerId: attachment.transitGatewayAccount,
    ResourceOwnerId: attachment.resourceAccount,
    ResourceType: attachment.resourceType,
    ResourceId: attachment.resourceId,
    State: attachment.state,
    Association:
      attachment.association === undefined
        ? undefined
        : {
            TransitGatewayRouteTableId: attachment.association.routeTableId,
            State: attachment.association.state,
          },
    Tags: toTags(attachment),
  };
}

export function describeVpcAttachment(attachment: TransitGatewayAttachment) {
  return {
    TransitGatewayAttachmentId: attachment.id,
    TransitGatewayId: attachment.transitGatewayId,
    VpcId: attachment.resourceId,
    VpcOwnerId: attachment.resourceAccount,
    State: attachment.state,
    SubnetIds: attachment.subnetIds,
    Options: {
      ApplianceModeSupport: attachment.applianceModeSupport,
      DnsSupport: attachment.dnsSupport,
      Ipv6Support: attachment.ipv6Support,
      SecurityGroupReferencingSupport: attachment.securityGroupReferencingSupport,
    },
    Tags: toTags(attachment),
  };
}

export function describeTransitGatewayRouteTable(table: TransitGatewayRouteTable) {
  return {
    TransitGatewayRouteTableId: table.id,
    TransitGatewayId: table.transitGatewayId,
    State: table.state,
    DefaultAssociationRouteTable: table.defaultAssociationRouteTable,
    DefaultPropagationRouteTable: table.defaultPropagationRouteTable,
    Tags: toTags(table),
  };
}

/** What the calls that take a table's id answer; none of them repeats the id, so the file's name holds it. */
export function describeTableContents(table: TransitGatewayRouteTable) {
  const related = (
    list: NonNullable<TransitGatewayRouteTable['associations']> | undefined,
  ): unknown[] =>
    (list ?? []).map((entry) => ({
      TransitGatewayAttachmentId: entry.attachmentId,
      ResourceId: entry.resourceId,
      ResourceType: entry.resourceType,
      State: entry.state,
    }));
  return [
    {
      call: 'search-transit-gateway-routes',
      body: {
        Routes: (table.routes ?? []).map((route) => ({
          DestinationCidrBlock: route.cidr,
          PrefixListId: route.prefixListId,
          TransitGatewayAttachments: route.attachments.map((attachment) => ({
            TransitGatewayAttachmentId: attachment.attachmentId,
            ResourceId: attachment.resourceId,
            ResourceType: attachment.resourceType,
          })),
          Type: route.type,
          State: route.state,
        })),
        AdditionalRoutesAvailable: false,
      },
    },
    {
      call: 'get-transit-gateway-route-table-associations',
      body: { Associations: related(table.associations) },
    },
    {
      call: 'get-transit-gateway-route-table-propagations',
      body: { TransitGatewayRouteTablePropagations: related(table.propagations) },
    },
    {
      call: 'get-transit-gateway-prefix-list-references',
      body: { TransitGatewayPrefixListReferences: [] },
    },
  ];
}

export function describeVpcEndpoint(endpoint: VpcEndpoint) {
  return {
    VpcEndpointId: endpoint.id,
    OwnerId: endpoint.account,
    VpcEndpointType: endpoint.type,
    VpcId: endpoint.vpcId,
    ServiceName: endpoint.serviceName,
    State: endpoint.state,
    PolicyDocument: endpoint.policyDocument,
    RouteTableIds: endpoint.routeTableIds,
    SubnetIds: endpoint.subnetIds,
    NetworkInterfaceIds: endpoint.networkInterfaceIds,
    Groups: endpoint.groups.map((GroupId) => ({ GroupId })),
    PrivateDnsEnabled: endpoint.privateDnsEnabled,
    RequesterManaged: endpoint.requesterManaged,
    IpAddressType: endpoint.ipAddressType,
    DnsOptions:
      endpoint.dnsOptions === undefined
        ? undefined
        : { DnsRecordIpType: endpoint.dnsOptions.dnsRecordIpType },
    DnsEntries: endpoint.dnsEntries.map(({ dnsName, hostedZoneId }) => ({
      DnsName: dnsName,
      HostedZoneId: hostedZoneId,
    })),
    Tags: toTags(endpoint),
  };
}
