import type { AnyRecord, CollectionName, Network } from '../../../shared/network/network';
import { derivedProperties } from './derived';
import { endpointProperties } from './endpoints';
import { gatewayProperties } from './gateways';
import { placeProperties } from './places';
import { code, type Property, properties, text } from './value';
import { workloadProperties } from './workloads';

const tables = {
  ...placeProperties,
  ...gatewayProperties,
  ...endpointProperties,
  ...workloadProperties,
} as { [C in CollectionName]?: (record: AnyRecord) => Property[] };

/** What the inspector lists of a record: what follows from others, what its kind has, where it is and whose. */
export function propertiesOf(
  network: Network,
  collection: CollectionName,
  record: AnyRecord,
): Property[] {
  return properties(
    ...derivedProperties(network, collection, record),
    ...(tables[collection]?.(record) ?? []),
    'region' in record ? text('Region', record.region) : undefined,
    'account' in record ? code('Account', record.account) : undefined,
  );
}
