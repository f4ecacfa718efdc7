import type { NatGateway } from '../network/gateways';
import type { Network } from '../network/network';
import { type Owner, type OwnerKind, ownerOf } from '../network/owner';
import { ownerKindNames } from '../network/ownerKind';
import { nameTag, type Tags, tagValue } from '../network/record';
import type { VpcEndpoint } from '../network/vpcEndpoint';
import type { Instance, LoadBalancer, NetworkInterface } from '../network/workloads';
import type { IconName, ResourceRef } from './diagram';
import { cardTextRoom, fonts } from './labels';
import { nodeId, type SceneCard } from './scene';
import { serviceFace } from './services';
import { textWidth } from './text';

/** One resource of a subnet, and the group of its owner that it belongs to. */
export type Item = {
  ref: ResourceRef;
  tags: Tags;
  /** Where the card itself stands for another record than its members: the load balancer behind an interface. */
  ownerRef?: ResourceRef;
  covers: { ref: ResourceRef; tags: Tags }[];
  group: string;
  kindLabel: string;
  title: string;
  detail: string;
  icon: IconName;
  badge?: IconName;
  routed: boolean;
  order: number;
};

/** An interface with whose it is; `endpoint`: the record of the endpoint that owns it. */
export type OwnedInterface = {
  record: NetworkInterface;
  owner: Owner;
  endpoint: VpcEndpoint | undefined;
};

export function withOwner(network: Network, record: NetworkInterface): OwnedInterface {
  const owner = ownerOf(network, record);
  const endpointId = isEndpoint(owner) ? owner.id : undefined;
  const endpoint = endpointId === undefined ? undefined : network.vpcEndpoints.get(endpointId);
  return { record, owner, endpoint };
}

function isEndpoint({ kind }: Owner): boolean {
  return kind === 'vpc-endpoint' || kind === 'gateway-load-balancer-endpoint';
}

/** What stands in one subnet. */
export type InSubnet = {
  instances: readonly Instance[];
  interfaces: readonly OwnedInterface[];
  natGateways: readonly NatGateway[];
  loadBalancers: readonly LoadBalancer[];
};

/** The resources that stand in one subnet, each once: an instance and its interface are one thing to the eye. */
export function subnetItems(here: InSubnet): Item[] {
  const covered = new Map<string, Item>();
  const items: Item[] = [];
  for (const instance of here.instances) {
    const item = instanceItem(instance);
    items.push(item);
    covered.set(nodeId(item.ref), item);
  }
  for (const natGateway of here.natGateways) {
    const item = natGatewayItem(natGateway);
    items.push(item);
    covered.set(nodeId(item.ref), item);
  }
  const loadBalancersSeen = new Set<string>();
  for (const owned of here.interfaces) {
    const { owner, record } = owned;
    const ref: ResourceRef = { collection: 'networkInterfaces', key: record.id };
    const holder = owner.ref === undefined ? undefined : covered.get(nodeId(owner.ref));
    if (holder !== undefined) holder.covers.push({ ref, tags: record.tags });
    else items.push(interfaceItem(owned, ref));
    if (owner.ref?.collection === 'loadBalancers') loadBalancersSeen.add(owner.ref.key);
  }
  for (const loadBalancer of here.loadBalancers)
    if (!loadBalancersSeen.has(loadBalancer.id)) items.push(loadBalancerItem(loadBalancer));
  return items;
}

function instanceItem(instance: Instance): Item {
  const name = tagValue(instance, 'aws:autoscaling:groupName') ?? nameTag(instance);
  return {
    ref: { collection: 'instances', key: instance.id },
    tags: instance.tags,
    covers: [],
    group: name === undefined ? `instance-id:${instance.id}` : `instance:${name}`,
    kindLabel: 'EC2 instances',
    title: name ?? instance.id,
    detail: instance.instanceType ?? (name === undefined ? 'EC2 instance' : instance.id),
    icon: 'ec2',
    routed: false,
    order: 2,
  };
}

function natGatewayItem(natGateway: NatGateway): Item {
  const isPrivate = natGateway.connectivityType === 'private';
  return {
    ref: { collection: 'natGateways', key: natGateway.id },
    tags: natGateway.tags,
    covers: [],
    group: `nat-gateway:${natGateway.id}`,
    kindLabel: 'NAT gateways',
    title: nameTag(natGateway) ?? natGateway.id,
    detail: isPrivate ? 'private NAT' : 'NAT gateway',
    icon: 'nat-gateway',
    routed: true,
    order: 0,
  };
}

function loadBalancerItem(loadBalancer: LoadBalancer): Item {
  const kind = `${loadBalancer.type}-load-balancer`;
  return {
    ref: { collection: 'loadBalancers', key: loadBalancer.id },
    tags: loadBalancer.tags,
    covers: [],
    group: `${kind}:${loadBalancer.name}`,
    kindLabel: 'Load balancers',
    title: loadBalancer.name,
    detail: shortWords[kind] ?? 'Load balancer',
    icon: 'load-balancer',
    routed: false,
    order: 1,
  };
}

function interfaceItem({ record, owner, endpoint }: OwnedInterface, ref: ResourceRef): Item {
  const kind = ownerKindNames[owner.kind];
  const address = record.privateIps.find((ip) => ip.primary)?.address;
  const item: Item = {
    ref,
    tags: record.tags,
    ...(owner.ref === undefined ? {} : { ownerRef: owner.ref }),
    covers: [],
    group: `${owner.kind}:${owner.kind === 'unknown' ? ref.key : owner.name}`,
    kindLabel: owner.kind === 'unknown' ? 'Network interfaces' : kind,
    title: owner.name,
    detail: owner.name === kind ? (address ?? ref.key) : (shortWords[owner.kind] ?? kind),
    icon: ownerIcons[owner.kind] ?? 'network-interface',
    routed: false,
    order: owner.kind.endsWith('load-balancer') ? 1 : 3,
  };
  if (isEndpoint(owner)) {
    const isAppliance = owner.kind === 'gateway-load-balancer-endpoint';
    const face =
      endpoint?.serviceName === undefined ? undefined : serviceFace(endpoint.serviceName);
    return {
      ...item,
      kindLabel: 'Endpoint interfaces',
      title:
        face === undefined || isAppliance
          ? owner.name
          : fitting([
              `${face.title} ENI`,
              `${face.short ?? face.title} ENI`,
              face.title,
              face.short ?? face.title,
            ]),
      detail: isAppliance ? 'GWLBE' : (address ?? 'endpoint'),
      ...(isAppliance || face === undefined ? {} : { badge: face.icon }),
      icon: isAppliance ? 'gateway-load-balancer' : 'network-interface',
      routed: isAppliance,
      order: isAppliance ? 0 : 4,
    };
  }
  if (owner.kind === 'transit-gateway-attachment') return { ...item, detail: 'TGW ENI', order: 5 };
  if (owner.kind === 'unknown') return { ...item, detail: address ?? 'interface', order: 6 };
  return item;
}

/** The first text that a card has room for; the last where none fits. */
function fitting(texts: readonly string[]): string {
  const fits = texts.find((text) => textWidth(text, fonts.cardName) <= cardTextRoom);
  return fits ?? texts.at(-1) ?? '';
}

/** One card an owner. More than `most` cards in a subnet fold into one a kind, the fullest kind first. */
export function toCards(
  subnetId: string,
  items: readonly Item[],
  expanded: ReadonlySet<string>,
  most = 12,
): SceneCard[] {
  let groups = groupBy(items, (item) => item.group);
  const kinds = [
    ...groupBy(
      [...groups.values()].map(([first]) => first),
      (item) => item.kindLabel,
    ),
  ]
    .filter(([, members]) => members.length > 1)
    .sort(([, a], [, b]) => b.length - a.length);
  const folded = new Set<string>();
  let count = groups.size;
  for (const [kind, members] of kinds) {
    if (count <= most) break;
    folded.add(kind);
    count -= members.length - 1;
  }
  if (folded.size > 0)
    groups = groupBy(items, (item) =>
      folded.has(item.kindLabel) ? `kind:${item.kindLabel}` : item.group,
    );
  return [...groups]
    .flatMap(([key, members]) => {
      const id = `${subnetId}/${key}`;
      return expanded.has(id) && members.length > 1
        ? members.map((item) => ({
            order: item.order,
            card: { ...cardOf(nodeId(item.ref), [item], false), group: id },
          }))
        : [{ order: members[0].order, card: cardOf(id, members, key.startsWith('kind:')) }];
    })
    .sort(
      (a, b) =>
        a.order - b.order || compare(a.card.title, b.card.title) || compare(a.card.id, b.card.id),
    )
    .map(({ card }) => card);
}

function cardOf(id: string, members: readonly [Item, ...Item[]], isKind: boolean): SceneCard {
  const [first] = members;
  const single = members.length === 1;
  const refs = members.map((item) => item.ref);
  const ownerRefs = uniqueRefs(members.flatMap((item) => item.ownerRef ?? []));
  const ref = ownerRefs.length === 1 ? ownerRefs[0] : single ? first.ref : undefined;
  const sameDetail = members.every((item) => item.detail === first.detail);
  return {
    id,
    ...(ref === undefined ? {} : { ref }),
    ...(isKind
      ? (kindWords[first.kindLabel] ?? { title: first.kindLabel, subtitle: 'grouped' })
      : { title: first.title, subtitle: sameDetail ? first.detail : first.kindLabel }),
    icon: first.icon,
    ...(first.badge === undefined || isKind ? {} : { badge: first.badge }),
    count: members.length,
    members: refs,
    covers: members.flatMap((item) => item.covers.map(({ ref }) => ref)),
    routed: members.some((item) => item.routed),
  };
}

/** A folded kind in two lines that a card has the room for. */
const kindWords: Readonly<Record<string, { title: string; subtitle: string }>> = {
  'EC2 instances': { title: 'EC2', subtitle: 'instances' },
  'NAT gateways': { title: 'NAT', subtitle: 'gateways' },
  'Load balancers': { title: 'ELB', subtitle: 'load balancers' },
  'Network interfaces': { title: 'ENIs', subtitle: 'no owner' },
  'Endpoint interfaces': { title: 'Endpoint', subtitle: 'interfaces' },
};

/** What a subnet holds, for the forms that show counts: one entry a symbol, largest first. */
export function countItems(
  items: readonly Item[],
): { icon: IconName; label: string; count: number }[] {
  return [...groupBy(items, (item) => `${item.icon} ${item.kindLabel}`).values()]
    .map((members) => ({
      icon: members[0].icon,
      label: members[0].kindLabel,
      count: members.length,
    }))
    .sort((a, b) => b.count - a.count || compare(a.label, b.label));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function uniqueRefs(refs: readonly ResourceRef[]): ResourceRef[] {
  return [...new Map(refs.map((ref) => [nodeId(ref), ref])).values()];
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** Shorter than AWS's names, for a card's second line. */
const shortWords: Readonly<Record<string, string>> = {
  'directory-service': 'Directory',
  'instance-connect-endpoint': 'EC2 Connect',
  'api-gateway-vpc-link': 'VPC link',
  'global-accelerator': 'Accelerator',
  'sagemaker-notebook': 'SageMaker',
  'route53-resolver': 'Resolver',
  'eks-control-plane': 'EKS control',
  'codestar-connections': 'CodeStar',

  'application-load-balancer': 'ALB',
  'network-load-balancer': 'NLB',
  'gateway-load-balancer': 'GWLB',
  'classic-load-balancer': 'Classic LB',
};

const ownerIcons: Partial<Record<OwnerKind, IconName>> = {
  instance: 'network-interface',
  lambda: 'lambda',
  'nat-gateway': 'nat-gateway',
  'transit-gateway-attachment': 'transit-gateway-attachment',
  'application-load-balancer': 'load-balancer',
  'network-load-balancer': 'load-balancer',
  'gateway-load-balancer': 'load-balancer',
  'classic-load-balancer': 'load-balancer',
  rds: 'rds',
  'rds-proxy': 'rds',
  elasticache: 'elasticache',
  redshift: 'redshift',
  efs: 'efs',
  'ecs-task': 'ecs',
  'eks-control-plane': 'eks',
  'eks-node': 'eks',
  'route53-resolver': 'route53',
  'directory-service': 'directory-service',
  workspaces: 'workspaces',
  msk: 'msk',
  dms: 'dms',
  dax: 'dynamodb',
  emr: 'emr',
  cloudhsm: 'cloudhsm',
  'sagemaker-notebook': 'sagemaker',
  codebuild: 'codebuild',
  'api-gateway-vpc-link': 'api-gateway',
  'global-accelerator': 'global-accelerator',
};
