import { z } from 'zod';
import type { Change, Diff } from '../../network/diff';
import type { Network } from '../../network/network';
import type { NetworkInterface } from '../../network/workloads';
import { ok, type Result } from '../../result';
import { changed, removed } from '../change';
import { inTurn } from '../inTurn';
import { interfaceRemoval } from '../interfaces/drawInterfaces';
import { addressRelease } from '../interfaces/elasticAddress';
import { type Refusal, refused } from '../refusal';
import { deadRoutes } from '../routes/deadRoutes';

export const RemoveWorkload = z.object({
  /** An instance with its interfaces, or an interface of anything else that stands in a subnet. */
  id: z.string(),
});
export type RemoveWorkload = z.infer<typeof RemoveWorkload>;

/** Terminates what stands in a subnet. Routes through it stay behind as blackholes. */
export function removeWorkload(network: Network, { id }: RemoveWorkload): Result<Diff, Refusal> {
  const networkInterface = network.networkInterfaces.get(id);
  const instance = network.instances.get(networkInterface?.attachment?.instanceId ?? id);
  if (!networkInterface && !instance) return refused('no-such-network-interface', id);
  if (networkInterface && !instance && isOfAws(network, networkInterface))
    return refused('interface-of-aws', id, networkInterface.description ?? '');
  const ids = new Set<string>(instance ? instance.networkInterfaceIds : [id]);
  return inTurn(network, [
    () => ok(instance ? [removed('instances', instance)] : []),
    (now) => ok(interfaceRemoval(now, ids)),
    (now) => ok(addressRelease(now, ids)),
    (now) => ok(deadRoutes(now, ({ target }) => ids.has(target.id ?? ''))),
    (now) => ok(instance ? deregistered(now, new Set([instance.id])) : []),
    (now) => ok(withoutAppliances(now, ids)),
  ]);
}

/** What goes and comes with an endpoint, a gateway or a load balancer. */
export function isOfAws(network: Network, { id, interfaceType }: NetworkInterface): boolean {
  const type = (interfaceType ?? '').toLowerCase().replaceAll(/[_-]/g, '');
  if (ofAws.has(type)) return true;
  for (const { networkInterfaceIds } of network.vpcEndpoints.values())
    if (networkInterfaceIds.some((each) => each === id)) return true;
  const description = network.networkInterfaces.get(id)?.description ?? '';
  return description.startsWith('ELB ');
}

const ofAws: ReadonlySet<string> = new Set([
  'natgateway',
  'vpcendpoint',
  'gatewayloadbalancerendpoint',
  'transitgateway',
  'networkloadbalancer',
  'gatewayloadbalancer',
  'loadbalancer',
]);

/** Target groups without instances that go. */
export function deregistered(network: Network, ids: ReadonlySet<string>): Change[] {
  return [...network.targetGroups.values()]
    .filter(({ targets }) => targets?.some(({ id }) => ids.has(id)))
    .map((group) =>
      changed('targetGroups', group, {
        ...group,
        targets: group.targets?.filter(({ id }) => !ids.has(id)),
      }),
    );
}

function withoutAppliances(network: Network, ids: ReadonlySet<string>): Change[] {
  const before = network.declared;
  const appliances = before.appliances.filter((each) => !ids.has(each.networkInterfaceId));
  if (appliances.length === before.appliances.length) return [];
  return [{ kind: 'declared', before, after: { ...before, appliances } }];
}
