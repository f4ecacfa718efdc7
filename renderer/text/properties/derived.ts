import { effectiveRouteTable, subnetKind } from '../../../shared/diagram/subnetKind';
import type { AnyRecord, CollectionName, Network, RecordOf } from '../../../shared/network/network';
import { ownerLabel, ownerOf } from '../../../shared/network/owner';
import { subnetKindText } from '../canvas';
import { link, type Property, properties, text } from './value';

/** What follows from other records: whose an interface is, which way a subnet's packets leave. */
export function derivedProperties(
  network: Network,
  collection: CollectionName,
  record: AnyRecord,
): Property[] {
  switch (collection) {
    case 'networkInterfaces': {
      const owner = ownerOf(network, record as RecordOf<'networkInterfaces'>);
      if (owner.kind === 'unknown') return [];
      return properties(text('Owner', ownerLabel(owner)), link('Owner record', owner.ref?.key));
    }
    case 'subnets': {
      const subnet = record as RecordOf<'subnets'>;
      return properties(
        text('Kind', subnetKindText[subnetKind(network, subnet)].word),
        link('Route table', effectiveRouteTable(network, subnet)?.id),
      );
    }
    default:
      return [];
  }
}
