import { z } from 'zod';
import {
  AccountId,
  InstanceId,
  SecurityGroupId,
  SubnetId,
  VpcId,
  ZoneName,
} from '../../network/ids';
import { listReader, type Sink } from '../list';
import { flag, listOf, maybeListOf, part, ref, tags, text } from '../shape';
import { base } from './base';
import { AwsNetworkInterface, toNetworkInterface } from './networkInterfaces';

const AwsInstance = z.object({
  InstanceId,
  Tags: tags,
  State: part({ Name: text }),
  VpcId: ref(VpcId),
  SubnetId: ref(SubnetId),
  Placement: part({ AvailabilityZone: ref(ZoneName) }),
  InstanceType: text,
  Platform: text,
  PrivateIpAddress: text,
  PublicIpAddress: text,
  IamInstanceProfile: part({ Arn: text }),
  SourceDestCheck: flag,
  SecurityGroups: maybeListOf(z.object({ GroupId: SecurityGroupId })),
  NetworkInterfaces: listOf(AwsNetworkInterface),
});
type AwsInstance = z.infer<typeof AwsInstance>;

/** Instances stand inside reservations, whose OwnerId is theirs. */
export const reservations = listReader({
  key: 'Reservations',
  call: 'DescribeInstances',
  holds: 'Instances',
  shape: z.object({ OwnerId: ref(AccountId), Instances: listOf(AwsInstance) }),
  convert(aws, sink) {
    for (const instance of aws.Instances) putInstance(instance, aws.OwnerId, sink);
  },
});

/** `--query 'Reservations[].Instances[]'` and some exporters leave the reservations out. */
export const instances = listReader({
  key: 'Instances',
  call: 'DescribeInstances',
  shape: AwsInstance,
  convert(aws, sink) {
    putInstance(aws, undefined, sink);
  },
});

/**
 * Terminated instances stay, with their state: they have neither subnet nor interfaces. The interfaces inside
 * an instance are records of their own, for where DescribeNetworkInterfaces was not read.
 */
function putInstance(aws: AwsInstance, owner: AccountId | undefined, sink: Sink): void {
  const zone = aws.Placement?.AvailabilityZone;
  const place = { zone, vpcId: aws.VpcId };
  sink.put('instances', {
    ...base(sink, { OwnerId: owner, Tags: aws.Tags }, place),
    id: aws.InstanceId,
    state: aws.State?.Name,
    vpcId: aws.VpcId,
    subnetId: aws.SubnetId,
    availabilityZone: zone,
    instanceType: aws.InstanceType,
    platform: aws.Platform,
    privateIp: aws.PrivateIpAddress || undefined,
    publicIp: aws.PublicIpAddress || undefined,
    iamInstanceProfileArn: aws.IamInstanceProfile?.Arn,
    sourceDestCheck: aws.SourceDestCheck,
    groups: aws.SecurityGroups?.map(({ GroupId }) => GroupId),
    networkInterfaceIds: aws.NetworkInterfaces.map(({ NetworkInterfaceId }) => NetworkInterfaceId),
  });
  for (const networkInterface of aws.NetworkInterfaces)
    sink.put(
      'networkInterfaces',
      toNetworkInterface(
        {
          ...networkInterface,
          OwnerId: networkInterface.OwnerId ?? owner,
          AvailabilityZone: networkInterface.AvailabilityZone ?? zone,
        },
        sink,
        aws.InstanceId,
      ),
      { derived: true },
    );
}
