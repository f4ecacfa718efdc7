import { z } from 'zod';
import {
  AccountId,
  AllocationId,
  InstanceId,
  NetworkInterfaceId,
  SecurityGroupId,
  SubnetId,
  VpcId,
  ZoneName,
} from '../../network/ids';
import type { NetworkInterface, PrivateIpAddress } from '../../network/workloads';
import { listReader, type Sink } from '../list';
import { flag, listOf, maybeListOf, number, part, ref, tags, text } from '../shape';
import { base } from './base';

const Association = part({
  PublicIp: text,
  AllocationId: ref(AllocationId),
  IpOwnerId: text,
});

/** An interface as DescribeNetworkInterfaces lists it, and as it stands inside an instance (with less). */
export const AwsNetworkInterface = z.object({
  NetworkInterfaceId,
  OwnerId: ref(AccountId),
  TagSet: tags,
  Status: text,
  VpcId: ref(VpcId),
  SubnetId: ref(SubnetId),
  AvailabilityZone: ref(ZoneName),
  InterfaceType: text,
  Description: text,
  RequesterId: text,
  RequesterManaged: flag,
  Operator: part({ Principal: text }),
  PrivateIpAddress: text,
  Association,
  PrivateIpAddresses: maybeListOf(
    z.object({ PrivateIpAddress: z.string(), Primary: flag, Association }),
  ),
  Ipv6Addresses: listOf(z.object({ Ipv6Address: z.string() })),
  Groups: maybeListOf(z.object({ GroupId: SecurityGroupId })),
  SourceDestCheck: flag,
  DenyAllIgwTraffic: flag,
  Attachment: part({
    InstanceId: ref(InstanceId),
    InstanceOwnerId: text,
    DeviceIndex: number,
    Status: text,
  }),
});
export type AwsNetworkInterface = z.infer<typeof AwsNetworkInterface>;

export const networkInterfaces = listReader({
  key: 'NetworkInterfaces',
  call: 'DescribeNetworkInterfaces',
  shape: AwsNetworkInterface,
  convert(aws, sink) {
    sink.put('networkInterfaces', toNetworkInterface(aws, sink, aws.Attachment?.InstanceId));
  },
});

export function toNetworkInterface(
  aws: AwsNetworkInterface,
  sink: Sink,
  instanceId: InstanceId | undefined,
): NetworkInterface {
  const attachment = aws.Attachment;
  // Named one by one: V8 makes an object that begins with a spread several times slower, and these are the most.
  const { account, region, tags } = base(
    sink,
    { OwnerId: aws.OwnerId, Tags: aws.TagSet },
    { zone: aws.AvailabilityZone, vpcId: aws.VpcId },
  );
  return {
    account,
    region,
    tags,
    id: aws.NetworkInterfaceId,
    state: aws.Status,
    vpcId: aws.VpcId,
    subnetId: aws.SubnetId,
    availabilityZone: aws.AvailabilityZone,
    interfaceType: aws.InterfaceType,
    description: aws.Description,
    requesterId: aws.RequesterId,
    requesterManaged: aws.RequesterManaged,
    operator: aws.Operator?.Principal,
    privateIps: toPrivateIps(aws),
    ipv6Addresses: aws.Ipv6Addresses.map(({ Ipv6Address }) => Ipv6Address),
    groups: aws.Groups?.map(({ GroupId }) => GroupId),
    sourceDestCheck: aws.SourceDestCheck,
    denyAllIgwTraffic: aws.DenyAllIgwTraffic,
    attachment:
      attachment === undefined && instanceId === undefined
        ? undefined
        : {
            ...(instanceId === undefined ? {} : { instanceId }),
            ...(attachment?.InstanceOwnerId === undefined
              ? {}
              : { instanceOwnerId: attachment.InstanceOwnerId }),
            ...(attachment?.DeviceIndex === undefined
              ? {}
              : { deviceIndex: attachment.DeviceIndex }),
            ...(attachment?.Status === undefined ? {} : { status: attachment.Status }),
          },
  };
}

function toPrivateIps(aws: AwsNetworkInterface): PrivateIpAddress[] {
  const listed = aws.PrivateIpAddresses ?? [];
  if (listed.length > 0)
    return listed.map((address) => ({
      address: address.PrivateIpAddress,
      primary: address.Primary ?? address.PrivateIpAddress === aws.PrivateIpAddress,
      ...toPublic(address.Association),
    }));
  if (!aws.PrivateIpAddress) return [];
  return [{ address: aws.PrivateIpAddress, primary: true, ...toPublic(aws.Association) }];
}

function toPublic(association: z.infer<typeof Association>): Partial<PrivateIpAddress> {
  return {
    ...(association?.PublicIp === undefined ? {} : { publicIp: association.PublicIp }),
    ...(association?.AllocationId === undefined ? {} : { allocationId: association.AllocationId }),
    ...(association?.IpOwnerId === undefined ? {} : { ipOwnerId: association.IpOwnerId }),
  };
}
