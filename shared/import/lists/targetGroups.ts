import { z } from 'zod';
import { LoadBalancerArn, TargetGroupArn, VpcId } from '../../network/ids';
import { listReader, type Sink } from '../list';
import { listOf, number, part, ref, text } from '../shape';
import { base, union } from './base';

export const targetGroups = listReader({
  key: 'TargetGroups',
  call: 'DescribeTargetGroups',
  shape: z.object({
    TargetGroupArn,
    TargetGroupName: z.string(),
    Protocol: text,
    Port: number,
    VpcId: ref(VpcId),
    TargetType: text,
    LoadBalancerArns: listOf(LoadBalancerArn),
  }),
  convert(aws, sink) {
    sink.put('targetGroups', {
      ...base(sink, {}, { arn: aws.TargetGroupArn, vpcId: aws.VpcId }),
      id: aws.TargetGroupArn,
      name: aws.TargetGroupName,
      protocol: aws.Protocol,
      port: aws.Port,
      vpcId: aws.VpcId,
      targetType: aws.TargetType,
      loadBalancerArns: aws.LoadBalancerArns,
    });
  },
});

const TargetHealthDescriptions = listOf(
  z.object({
    Target: z.object({ Id: z.string(), Port: number, AvailabilityZone: text }),
    TargetHealth: part({ State: text }),
  }),
);

export const targetHealthDescriptions = listReader({
  key: 'TargetHealthDescriptions',
  single: true,
  shape: TargetHealthDescriptions,
  convert(aws, sink) {
    const id = sink.idBeside('TargetGroupArn', arnOf('targetgroup'));
    if (id === undefined) {
      sink.skip({
        code: 'no-id',
        reason:
          'Target health does not say whose it is: put the TargetGroupArn beside TargetHealthDescriptions, or into the file name.',
      });
      return;
    }
    amendTargets(sink, id, aws);
    sink.covered({ call: 'DescribeTargetHealth', resourceId: id });
  },
});

/** Batfish's wrapper: the health of each target group. */
export const loadBalancerTargetHealth = listReader({
  key: 'LoadBalancerTargetHealth',
  call: 'DescribeTargetHealth',
  shape: z.object({ TargetGroupArn, TargetHealthDescriptions }),
  convert(aws, sink) {
    amendTargets(sink, aws.TargetGroupArn, aws.TargetHealthDescriptions);
  },
});

function amendTargets(
  sink: Sink,
  targetGroupArn: string,
  descriptions: z.infer<typeof TargetHealthDescriptions>,
): void {
  const targets = descriptions.map(({ Target, TargetHealth }) => ({
    id: Target.Id,
    port: Target.Port,
    availabilityZone: Target.AvailabilityZone,
    health: TargetHealth?.State,
  }));
  sink.amend('targetGroups', targetGroupArn, (group) => ({
    ...group,
    targets: union(group.targets, targets),
  }));
}

const Attributes = listOf(z.object({ Key: z.string(), Value: text }));

/**
 * `elbv2 describe-target-group-attributes` and `describe-load-balancer-attributes` answer with the same key and
 * name nobody: what stands beside the list, the file's name or the attributes themselves tell them apart.
 */
export const attributes = listReader({
  key: 'Attributes',
  single: true,
  shape: Attributes,
  convert(aws, sink) {
    const value = (key: string) => aws.find((attribute) => attribute.Key === key)?.Value;
    const preserveClientIp = value('preserve_client_ip.enabled');
    const targetGroup = sink.idBeside('TargetGroupArn', arnOf('targetgroup'));
    if (targetGroup !== undefined) {
      if (preserveClientIp !== undefined)
        sink.amend('targetGroups', targetGroup, (group) => ({
          ...group,
          preserveClientIp: preserveClientIp === 'true',
        }));
      sink.covered({ call: 'DescribeTargetGroupAttributes', resourceId: targetGroup });
      return;
    }
    const loadBalancer = sink.idBeside('LoadBalancerArn', arnOf('loadbalancer'));
    if (loadBalancer !== undefined) {
      const crossZone = value('load_balancing.cross_zone.enabled');
      if (crossZone !== undefined)
        sink.amend('loadBalancers', loadBalancer, (balancer) => ({
          ...balancer,
          crossZone: crossZone === 'true',
        }));
      return;
    }
    sink.skip({
      code: 'no-id',
      reason:
        'Attributes do not say whose they are: put the TargetGroupArn or LoadBalancerArn beside them, or into the file name.',
    });
  },
});

/** Batfish's wrapper: the attributes of each load balancer. Under this key `elb` answers one object instead. */
export const loadBalancerAttributes = listReader({
  key: 'LoadBalancerAttributes',
  shape: z.object({ LoadBalancerArn, Attributes }),
  convert(aws, sink) {
    const crossZone = aws.Attributes.find(
      (attribute) => attribute.Key === 'load_balancing.cross_zone.enabled',
    )?.Value;
    if (crossZone === undefined) return;
    sink.amend('loadBalancers', aws.LoadBalancerArn, (balancer) => ({
      ...balancer,
      crossZone: crossZone === 'true',
    }));
  },
});

function arnOf(resource: string): RegExp {
  return new RegExp(`arn:aws[\\w-]*:elasticloadbalancing:[^:]*:[^:]*:${resource}/.+`);
}
