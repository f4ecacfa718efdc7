import { z } from 'zod';
import {
  AccountId,
  NetworkInterfaceId,
  RegionName,
  RouteTableId,
  SecurityGroupId,
  SubnetId,
  VpcEndpointId,
  VpcEndpointServiceId,
  VpcId,
} from '../../network/ids';
import { listReader } from '../list';
import { flag, listOf, maybeListOf, part, ref, tags, text } from '../shape';
import { base, OwnerId } from './base';

export const vpcEndpoints = listReader({
  key: 'VpcEndpoints',
  call: 'DescribeVpcEndpoints',
  shape: z.object({
    VpcEndpointId,
    OwnerId,
    Tags: tags,
    State: text,
    VpcEndpointType: text,
    VpcId: ref(VpcId),
    ServiceName: text,
    ServiceRegion: ref(RegionName),
    PolicyDocument: text,
    RouteTableIds: listOf(RouteTableId),
    SubnetIds: listOf(SubnetId),
    NetworkInterfaceIds: listOf(NetworkInterfaceId),
    Groups: listOf(z.object({ GroupId: SecurityGroupId })),
    PrivateDnsEnabled: flag,
    RequesterManaged: flag,
    IpAddressType: text,
    DnsOptions: part({
      DnsRecordIpType: text,
      PrivateDnsOnlyForInboundResolverEndpoint: flag,
      PrivateDnsPreference: text,
      PrivateDnsSpecifiedDomains: maybeListOf(z.string()),
    }),
    DnsEntries: listOf(z.object({ DnsName: text, HostedZoneId: text })),
    ResourceConfigurationArn: text,
    ServiceNetworkArn: text,
    LastError: part({ Message: text }),
  }),
  convert(aws, sink) {
    sink.put('vpcEndpoints', {
      ...base(sink, aws, { vpcId: aws.VpcId }),
      id: aws.VpcEndpointId,
      state: aws.State,
      // Answers from before 2017-11 name no type: there were only gateway endpoints.
      type: aws.VpcEndpointType ?? (aws.NetworkInterfaceIds.length > 0 ? 'Interface' : 'Gateway'),
      vpcId: aws.VpcId,
      serviceName: aws.ServiceName,
      serviceRegion: aws.ServiceRegion,
      policyDocument: aws.PolicyDocument,
      routeTableIds: aws.RouteTableIds,
      subnetIds: aws.SubnetIds,
      networkInterfaceIds: aws.NetworkInterfaceIds,
      groups: aws.Groups.map(({ GroupId }) => GroupId),
      privateDnsEnabled: aws.PrivateDnsEnabled,
      requesterManaged: aws.RequesterManaged,
      ipAddressType: aws.IpAddressType,
      dnsOptions:
        aws.DnsOptions === undefined
          ? undefined
          : {
              dnsRecordIpType: aws.DnsOptions.DnsRecordIpType,
              privateDnsOnlyForInboundResolverEndpoint:
                aws.DnsOptions.PrivateDnsOnlyForInboundResolverEndpoint,
              privateDnsPreference: aws.DnsOptions.PrivateDnsPreference,
              privateDnsSpecifiedDomains: aws.DnsOptions.PrivateDnsSpecifiedDomains,
            },
      dnsEntries: aws.DnsEntries.flatMap(({ DnsName, HostedZoneId }) =>
        DnsName === undefined ? [] : [{ dnsName: DnsName, hostedZoneId: HostedZoneId }],
      ),
      resourceConfigurationArn: aws.ResourceConfigurationArn,
      serviceNetworkArn: aws.ServiceNetworkArn,
      lastError: aws.LastError?.Message,
    });
  },
});

export const vpcEndpointConnections = listReader({
  key: 'VpcEndpointConnections',
  call: 'DescribeVpcEndpointConnections',
  shape: z.object({
    ServiceId: VpcEndpointServiceId,
    VpcEndpointId,
    VpcEndpointOwner: ref(AccountId),
    VpcEndpointState: text,
    Tags: tags,
  }),
  convert(aws, sink) {
    sink.put('vpcEndpointConnections', {
      ...base(sink, { Tags: aws.Tags }),
      serviceId: aws.ServiceId,
      vpcEndpointId: aws.VpcEndpointId,
      vpcEndpointOwner: aws.VpcEndpointOwner,
      state: aws.VpcEndpointState,
    });
  },
});

export const vpcEndpointAssociations = listReader({
  key: 'VpcEndpointAssociations',
  call: 'DescribeVpcEndpointAssociations',
  shape: z.object({
    Id: z.string().min(1),
    VpcEndpointId,
    AssociatedResourceArn: text,
    AssociatedResourceAccessibility: text,
    DnsEntry: part({ DnsName: text }),
    PrivateDnsEntry: part({ DnsName: text }),
    ResourceConfigurationGroupArn: text,
    Tags: tags,
  }),
  convert(aws, sink) {
    sink.put('vpcEndpointAssociations', {
      ...base(sink, { Tags: aws.Tags }),
      id: aws.Id,
      vpcEndpointId: aws.VpcEndpointId,
      state: aws.AssociatedResourceAccessibility,
      associatedResourceArn: aws.AssociatedResourceArn,
      dnsName: aws.DnsEntry?.DnsName,
      privateDnsName: aws.PrivateDnsEntry?.DnsName,
      resourceConfigurationGroupArn: aws.ResourceConfigurationGroupArn,
    });
  },
});
