import { z } from 'zod';
import { SubnetId, VpcId, ZoneId, ZoneName } from '../../network/ids';
import { listReader } from '../list';
import { flag, number, part, ref, tags, text } from '../shape';
import { base, OwnerId } from './base';
import { Ipv6CidrBlockAssociationSet, toIpv6CidrBlocks } from './vpcs';

export const subnets = listReader({
  key: 'Subnets',
  call: 'DescribeSubnets',
  shape: z.object({
    SubnetId,
    OwnerId,
    Tags: tags,
    State: text,
    SubnetArn: text,
    VpcId: ref(VpcId),
    AvailabilityZone: ref(ZoneName),
    AvailabilityZoneId: ref(ZoneId),
    CidrBlock: text,
    Ipv6CidrBlockAssociationSet,
    AvailableIpAddressCount: number,
    MapPublicIpOnLaunch: flag,
    AssignIpv6AddressOnCreation: flag,
    Ipv6Native: flag,
    EnableDns64: flag,
    DefaultForAz: flag,
    OutpostArn: text,
    BlockPublicAccessStates: part({ InternetGatewayBlockMode: text }),
  }),
  convert(aws, sink) {
    sink.put('subnets', {
      ...base(sink, aws, { zone: aws.AvailabilityZone, arn: aws.SubnetArn, vpcId: aws.VpcId }),
      id: aws.SubnetId,
      state: aws.State,
      vpcId: aws.VpcId,
      availabilityZone: aws.AvailabilityZone,
      availabilityZoneId: aws.AvailabilityZoneId,
      cidrBlock: aws.CidrBlock === '' ? undefined : aws.CidrBlock,
      ipv6CidrBlocks: toIpv6CidrBlocks(aws.Ipv6CidrBlockAssociationSet),
      availableIpAddressCount: aws.AvailableIpAddressCount,
      mapPublicIpOnLaunch: aws.MapPublicIpOnLaunch,
      assignIpv6AddressOnCreation: aws.AssignIpv6AddressOnCreation,
      ipv6Native: aws.Ipv6Native,
      enableDns64: aws.EnableDns64,
      defaultForAz: aws.DefaultForAz,
      outpostArn: aws.OutpostArn,
      blockPublicAccessMode: aws.BlockPublicAccessStates?.InternetGatewayBlockMode,
    });
  },
});
