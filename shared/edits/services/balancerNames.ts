import type { ListenerArn, LoadBalancerArn, TargetGroupArn } from '../../network/ids';
import { dnsSuffix } from '../../network/serviceName';
import type { Place } from '../place';

export type BalancerType = 'application' | 'network' | 'gateway';

export const kinds: Record<BalancerType, { prefix: string; interfaceType: string }> = {
  application: { prefix: 'app', interfaceType: 'interface' },
  network: { prefix: 'net', interfaceType: 'network_load_balancer' },
  gateway: { prefix: 'gwy', interfaceType: 'gateway_load_balancer' },
};

/** AWS puts sixteen digits behind the name; what is drawn has `new` there. */
export function balancerArn(place: Place, type: BalancerType, name: string): LoadBalancerArn {
  return `${arn(place)}:loadbalancer/${kinds[type].prefix}/${name}/new` as LoadBalancerArn;
}

export function listenerArn(balancer: LoadBalancerArn, port: number): ListenerArn {
  return `${balancer.replace(':loadbalancer/', ':listener/')}/${port}` as ListenerArn;
}

export function targetGroupArn(place: Place, name: string): TargetGroupArn {
  return `${arn(place)}:targetgroup/${name}/new` as TargetGroupArn;
}

export function balancerHost(place: Place, type: BalancerType, name: string): string {
  const region = place.region ?? '';
  const suffix = dnsSuffix(region);
  return type === 'network'
    ? `${name}-new.elb.${region}.${suffix}`
    : `${name}-new.${region}.elb.${suffix}`;
}

/** Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function arn({ account, region }: Place): string {
  const partition = partitionOf(region ?? '');
  return `arn:${partition}:elasticloadbalancing:${region ?? ''}:${account ?? ''}`;
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return region.startsWith('eusc-') ? 'aws-eusc' : 'aws';
}
