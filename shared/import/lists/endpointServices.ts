import { z } from 'zod';
import { RegionName, VpcEndpointServiceId, ZoneName } from '../../network/ids';
import { listReader } from '../list';
import { flag, listOf, part, ref, tags, text } from '../shape';
import { base } from './base';

const ServiceType = listOf(z.object({ ServiceType: z.string() }));

export const serviceDetails = listReader({
  key: 'ServiceDetails',
  call: 'DescribeVpcEndpointServices',
  shape: z.object({
    ServiceName: z.string().min(1),
    ServiceId: ref(VpcEndpointServiceId),
    ServiceType,
    Owner: text,
    ServiceRegion: ref(RegionName),
    AvailabilityZones: listOf(ZoneName),
    PrivateDnsName: text,
    PrivateDnsNames: listOf(z.object({ PrivateDnsName: text })),
    BaseEndpointDnsNames: listOf(z.string()),
    VpcEndpointPolicySupported: flag,
    AcceptanceRequired: flag,
    SupportedIpAddressTypes: listOf(z.string()),
  }),
  convert(aws, sink) {
    const names = [aws.PrivateDnsName, ...aws.PrivateDnsNames.map((name) => name.PrivateDnsName)];
    sink.put('serviceDetails', {
      account: sink.viewer,
      region: sink.regionOf({ zone: aws.AvailabilityZones[0] }),
      serviceName: aws.ServiceName,
      serviceId: aws.ServiceId,
      serviceTypes: aws.ServiceType.map((type) => type.ServiceType),
      owner: aws.Owner,
      serviceRegion: aws.ServiceRegion,
      availabilityZones: aws.AvailabilityZones,
      privateDnsNames: [...new Set(names.filter((name) => name !== undefined))],
      baseEndpointDnsNames: aws.BaseEndpointDnsNames,
      vpcEndpointPolicySupported: aws.VpcEndpointPolicySupported,
      acceptanceRequired: aws.AcceptanceRequired,
      supportedIpAddressTypes: aws.SupportedIpAddressTypes,
    });
  },
});

export const serviceConfigurations = listReader({
  key: 'ServiceConfigurations',
  call: 'DescribeVpcEndpointServiceConfigurations',
  shape: z.object({
    ServiceId: VpcEndpointServiceId,
    ServiceName: text,
    ServiceType,
    ServiceState: text,
    AcceptanceRequired: flag,
    AvailabilityZones: listOf(ZoneName),
    NetworkLoadBalancerArns: listOf(z.string()),
    GatewayLoadBalancerArns: listOf(z.string()),
    PrivateDnsName: text,
    PrivateDnsNameConfiguration: part({ State: text }),
    Tags: tags,
  }),
  convert(aws, sink) {
    sink.put('serviceConfigurations', {
      ...base(sink, { Tags: aws.Tags }, { zone: aws.AvailabilityZones[0] }),
      id: aws.ServiceId,
      state: aws.ServiceState,
      serviceName: aws.ServiceName,
      serviceTypes: aws.ServiceType.map((type) => type.ServiceType),
      acceptanceRequired: aws.AcceptanceRequired,
      availabilityZones: aws.AvailabilityZones,
      networkLoadBalancerArns: aws.NetworkLoadBalancerArns,
      gatewayLoadBalancerArns: aws.GatewayLoadBalancerArns,
      privateDnsName: aws.PrivateDnsName,
      privateDnsNameState: aws.PrivateDnsNameConfiguration?.State,
    });
  },
});
