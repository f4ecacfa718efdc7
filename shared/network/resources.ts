import { type AnyRecord, type CollectionName, collectionNames, type Network } from './network';

/** Places and account-wide facts: nothing that stands in a network by itself. */
const notResources: ReadonlySet<CollectionName> = new Set([
  'accounts',
  'regions',
  'availabilityZones',
  'serviceDetails',
  'vpcBlockPublicAccessOptions',
]);

/** The collections whose records count as resources, wherever the app says how many there are. */
export const resourceCollections = collectionNames.filter((name) => !notResources.has(name));

export function totalResources(network: Network): number {
  return resourceCollections.reduce((sum, name) => sum + network[name].size, 0);
}

/** Where a resource stands, by what its record says. A VPC stands in itself, and so does a subnet. */
export type ResourcePlace = {
  account: string | undefined;
  region: string | undefined;
  vpcId: string | undefined;
  subnetId: string | undefined;
};

/**
 * The one answer to "where is it?" that headers, tree, filters and counts share. A record that does not name its VPC
 * stands in its subnet's; account and Region it does not name are its VPC's. Load balancers and endpoints reach into
 * several subnets: they stand in their VPC.
 */
export function placeOfResource(
  network: Network,
  collection: CollectionName,
  record: AnyRecord,
): ResourcePlace {
  const subnetId = collection === 'subnets' ? textOf(record, 'id') : textOf(record, 'subnetId');
  const vpcId =
    collection === 'vpcs'
      ? textOf(record, 'id')
      : (textOf(record, 'vpcId') ??
        attachedVpc(record) ??
        (subnetId === undefined ? undefined : network.subnets.get(subnetId)?.vpcId));
  const account = textOf(record, 'account');
  const region = textOf(record, 'region');
  if (vpcId === undefined || (account !== undefined && region !== undefined))
    return { account, region, vpcId, subnetId };
  const vpc = network.vpcs.get(vpcId);
  return { account: account ?? vpc?.account, region: region ?? vpc?.region, vpcId, subnetId };
}

function textOf(record: AnyRecord, name: string): string | undefined {
  const value = (record as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}

function attachedVpc(record: AnyRecord): string | undefined {
  return 'attachments' in record ? record.attachments[0]?.vpcId : undefined;
}

/**
 * The accounts that own resources: what the overview counts and the filter offers. AWS is none of them, though it
 * owns the prefix lists of its services.
 */
export function ownersOf(network: Network): Set<string> {
  const owners = new Set<string>();
  for (const collection of resourceCollections)
    for (const record of network[collection].values()) {
      // Nearly every record says it itself, and is not asked where else it stands.
      const account =
        textOf(record, 'account') ?? placeOfResource(network, collection, record).account;
      if (isOwner(account)) owners.add(account);
    }
  return owners;
}

export function isOwner(account: string | undefined): account is string {
  return account !== undefined && account !== 'AWS';
}
