import type { Filter } from '../diagram/diagram';
import { noFilter } from '../diagram/filter';
import { collectionNames, type Network } from '../network/network';

/**
 * The filter that leaves the VPCs a resource stands in or belongs to; a Region or account stands for all of its own.
 * @returns undefined where the network holds nothing of that id
 */
export function focusFilter(network: Network, id: string): Filter | undefined {
  const records = recordsNamed(network, id);
  const vpcs = [...new Set(records.flatMap((record) => vpcsOf(network, record)))];
  if (vpcs.length > 0) return { ...noFilter, vpcs };
  const places = placesOf(network);
  if (places.regions.has(id)) return { ...noFilter, regions: [id] };
  if (places.accounts.has(id)) return { ...noFilter, accounts: [id] };
  const [record] = records;
  return typeof record?.region === 'string' ? { ...noFilter, regions: [record.region] } : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function recordsNamed(network: Network, id: string): Fields[] {
  return collectionNames.flatMap((name) => {
    const record = network[name].get(id);
    return record === undefined ? [] : [record as Fields];
  });
}

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
