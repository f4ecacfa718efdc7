import type { ResourceRef } from '../../../shared/diagram/diagram';
import type { AnyRecord, CollectionName, Network, RecordOf } from '../../../shared/network/network';
import { placeOfResource } from '../../../shared/network/resources';
import { idOf, titleOf } from '../resources/resource';
import type { Option } from './form';

/** One resource as a choice: its name, and its id where that is another text, or what is said instead. */
export function optionOf(network: Network, ref: ResourceRef, detail?: string): Option {
  const record = network[ref.collection].get(ref.key);
  const id = record === undefined ? ref.key : idOf(record, ref.key);
  const title = titleOf(network, ref);
  return { value: id, title, detail: detail ?? (title === id ? undefined : id), ref };
}

/** The resources of a kind that pass, by name. */
export function optionsOf<C extends CollectionName>(
  network: Network,
  collection: C,
  passes: (record: RecordOf<C>) => boolean = () => true,
  detailOf?: (record: RecordOf<C>) => string | undefined,
): Option[] {
  const options: Option[] = [];
  for (const [key, record] of network[collection] as ReadonlyMap<string, RecordOf<C>>)
    if (passes(record)) options.push(optionOf(network, { collection, key }, detailOf?.(record)));
  return options.sort((a, b) => byName(a.title, b.title));
}

const { compare: byName } = new Intl.Collator('en', { numeric: true });

export function vpcOptions(network: Network): Option[] {
  return optionsOf(
    network,
    'vpcs',
    () => true,
    ({ cidrBlocks, region }) => [cidrBlocks[0]?.cidr, region].filter(Boolean).join(' · '),
  );
}

/** The resources of a kind that stand in a VPC. */
export function optionsIn<C extends CollectionName>(
  network: Network,
  collection: C,
  vpcId: string,
  detailOf?: (record: RecordOf<C>) => string | undefined,
): Option[] {
  const stands = (record: RecordOf<C>) =>
    placeOfResource(network, collection, record as unknown as AnyRecord).vpcId === vpcId;
  return optionsOf(network, collection, stands, detailOf);
}

export function subnetOptions(network: Network, vpcId: string): Option[] {
  return optionsIn(network, 'subnets', vpcId, ({ availabilityZone, cidrBlock }) =>
    [availabilityZone, cidrBlock].filter(Boolean).join(' · '),
  );
}
