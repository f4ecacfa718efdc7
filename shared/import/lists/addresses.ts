import { z } from 'zod';
import { AccountId, AllocationId, InstanceId, NetworkInterfaceId } from '../../network/ids';
import { listReader } from '../list';
import { fitting, ref, tags, text } from '../shape';
import { base } from './base';

export const addresses = listReader({
  key: 'Addresses',
  call: 'DescribeAddresses',
  shape: z
    .object({
      AllocationId: ref(AllocationId),
      PublicIp: text,
      PrivateIpAddress: text,
      NetworkInterfaceId: ref(NetworkInterfaceId),
      NetworkInterfaceOwnerId: ref(AccountId),
      InstanceId: ref(InstanceId),
      Tags: tags,
    })
    .refine((aws) => idOf(aws) !== undefined, {
      message: 'an address with neither AllocationId nor PublicIp',
    }),
  convert(aws, sink) {
    const id = idOf(aws);
    if (id === undefined) return;
    sink.put('addresses', {
      ...base(sink, { Tags: aws.Tags }),
      id,
      publicIp: aws.PublicIp,
      privateIp: aws.PrivateIpAddress,
      networkInterfaceId: aws.NetworkInterfaceId,
      networkInterfaceOwnerId: aws.NetworkInterfaceOwnerId,
      instanceId: aws.InstanceId,
    });
  },
});

/** EC2-Classic addresses have no allocation: they go by themselves. */
function idOf(aws: { AllocationId?: AllocationId | undefined; PublicIp?: string | undefined }) {
  if (aws.AllocationId !== undefined) return aws.AllocationId;
  return fitting(AllocationId, aws.PublicIp);
}
