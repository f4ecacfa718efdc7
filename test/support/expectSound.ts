import { expect } from 'vitest';
import { collectionNames, collections, keyOf, type Network } from '../../shared/network/network';

/** Every record fits its schema, holds nothing the schema would drop, and stands under its own key. */
export function expectSound(network: Network): void {
  for (const name of collectionNames)
    for (const [key, record] of network[name]) {
      const parsed = collections[name].schema.safeParse(record);
      expect(parsed.error?.issues ?? [], `${name} ${key}`).toEqual([]);
      expect(parsed.data, `${name} ${key}`).toEqual(record);
      expect(keyOf(name, record as never), name).toBe(key);
    }
}
