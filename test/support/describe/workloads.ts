import type { Network } from '../../../shared/network/network';
import type { Address, Instance, NetworkInterface } from '../../../shared/network/workloads';
import { toTags } from './tags';

export function describeNetworkInterface(eni: NetworkInterface) {
  const primary = eni.privateIps.find((ip) => ip.primary);
  return {
    NetworkInterfaceId: eni.id,
    OwnerId: eni.account,
    Status: eni.state,
    VpcId: eni.vpcId,
    SubnetId: eni.subnetId,
    AvailabilityZone: eni.availabilityZone,
    InterfaceType: eni.interfaceType,
    Description: eni.description,
    RequesterId: eni.requesterId,
    RequesterManaged: eni.requesterManaged,
    PrivateIpAddress: primary?.address,
    PrivateIpAddresses: eni.privateIps.map((ip) => ({
      PrivateIpAddress: ip.address,
      Primary: ip.primary,
      Association:
        ip.publicIp === undefined
          ? undefined
          : { PublicIp: ip.publicIp, AllocationId: ip.allocationId, IpOwnerId: ip.ipOwnerId },
    })),
    Ipv6Addresses: eni.ipv6Addresses.map((Ipv6Address) => ({ Ipv6Address })),
    Groups: (eni.groups ?? []).map((GroupId) => ({ GroupId })),
    SourceDestCheck: eni.sourceDestCheck,
    Attachment:
      eni.attachment === undefined
        ? undefined
        : {
            InstanceId: eni.attachment.instanceId,
            InstanceOwnerId: eni.attachment.instanceOwnerId,
            DeviceIndex: eni.attachment.deviceIndex,
            Status: eni.attachment.status,
          },
    TagSet: toTags(eni),
  };
}

/** One reservation an instance; the interfaces stand in it a second time, as AWS repeats them. */
export function describeReservation(instance: Instance, network: Network) {
  const interfaces = instance.networkInterfaceIds.flatMap(
    (id) => network.networkInterfaces.get(id) ?? [],
  );
  return {
    OwnerId: instance.account,
    ReservationId: `r-${instance.id}`,
    Instances: [
      {
        InstanceId: instance.id,
        State: { Name: instance.state },
        VpcId: instance.vpcId,
        SubnetId: instance.subnetId,
        Placement: { AvailabilityZone: instance.availabilityZone },
        InstanceType: instance.instanceType,
        PrivateIpAddress: instance.privateIp,
        PublicIpAddress: instance.publicIp,
        IamInstanceProfile:
          instance.iamInstanceProfileArn === undefined
            ? undefined
            : { Arn: instance.iamInstanceProfileArn },
        SourceDestCheck: instance.sourceDestCheck,
        SecurityGroups: (instance.groups ?? []).map((GroupId) => ({ GroupId })),
        NetworkInterfaces: interfaces.map((eni) => {
          const {
            TagSet: _,
            AvailabilityZone: __,
            RequesterManaged: ___,
            ...described
          } = describeNetworkInterface(eni);
          return described;
        }),
        Tags: toTags(instance),
      },
    ],
  };
}

export function describeAddress(address: Address) {
  return {
    AllocationId: address.id,
    PublicIp: address.publicIp,
    PrivateIpAddress: address.privateIp,
    NetworkInterfaceId: address.networkInterfaceId,
    NetworkInterfaceOwnerId: address.networkInterfaceOwnerId,
    InstanceId: address.instanceId,
    Domain: 'vpc',
    Tags: toTags(address),
  };
}
