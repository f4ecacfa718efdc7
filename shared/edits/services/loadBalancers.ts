import { z } from 'zod';
import type { Diff } from '../../network/diff';
import { LoadBalancerArn, NetworkInterfaceId, SecurityGroupId, SubnetId } from '../../network/ids';
import type { Network } from '../../network/network';
import { Tags } from '../../network/record';
import type { Subnet } from '../../network/vpc';
import type { LoadBalancer, NetworkInterface } from '../../network/workloads';
import { ok, type Result } from '../../result';
import { added, changed, removed } from '../change';
import { selectGroups } from '../endpoints/endpointGroups';
import { find } from '../find';
import { internetGatewayOf } from '../gateways/internetGateway';
import { inTurn } from '../inTurn';
import { drawInterfaces, interfaceRemoval } from '../interfaces/drawInterfaces';
import { drawnAt, type Place } from '../place';
import { isSameAccount } from '../places/placeRules';
import { type Refusal, refused } from '../refusal';
import { placeholderAddress } from '../suggest/publicAddress';
import { balancerArn, balancerHost, kinds } from './balancerNames';

export const AddLoadBalancer = z.object({
  /** Its ARN follows from it. */
  loadBalancerName: z.string(),
  type: z.enum(['application', 'network', 'gateway']),
  scheme: z.enum(['internal', 'internet-facing']),
  /** One a zone. */
  subnetIds: z.array(SubnetId),
  /** One a subnet, in the same order. */
  networkInterfaceIds: z.array(NetworkInterfaceId),
  /** Absent: the VPC's default group for an Application Load Balancer, none for the others. */
  groupIds: z.array(SecurityGroupId).optional(),
  tags: Tags.optional(),
});
export type AddLoadBalancer = z.infer<typeof AddLoadBalancer>;

/** Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html */
export function addLoadBalancer(network: Network, params: AddLoadBalancer): Result<Diff, Refusal> {
  const { loadBalancerName: name, type, scheme, networkInterfaceIds } = params;
  if (!NAME.test(name) || name.startsWith('internal-'))
    return refused('load-balancer-name-wrong', name);
  const chosen = zonesApart(network, params);
  if (!chosen.ok) return chosen;
  const subnets = chosen.value;
  const vpc = find(network, 'vpcs', subnets[0]?.vpcId);
  if (!vpc.ok) return vpc;
  const id = balancerArn(vpc.value, type, name);
  if (network.loadBalancers.has(id) || isNameTaken(network, vpc.value, name))
    return refused('duplicate-load-balancer-name', name);
  if (type === 'gateway' && (params.groupIds !== undefined || scheme === 'internet-facing'))
    return refused('gateway-load-balancer-has-no-groups', name);
  if (scheme === 'internet-facing' && !internetGatewayOf(network, vpc.value.id))
    return refused('load-balancer-needs-internet-gateway', name, vpc.value.id);
  const { groupIds = [] } = params;
  const hasNone = type !== 'application' && groupIds.length === 0;
  const groups = hasNone ? ok([]) : selectGroups(network, groupIds, vpc.value);
  if (!groups.ok) return groups;
  if (networkInterfaceIds.length !== subnets.length) return refused('ids-do-not-fit', name);
  const more: Partial<NetworkInterface> = {
    interfaceType: kinds[type].interfaceType,
    description: `ELB ${kinds[type].prefix}/${name}/new`,
    requesterId: 'amazon-elb',
    requesterManaged: true,
    groups: groups.value,
  };
  const drawn = drawInterfaces(
    network,
    subnets.flatMap((subnet, index) => {
      const nodeId = networkInterfaceIds[index];
      return nodeId === undefined ? [] : [{ id: nodeId, subnet, more }];
    }),
  );
  if (!drawn.ok) return drawn;
  if (scheme === 'internet-facing') {
    const not = givePublicAddresses(network, drawn.value.interfaces);
    if (not) return not;
  }
  const balancer: LoadBalancer = {
    ...drawnAt(vpc.value, params.tags),
    state: 'active',
    id,
    name,
    type,
    ...(type === 'gateway' ? {} : { scheme, dnsName: balancerHost(vpc.value, type, name) }),
    vpcId: vpc.value.id,
    subnetIds: subnets.map((subnet) => subnet.id),
    availabilityZones: subnets.flatMap((subnet) => subnet.availabilityZone ?? []),
    ...(type === 'gateway' ? {} : { groups: groups.value }),
    crossZone: type === 'application',
  };
  return ok([...drawn.value.diff, added('loadBalancers', balancer)]);
}

export const RemoveLoadBalancer = z.object({ loadBalancerArn: LoadBalancerArn });
export type RemoveLoadBalancer = z.infer<typeof RemoveLoadBalancer>;

/** Its listeners go with it; target groups stay, as at AWS, unless they were only drawn. */
export function removeLoadBalancer(
  network: Network,
  { loadBalancerArn }: RemoveLoadBalancer,
): Result<Diff, Refusal> {
  const balancer = find(network, 'loadBalancers', loadBalancerArn);
  if (!balancer.ok) return balancer;
  for (const service of network.serviceConfigurations.values()) {
    const arns: string[] = [...service.networkLoadBalancerArns, ...service.gatewayLoadBalancerArns];
    if (arns.includes(loadBalancerArn))
      return refused('load-balancer-in-use', loadBalancerArn, service.id);
  }
  const listeners = [...network.listeners.values()].filter(
    (each) => each.loadBalancerArn === loadBalancerArn,
  );
  const groups = [...network.targetGroups.values()].filter((each) =>
    each.loadBalancerArns.includes(loadBalancerArn),
  );
  return inTurn(network, [
    () => ok([removed('loadBalancers', balancer.value)]),
    (now) => ok(interfaceRemoval(now, nodesOf(now, balancer.value))),
    () => ok(listeners.map((each) => removed('listeners', each))),
    () =>
      ok(
        groups.map((each) => {
          const left = each.loadBalancerArns.filter((arn) => arn !== loadBalancerArn);
          return each.authored === true && left.length === 0
            ? removed('targetGroups', each)
            : changed('targetGroups', each, { ...each, loadBalancerArns: left });
        }),
      ),
  ]);
}

const NAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$/;

function zonesApart(
  network: Network,
  { loadBalancerName, type, subnetIds }: AddLoadBalancer,
): Result<Subnet[], Refusal> {
  const subnets: Subnet[] = [];
  for (const id of subnetIds) {
    const subnet = find(network, 'subnets', id);
    if (!subnet.ok) return subnet;
    const { availabilityZone, vpcId } = subnet.value;
    if (subnets.some((each) => each.vpcId !== vpcId))
      return refused('subnet-in-other-vpc', id, vpcId ?? '');
    if (subnets.some((each) => each.id === id || each.availabilityZone === availabilityZone))
      return refused('load-balancer-zones', loadBalancerName, id);
    subnets.push(subnet.value);
  }
  const least = type === 'application' ? 2 : 1;
  return subnets.length < least ? refused('load-balancer-zones', loadBalancerName) : ok(subnets);
}

function isNameTaken(network: Network, place: Place, name: string): boolean {
  return [...network.loadBalancers.values()].some(
    (each) =>
      each.name === name &&
      each.region === place.region &&
      isSameAccount(each.account, place.account),
  );
}

function givePublicAddresses(
  network: Network,
  interfaces: readonly NetworkInterface[],
): { ok: false; error: Refusal } | undefined {
  const given = new Set<string>();
  for (const each of interfaces) {
    const publicIp = placeholderAddress(network, given);
    if (publicIp === undefined) return refused('no-placeholder-address');
    given.add(publicIp);
    each.privateIps = each.privateIps.map((own) => ({ ...own, publicIp, ipOwnerId: 'amazon-elb' }));
  }
  return undefined;
}

/** The interfaces that say in their description whose they are. */
function nodesOf(network: Network, { id, name }: LoadBalancer): string[] {
  const text = id.split(':loadbalancer/')[1] ?? name;
  return [...network.networkInterfaces.values()]
    .filter(({ description }) => description === `ELB ${text}`)
    .map((each) => each.id);
}
