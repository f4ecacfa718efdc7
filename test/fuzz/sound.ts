import assert from 'node:assert/strict';
import { collectionNames, collections, keyOf, type Network } from '../../shared/network/network';

/** Every record fits its schema and stands under its own key. The same as `expectSound`, without a test runner. */
export function assertSound(network: Network): void {
  for (const name of collectionNames)
    for (const [key, record] of network[name]) {
      const parsed = collections[name].schema.safeParse(record);
      assert.ok(parsed.success, `${name} ${key} does not fit its schema: ${parsed.error?.message}`);
      assert.equal(keyOf(name, record as never), key);
    }
}
