import { z } from 'zod';
import {
  AllocationId,
  CustomerGatewayId,
  EgressOnlyInternetGatewayId,
  InternetGatewayId,
  NatGatewayId,
  NetworkInterfaceId,
  RouteTableId,
  SubnetId,
  VpcId,
  VpnGatewayId,
  ZoneId,
  ZoneName,
} from '../../network/ids';
import { listReader } from '../list';
import { flag, listOf, number, ref, tags, text } from '../shape';
import { base, OwnerId } from './base';

const Attachments = listOf(z.object({ VpcId, State: text }));

function toAttachments(list: z.infer<typeof Attachments>) {
  return list.map((attachment) => ({ vpcId: attachment.VpcId, state: attachment.State }));
}

export const internetGateways = listReader({
  key: 'InternetGateways',
  call: 'DescribeInternetGateways',
  shape: z.object({ InternetGatewayId, OwnerId, Tags: tags, Attachments }),
  convert(aws, sink) {
    sink.put('internetGateways', {
      ...base(sink, aws, { vpcId: aws.Attachments[0]?.VpcId }),
      id: aws.InternetGatewayId,
      attachments: toAttachments(aws.Attachments),
    });
  },
});

export const egressOnlyInternetGateways = listReader({
  key: 'EgressOnlyInternetGateways',
  call: 'DescribeEgressOnlyInternetGateways',
  shape: z.object({ EgressOnlyInternetGatewayId, OwnerId, Tags: tags, Attachments }),
  convert(aws, sink) {
    sink.put('egressOnlyInternetGateways', {
      ...base(sink, aws, { vpcId: aws.Attachments[0]?.VpcId }),
      id: aws.EgressOnlyInternetGatewayId,
      attachments: toAttachments(aws.Attachments),
    });
  },
});

export const natGateways = listReader({
  key: 'NatGateways',
  call: 'DescribeNatGateways',
  shape: z.object({
    NatGatewayId,
    OwnerId,
    Tags: tags,
    State: text,
    VpcId: ref(VpcId),
    SubnetId: ref(SubnetId),
    RouteTableId: ref(RouteTableId),
    ConnectivityType: text,
    AvailabilityMode: text,
    AutoProvisionZones: text,
    FailureCode: text,
    NatGatewayAddresses: listOf(
      z.object({
        NetworkInterfaceId: ref(NetworkInterfaceId),
        PrivateIp: text,
        PublicIp: text,
        AllocationId: ref(AllocationId),
        IsPrimary: flag,
        AvailabilityZone: ref(ZoneName),
        AvailabilityZoneId: ref(ZoneId),
        Status: text,
      }),
    ),
  }),
  convert(aws, sink) {
    sink.put('natGateways', {
      ...base(sink, aws, { vpcId: aws.VpcId }),
      id: aws.NatGatewayId,
      state: aws.State,
      vpcId: aws.VpcId,
      subnetId: aws.SubnetId,
      routeTableId: aws.RouteTableId,
      connectivityType: aws.ConnectivityType,
      availabilityMode: aws.AvailabilityMode,
      autoProvisionZones: aws.AutoProvisionZones,
      addresses: aws.NatGatewayAddresses.map((address) => ({
        networkInterfaceId: address.NetworkInterfaceId,
        privateIp: address.PrivateIp,
        publicIp: address.PublicIp,
        allocationId: address.AllocationId,
        isPrimary: address.IsPrimary,
        availabilityZone: address.AvailabilityZone,
        availabilityZoneId: address.AvailabilityZoneId,
        status: address.Status,
      })),
      failureCode: aws.FailureCode,
    });
  },
});

export const vpnGateways = listReader({
  key: 'VpnGateways',
  call: 'DescribeVpnGateways',
  shape: z.object({
    VpnGatewayId,
    OwnerId,
    Tags: tags,
    State: text,
    AvailabilityZone: ref(ZoneName),
    AmazonSideAsn: number,
    VpcAttachments: Attachments,
  }),
  convert(aws, sink) {
    sink.put('vpnGateways', {
      ...base(sink, aws, { zone: aws.AvailabilityZone, vpcId: aws.VpcAttachments[0]?.VpcId }),
      id: aws.VpnGatewayId,
      state: aws.State,
      attachments: toAttachments(aws.VpcAttachments),
      availabilityZone: aws.AvailabilityZone,
      amazonSideAsn: aws.AmazonSideAsn,
    });
  },
});

export const customerGateways = listReader({
  key: 'CustomerGateways',
  call: 'DescribeCustomerGateways',
  shape: z.object({
    CustomerGatewayId,
    OwnerId,
    Tags: tags,
    State: text,
    IpAddress: text,
    BgpAsn: text,
    DeviceName: text,
  }),
  convert(aws, sink) {
    sink.put('customerGateways', {
      ...base(sink, aws),
      id: aws.CustomerGatewayId,
      state: aws.State,
      ipAddress: aws.IpAddress,
      bgpAsn: aws.BgpAsn,
      deviceName: aws.DeviceName,
    });
  },
});
