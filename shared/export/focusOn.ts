import type { DiagramView, Filter, ResourceRef } from '../diagram/diagram';
import { noFilter } from '../diagram/filter';
import { type AnyRecord, collectionNames, type Network } from '../network/network';
import { placeOfResource } from '../network/resources';

export type Focus = Required<Pick<DiagramView, 'filter'>> & Pick<DiagramView, 'only'>;

/**
 * What is left of a drawing that is about one resource: that, what belongs to it, and what it stands in. A VPC or subnet
 * stands for all in it, a Region or account for all of its own; what is drawn nowhere (a route table, a group) for its
 * VPC, and what joins VPCs for those.
 *
 * @returns undefined where the network holds nothing of that id
 */
export function focusOn(network: Network, id: string): Focus | undefined {
  const refs = refsNamed(network, id);
  const drawn = refs.flatMap((ref) => around(network, ref));
  if (drawn.length > 0) return { filter: noFilter, only: drawn };
  const filter = filterFor(network, id, refs);
  return filter && { filter };
}

function refsNamed(network: Network, id: string): ResourceRef[] {
  return collectionNames
    .filter((collection) => network[collection].has(id))
    .map((collection) => ({ collection, key: id }));
}

/** Nothing for what stands in no single VPC, or for a VPC as a whole. */
function around(network: Network, ref: ResourceRef): ResourceRef[] {
  const own = belongings(network, ref);
  if (own === undefined) return [];
  const places = own.flatMap((each) => {
    const record = network[each.collection].get(each.key) as AnyRecord | undefined;
    const place = record && placeOfResource(network, each.collection, record);
    return [...refTo('vpcs', place?.vpcId), ...refTo('subnets', place?.subnetId)];
  });
  return [...own, ...places];
}

/** A resource and the records that are drawn with it or as it; undefined for what is no resource of its own. */
function belongings(network: Network, ref: ResourceRef): ResourceRef[] | undefined {
  const { collection, key } = ref;
  const interfaces = (ids: readonly string[]) => [
    ref,
    ...ids.flatMap((id) => refTo('networkInterfaces', id)),
  ];
  switch (collection) {
    case 'instances':
      return interfaces(
        interfacesWhere(network, ({ attachment }) => attachment?.instanceId === key),
      );
    case 'networkInterfaces': {
      const { attachment } = network.networkInterfaces.get(key) ?? {};
      return [ref, ...refTo('instances', attachment?.instanceId)];
    }
    case 'vpcEndpoints':
      return interfaces(network.vpcEndpoints.get(key)?.networkInterfaceIds ?? []);
    case 'natGateways':
      return interfaces(
        (network.natGateways.get(key)?.addresses ?? []).flatMap(
          ({ networkInterfaceId }) => networkInterfaceId ?? [],
        ),
      );
    case 'loadBalancers':
      return [
        ref,
        ...(network.loadBalancers.get(key)?.subnetIds ?? []).flatMap((id) => refTo('subnets', id)),
      ];
    case 'subnets':
      return [ref, ...inSubnet(network, key)];
    case 'internetGateways':
    case 'egressOnlyInternetGateways':
    case 'vpnGateways':
      return [ref];
    default:
      return undefined;
  }
}

function inSubnet(network: Network, subnetId: string): ResourceRef[] {
  return (['instances', 'networkInterfaces', 'natGateways', 'loadBalancers'] as const).flatMap(
    (collection) =>
      [...(network[collection] as ReadonlyMap<string, AnyRecord>)]
        .filter(
          ([, record]) =>
            ('subnetId' in record && record.subnetId === subnetId) ||
            ('subnetIds' in record && record.subnetIds?.some((id) => id === subnetId)),
        )
        .map(([key]) => ({ collection, key })),
  );
}

function interfacesWhere(
  network: Network,
  isMeant: (record: { attachment?: { instanceId?: string | undefined } | undefined }) => boolean,
): string[] {
  return [...network.networkInterfaces.values()].filter(isMeant).map(({ id }) => id);
}

function refTo(collection: ResourceRef['collection'], key: string | undefined): ResourceRef[] {
  return key === undefined ? [] : [{ collection, key }];
}

function filterFor(network: Network, id: string, refs: readonly ResourceRef[]): Filter | undefined {
  const records = refs.map(({ collection, key }) => network[collection].get(key) as Fields);
  const vpcs = [...new Set(records.flatMap((record) => vpcsOf(network, record)))];
  if (vpcs.length > 0) return { ...noFilter, vpcs };
  const places = placesOf(network);
  if (places.regions.has(id)) return { ...noFilter, regions: [id] };
  if (places.accounts.has(id)) return { ...noFilter, accounts: [id] };
  const [record] = records;
  return typeof record?.region === 'string' ? { ...noFilter, regions: [record.region] } : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function vpcsOf(network: Network, record: Fields): string[] {
  const { id, vpcId, subnetId, attachments, requester, accepter, resourceId, transitGatewayId } =
    record;
  const named = [
    id,
    vpcId,
    resourceId,
    typeof subnetId === 'string' ? network.subnets.get(subnetId)?.vpcId : undefined,
    ...vpcIdsIn(attachments),
    ...vpcIdsIn([requester, accepter]),
    ...(typeof id === 'string' && transitGatewayId === undefined ? attachedTo(network, id) : []),
  ];
  return named.filter((vpc): vpc is string => typeof vpc === 'string' && network.vpcs.has(vpc));
}

/** A transit gateway belongs to no VPC: those attached to it are what it is about. */
function attachedTo(network: Network, transitGatewayId: string): (string | undefined)[] {
  return [...network.transitGatewayAttachments.values()]
    .filter((attachment) => attachment.transitGatewayId === transitGatewayId)
    .map((attachment) => attachment.resourceId);
}

function vpcIdsIn(list: unknown): unknown[] {
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).map((side) =>
    typeof side === 'object' && side !== null ? (side as Fields).vpcId : undefined,
  );
}

function placesOf(network: Network): { regions: Set<unknown>; accounts: Set<unknown> } {
  const regions = new Set<unknown>();
  const accounts = new Set<unknown>();
  for (const name of collectionNames)
    for (const record of network[name].values()) {
      regions.add((record as Fields).region);
      accounts.add((record as Fields).account);
    }
  return { regions, accounts };
}
