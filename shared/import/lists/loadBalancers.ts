import { z } from 'zod';
import {
  InstanceId,
  ListenerArn,
  LoadBalancerArn,
  SecurityGroupId,
  SubnetId,
  TargetGroupArn,
  VpcId,
  ZoneName,
} from '../../network/ids';
import { listReader, type Sink } from '../list';
import { listOf, maybeListOf, number, part, ref, text } from '../shape';
import { base } from './base';

export const loadBalancers = listReader({
  key: 'LoadBalancers',
  call: 'DescribeLoadBalancers',
  shape: z.object({
    LoadBalancerArn,
    LoadBalancerName: z.string(),
    Type: text,
    Scheme: text,
    DNSName: text,
    VpcId: ref(VpcId),
    State: part({ Code: text }),
    AvailabilityZones: listOf(z.object({ ZoneName: ref(ZoneName), SubnetId: ref(SubnetId) })),
    SecurityGroups: maybeListOf(SecurityGroupId),
  }),
  convert(aws, sink) {
    const zones = aws.AvailabilityZones;
    sink.put('loadBalancers', {
      ...base(sink, {}, { arn: aws.LoadBalancerArn, vpcId: aws.VpcId }),
      id: aws.LoadBalancerArn,
      name: aws.LoadBalancerName,
      state: aws.State?.Code,
      type: aws.Type ?? 'application',
      scheme: aws.Scheme,
      dnsName: aws.DNSName,
      vpcId: aws.VpcId,
      subnetIds: zones.flatMap((zone) => zone.SubnetId ?? []),
      availabilityZones: zones.flatMap((zone) => zone.ZoneName ?? []),
      groups: aws.SecurityGroups,
    });
  },
});

/** Classic Load Balancers: `elb describe-load-balancers`. */
export const loadBalancerDescriptions = listReader({
  key: 'LoadBalancerDescriptions',
  call: 'DescribeLoadBalancers',
  shape: z.object({
    LoadBalancerName: z.string().min(1),
    Scheme: text,
    DNSName: text,
    VPCId: ref(VpcId),
    Subnets: listOf(SubnetId),
    AvailabilityZones: listOf(ZoneName),
    SecurityGroups: maybeListOf(SecurityGroupId),
    Instances: listOf(z.object({ InstanceId })),
    ListenerDescriptions: listOf(
      z.object({
        Listener: z.object({
          Protocol: z.string(),
          LoadBalancerPort: z.number(),
          InstancePort: number,
        }),
      }),
    ),
  }),
  convert(aws, sink) {
    const common = base(sink, {}, { vpcId: aws.VPCId, zone: aws.AvailabilityZones[0] });
    sink.put(
      'loadBalancers',
      {
        ...common,
        id: classicArn(sink, aws.LoadBalancerName),
        name: aws.LoadBalancerName,
        type: 'classic',
        scheme: aws.Scheme,
        dnsName: aws.DNSName,
        vpcId: aws.VPCId,
        subnetIds: aws.Subnets,
        availabilityZones: aws.AvailabilityZones,
        groups: aws.SecurityGroups,
        classicListeners: aws.ListenerDescriptions.map(({ Listener }) => ({
          protocol: Listener.Protocol,
          port: Listener.LoadBalancerPort,
          instancePort: Listener.InstancePort,
        })),
        instanceIds: aws.Instances.map((instance) => instance.InstanceId),
      },
      { as: 'LoadBalancerDescriptions' },
    );
  },
});

/**
 * A Classic Load Balancer answers no ARN, and its name is unique in one account and Region only. AWS does define
 * an ARN for it: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancing.html
 */
function classicArn(sink: Sink, name: string): LoadBalancerArn {
  const region = sink.regionOf({});
  if (region === undefined || sink.viewer === undefined)
    return LoadBalancerArn.parse(name.slice(0, mostCharacters));
  const partition = /^(cn|us-gov)-/.exec(region)?.[1];
  const arn = `arn:aws${partition === undefined ? '' : `-${partition}`}:elasticloadbalancing:${region}:${sink.viewer}:loadbalancer/${name}`;
  return LoadBalancerArn.parse(arn.slice(0, mostCharacters));
}

/** Of any id. AWS's names have at most 32: what is longer is nobody's, and must not stop an import. */
const mostCharacters = 512;

const AwsListener = z.object({
  ListenerArn,
  LoadBalancerArn: ref(LoadBalancerArn),
  Protocol: text,
  Port: number,
  DefaultActions: listOf(
    z.object({
      TargetGroupArn: ref(TargetGroupArn),
      ForwardConfig: part({
        TargetGroups: listOf(z.object({ TargetGroupArn: ref(TargetGroupArn) })),
      }),
    }),
  ),
});

function putListener(aws: z.infer<typeof AwsListener>, sink: Sink): void {
  const targets = aws.DefaultActions.flatMap((action) => [
    action.TargetGroupArn,
    ...(action.ForwardConfig?.TargetGroups ?? []).map((group) => group.TargetGroupArn),
  ]);
  sink.put('listeners', {
    ...base(sink, {}, { arn: aws.ListenerArn }),
    id: aws.ListenerArn,
    loadBalancerArn: aws.LoadBalancerArn,
    protocol: aws.Protocol,
    port: aws.Port,
    targetGroupArns: [...new Set(targets.filter((arn) => arn !== undefined))],
  });
}

export const listeners = listReader({
  key: 'Listeners',
  call: 'DescribeListeners',
  shape: AwsListener,
  convert: putListener,
});

/** Batfish's wrapper: the listeners of each load balancer. */
export const loadBalancerListeners = listReader({
  key: 'LoadBalancerListeners',
  call: 'DescribeListeners',
  holds: 'Listeners',
  shape: z.object({ Listeners: listOf(AwsListener) }),
  convert(aws, sink) {
    for (const listener of aws.Listeners) putListener(listener, sink);
  },
});
