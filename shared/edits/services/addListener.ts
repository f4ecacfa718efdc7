import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { LoadBalancerArn } from '../../network/ids';
import type { Network } from '../../network/network';
import type { Listener, TargetGroup } from '../../network/workloads';
import { ok, type Result } from '../../result';
import { added } from '../change';
import { find } from '../find';
import { drawnAt } from '../place';
import { type Refusal, refused } from '../refusal';
import { listenerArn, targetGroupArn } from './balancerNames';

export const AddListener = z.object({
  loadBalancerArn: LoadBalancerArn,
  protocol: z.enum(['HTTP', 'HTTPS', 'TCP', 'UDP', 'TLS', 'TCP_UDP', 'GENEVE']),
  port: z.number().int(),
  targetGroupName: z.string().min(1).max(32),
  targetType: z.enum(['instance', 'ip']),
  /** Ids of instances, or addresses. */
  targets: z.array(z.string()),
});
export type AddListener = z.infer<typeof AddListener>;

/**
 * A listener and the target group that it forwards to.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html
 */
export function addListener(network: Network, params: AddListener): Result<Diff, Refusal> {
  const { loadBalancerArn, protocol, port, targetGroupName: name } = params;
  const balancer = find(network, 'loadBalancers', loadBalancerArn);
  if (!balancer.ok) return balancer;
  const isPort = port >= 1 && port <= 65_535 && (protocol !== 'GENEVE' || port === 6081);
  if (!isPort || !protocols[balancer.value.type]?.includes(protocol))
    return refused('listener-protocol-wrong', loadBalancerArn, protocol, `${port}`);
  const others = [...network.listeners.values()].filter(
    (each) => each.loadBalancerArn === loadBalancerArn,
  );
  if (others.some((each) => each.port === port))
    return refused('duplicate-listener', loadBalancerArn, `${port}`);
  const groupArn = targetGroupArn(balancer.value, name);
  if (network.targetGroups.has(groupArn)) return refused('duplicate-target-group-name', name);
  const id = listenerArn(loadBalancerArn, port);
  if (network.listeners.has(id)) return refused('id-taken', id);
  if (params.targetType === 'instance') {
    const unknown = params.targets.find((target) => !network.instances.has(target));
    if (unknown !== undefined) return refused('no-such-instance', unknown);
  }
  const group: TargetGroup = {
    ...drawnAt(balancer.value),
    id: groupArn,
    name,
    protocol,
    port,
    ...(balancer.value.vpcId === undefined ? {} : { vpcId: balancer.value.vpcId }),
    targetType: params.targetType,
    loadBalancerArns: [loadBalancerArn],
    targets: [...new Set(params.targets)].map((target) => ({ id: target, port })),
  };
  const listener: Listener = {
    ...drawnAt(balancer.value),
    id,
    loadBalancerArn,
    // A Gateway Load Balancer's listener has neither, at AWS.
    ...(protocol === 'GENEVE' ? {} : { protocol, port }),
    targetGroupArns: [groupArn],
  };
  return ok([added('targetGroups', group), added('listeners', listener)]);
}

const protocols: Record<string, readonly AddListener['protocol'][]> = {
  application: ['HTTP', 'HTTPS'],
  network: ['TCP', 'UDP', 'TLS', 'TCP_UDP'],
  gateway: ['GENEVE'],
};
