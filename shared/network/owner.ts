import type { CollectionName, Network } from './network';
import { joinIndex } from './ownerJoins';
import { type Owner, type OwnerKind, ownerKindNames } from './ownerKind';
import { describedOwner } from './ownerText';
import { nameTag, type Tags, tagValue } from './record';
import { endpointType } from './vpcEndpoint';
import type { NetworkInterface } from './workloads';

export type { Owner, OwnerKind } from './ownerKind';

/**
 * Who owns an interface. Joins come first (an endpoint's or NAT gateway's list of interfaces, the attachment to an
 * instance, a transit gateway attachment's subnets): they are AWS's own word. Then the interface's type,
 * description and requester, whose patterns AWS documents only in part. An interface that AWS runs but nobody
 * recognises is `aws-managed`, any other `unknown`.
 *
 * The network must not change afterwards: joins are indexed once per collection. In the next network the owner of an
 * interface is the same object, where the records that tell it are.
 *
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html
 *         https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html
 */
export function ownerOf(network: Network, networkInterface: NetworkInterface): Owner {
  return joinedOwner(network, networkInterface) ?? withRecord(network, toldOwner(networkInterface));
}

/** The owner in one line: `Lambda: orders`, or `RDS` where nothing more is known. */
export function ownerLabel(owner: Owner): string {
  const kind = ownerKindNames[owner.kind];
  return owner.name === kind ? kind : `${kind}: ${owner.name}`;
}

function joinedOwner(network: Network, networkInterface: NetworkInterface): Owner | undefined {
  const joins = joinIndex(network);
  const endpoint = joins.endpointOf(networkInterface.id);
  if (endpoint !== undefined) {
    const gatewayLoadBalancer = endpointType(endpoint) === 'GatewayLoadBalancer';
    const kind = gatewayLoadBalancer ? 'gateway-load-balancer-endpoint' : 'vpc-endpoint';
    return recordOwner(kind, 'vpcEndpoints', endpoint);
  }
  const natGateway = joins.natGatewayOf(networkInterface.id);
  if (natGateway !== undefined) return recordOwner('nat-gateway', 'natGateways', natGateway);
  const instanceId = networkInterface.attachment?.instanceId;
  if (instanceId !== undefined) {
    const instance = network.instances.get(instanceId);
    return instance === undefined
      ? { kind: 'instance', name: instanceId, id: instanceId }
      : recordOwner('instance', 'instances', instance);
  }
  const attachment = joins.transitGatewayAttachmentOf(networkInterface);
  if (attachment !== undefined)
    return recordOwner('transit-gateway-attachment', 'transitGatewayAttachments', attachment);
  return undefined;
}

/** What the interface says by itself. Read once a record: an edit leaves nearly all as they are. */
function toldOwner(networkInterface: NetworkInterface): Owner {
  const known = told.get(networkInterface);
  if (known !== undefined) return known;
  const owner =
    withTaggedName(networkInterface, describedOwner(networkInterface)) ??
    unrecognised(networkInterface);
  told.set(networkInterface, owner);
  return owner;
}

const told = new WeakMap<NetworkInterface, Owner>();

/**
 * RDS, Redshift and ECS put no name into their interfaces' texts. Where the interface itself is tagged, by ECS with
 * its service or by a person with a name, that says more than `RDS` does.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html
 */
function withTaggedName(
  networkInterface: NetworkInterface,
  owner: Owner | undefined,
): Owner | undefined {
  if (owner === undefined || owner.name !== ownerKindNames[owner.kind]) return owner;
  const name = tagValue(networkInterface, 'aws:ecs:serviceName') ?? nameTag(networkInterface);
  return name === undefined ? owner : { ...owner, name };
}

/** Completes what a text told with the record it names: its Name tag, and the way to it. */
function withRecord(network: Network, owner: Owner): Owner {
  if (owner.kind.endsWith('-load-balancer')) {
    const loadBalancer = joinIndex(network).loadBalancerOf(owner.id);
    if (loadBalancer === undefined) return owner;
    const { name, id } = loadBalancer;
    const ref = { collection: 'loadBalancers', key: id } as const;
    return completed(owner, loadBalancer, { name, id, ref });
  }
  const collection = recordsOf[owner.kind];
  if (collection === undefined || owner.id === undefined) return owner;
  const record = network[collection].get(owner.id);
  if (record === undefined) return owner;
  return completed(owner, record, {
    name: nameTag(record) ?? owner.id,
    id: owner.id,
    ref: { collection, key: owner.id },
  });
}

function completed(
  told: Owner,
  record: { id: string },
  more: Pick<Owner, 'name' | 'id' | 'ref'>,
): Owner {
  const last = completions.get(told);
  if (last?.record === record) return last.owner;
  const owner = { ...told, ...more };
  completions.set(told, { record, owner });
  return owner;
}

const completions = new WeakMap<Owner, { record: object; owner: Owner }>();

/** The kinds whose `id` is the key of a record. */
const recordsOf: Partial<
  Record<OwnerKind, 'instances' | 'natGateways' | 'vpcEndpoints' | 'transitGatewayAttachments'>
> = {
  instance: 'instances',
  'eks-node': 'instances',
  'nat-gateway': 'natGateways',
  'vpc-endpoint': 'vpcEndpoints',
  'gateway-load-balancer-endpoint': 'vpcEndpoints',
  'transit-gateway-attachment': 'transitGatewayAttachments',
};

function recordOwner(
  kind: OwnerKind,
  collection: CollectionName,
  record: { id: string; tags: Tags },
): Owner {
  const known = owners.get(record);
  if (known !== undefined) return known;
  const { id } = record;
  const owner: Owner = { kind, name: nameTag(record) ?? id, id, ref: { collection, key: id } };
  owners.set(record, owner);
  return owner;
}

const owners = new WeakMap<object, Owner>();

/** Types that customers' own interfaces have; any other is AWS's, also one that EC2 brought after this was written. */
const customerTypes = new Set(['interface', 'efa', 'efa-only', 'trunk', 'branch']);

function unrecognised(networkInterface: NetworkInterface): Owner {
  const { description, id, interfaceType, operator, requesterId, requesterManaged } =
    networkInterface;
  const words = nameTag(networkInterface) ?? (description?.trim() || undefined);
  const awsManaged =
    requesterManaged === true ||
    operator !== undefined ||
    networkInterface.attachment?.instanceOwnerId?.startsWith('amazon-') === true ||
    (interfaceType !== undefined && !customerTypes.has(interfaceType));
  if (!awsManaged) return { kind: 'unknown', name: words ?? id };
  return { kind: 'aws-managed', name: words ?? operator ?? requesterId ?? interfaceType ?? id };
}
