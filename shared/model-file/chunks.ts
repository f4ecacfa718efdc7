import type { CoverageEntry } from '../network/coverage';
import type { Declared } from '../network/declared';
import {
  type AnyRecord,
  type CollectionName,
  collectionNames,
  emptyNetwork,
  type MutableNetwork,
  type Network,
  putRecords,
  type RecordOf,
} from '../network/network';

/**
 * A piece of a network, small enough to cross to a UI thread without a dropped frame. Plain data: it can be posted.
 * The first piece carries what is no record.
 */
export type NetworkChunk = {
  lists: { name: CollectionName; records: AnyRecord[] }[];
  facts?: { coverage: readonly CoverageEntry[]; declared: Declared };
  /** Records up to and with this piece, of how many in all. */
  done: number;
  total: number;
};

/** Cuts a network into pieces of so many records; there is always at least one piece. */
export function* chunkNetwork(network: Network, recordsPerChunk: number): Generator<NetworkChunk> {
  const total = collectionNames.reduce((sum, name) => sum + network[name].size, 0);
  const { coverage, declared } = network;
  let chunk: NetworkChunk = { lists: [], facts: { coverage, declared }, done: 0, total };
  let room = recordsPerChunk;
  for (const name of collectionNames) {
    let records: AnyRecord[] | undefined;
    for (const record of network[name].values()) {
      if (room === 0) {
        yield chunk;
        chunk = { lists: [], done: chunk.done, total };
        room = recordsPerChunk;
        records = undefined;
      }
      if (records === undefined) {
        records = [];
        chunk.lists.push({ name, records });
      }
      records.push(record);
      chunk.done += 1;
      room -= 1;
    }
  }
  yield chunk;
}

/** Puts the pieces together again, in the order they were cut. */
export class NetworkAssembler {
  readonly #network: MutableNetwork = emptyNetwork();

  add({ lists, facts }: NetworkChunk): void {
    if (facts !== undefined) {
      this.#network.coverage = [...facts.coverage];
      this.#network.declared = facts.declared;
    }
    for (const { name, records } of lists)
      putRecords(this.#network, name, records as RecordOf<typeof name>[]);
  }

  /** Call when every piece was added. */
  network(): Network {
    return this.#network;
  }
}
