import { type CollectionName, keyOf, type MutableNetwork, type RecordOf } from '../network/network';
import type { Amendment } from './gathered';
import type { ImportReport } from './report';

/**
 * Brings together what AWS answers apart: a prefix list and its entries, a VPC and its attributes, a transit
 * gateway's table and its routes. Returns those whose record no list held.
 */
export function applyAmendments(
  network: MutableNetwork,
  amendments: readonly Amendment[],
): ImportReport['dangling'] {
  const dangling: ImportReport['dangling'] = [];
  const prefixListKeys = keysById(network);
  for (const amendment of amendments) {
    const { collection, id, stub } = amendment;
    const keys = collection === 'prefixLists' ? seenFrom(network, prefixListKeys, amendment) : [id];
    const present = keys.filter((key) => network[collection].has(key));
    if (present.length > 0) for (const key of present) change(network, amendment, key);
    else if (stub !== undefined) {
      const key = keyOf(collection, stub);
      const map = network[collection] as Map<string, RecordOf<CollectionName>>;
      map.set(key, { ...stub, listedAs: [] } as RecordOf<CollectionName>);
      if (collection === 'prefixLists') prefixListKeys.set(id, [key]);
      change(network, amendment, key);
    } else
      dangling.push({
        from: `${amendment.list} in ${amendment.source}`,
        property: collection,
        to: id,
      });
  }
  return dangling;
}

function change(network: MutableNetwork, amendment: Amendment, key: string): void {
  const map = network[amendment.collection] as Map<string, RecordOf<CollectionName>>;
  const record = map.get(key);
  if (record !== undefined) map.set(key, amendment.change(record));
}

/** AWS's own prefix lists are kept once a view, so their key is not their id. */
function keysById(network: MutableNetwork): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const [key, { id }] of network.prefixLists) {
    const known = keys.get(id);
    if (known === undefined) keys.set(id, [key]);
    else known.push(key);
  }
  return keys;
}

/** The list as this answer's account sees it; AWS gives a list the same entries in every account. */
function seenFrom(
  network: MutableNetwork,
  keysOf: ReadonlyMap<string, string[]>,
  { id, account, region }: Amendment,
): string[] {
  const keys = keysOf.get(id) ?? [];
  const here = keys.filter((key) => {
    const list = network.prefixLists.get(key);
    return list?.region === region && (list?.seenBy ?? account) === account;
  });
  return here.length > 0 ? here : keys;
}
