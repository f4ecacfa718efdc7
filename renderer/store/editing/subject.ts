import type { CollectionName, Network } from '../../../shared/network/network';
import { titleOf } from '../resources/resource';
import type { Place } from './place';

/** The resource that a form is about: its key, which for what can be edited is its id. */
export function subjectId({ ref }: Place): string {
  return ref?.key ?? '';
}

export function subjectName(network: Network, { ref }: Place): string {
  return ref === undefined ? '' : titleOf(network, ref);
}

export function nameOfId(network: Network, collection: CollectionName, id: string): string {
  return titleOf(network, { collection, key: id });
}
