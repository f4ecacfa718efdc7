import { parseRecord } from '../../../shared/model-file/readRecords';
import { applyDiff, type Change } from '../../../shared/network/diff';
import {
  type AnyRecord,
  type CollectionName,
  collectionNames,
  collections,
  type Network,
} from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { everyKind } from '../../support/everyKind';
import type { Random } from '../../support/generate/random';
import { mutated } from './mutate';
import { ofSchema } from './ofSchema';

/** Made once: what a hostile network is made from. The small one mostly, since it has every kind and costs little. */
const [small, large] = [everyKind(), sampleNetwork()];

/**
 * A sound network with some records made hostile, as far as their schemas let them: text that is none, ids that lead
 * to something of another kind or in a circle, records that are gone.
 */
export function hostileNetwork(random: Random): Network {
  const sound = random.below(8) === 0 ? large : small;
  const changes = Array.from({ length: 1 + random.below(6) }, () => hostileChange(sound, random));
  return applyDiff(sound, changes.flat());
}

function hostileChange(network: Network, random: Random): Change[] {
  const collection = filledCollection(network, random);
  const [key, record] = anyEntry(recordsOf(network, collection), random);
  switch (random.below(8)) {
    case 0:
      return putting(collection, ofSchema(collections[collection].schema, random, 0));
    case 1:
      return [{ kind: 'record', collection, key }];
    case 2:
    case 3:
    case 4:
      return putting(collection, rewired(record, network, random));
    default:
      return putting(collection, mutated(record, random));
  }
}

/** What does not fit its schema is refused where it would come in. */
function putting(collection: CollectionName, raw: unknown): Change[] {
  const parsed = parseRecord(collection, raw);
  return parsed.ok ? [{ kind: 'record', collection, key: parsed.key, after: parsed.record }] : [];
}

/** The record with one of its texts turned into the key of some other record, or of itself. */
function rewired(record: AnyRecord, network: Network, random: Random): unknown {
  const texts: string[] = [];
  collectTexts(record, texts);
  const from = texts[random.below(texts.length)] ?? '';
  const [to] = anyEntry(recordsOf(network, filledCollection(network, random)), random);
  return JSON.parse(JSON.stringify(record).replaceAll(JSON.stringify(from), JSON.stringify(to)));
}

function collectTexts(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) collectTexts(inner, found);
}

function filledCollection(network: Network, random: Random): CollectionName {
  const filled = collectionNames.filter((name) => network[name].size > 0);
  return filled[random.below(filled.length)] ?? 'vpcs';
}

function recordsOf(network: Network, name: CollectionName): [string, AnyRecord][] {
  return [...(network[name] as ReadonlyMap<string, AnyRecord>)];
}

function anyEntry<T>(entries: readonly T[], random: Random): T {
  const entry = entries[random.below(entries.length)];
  if (entry === undefined) throw new Error('an empty list has no entry');
  return entry;
}
