import { type Cidr, covers, hostCidr, parseCidr, sameCidr } from '../../../shared/address/cidr';
import { parseIp } from '../../../shared/address/ip';
import type { CollectionName, Network } from '../../../shared/network/network';
import type { Entry } from './entry';
import type { ResourceIndex } from './resourceIndex';

export type SearchHit = {
  entry: Entry;
  /** Why it is here, where its name and id do not tell: the CIDR that holds the address, or the tag. */
  because: string | undefined;
};

export type SearchResult = {
  /** Best first, at most `limit`. */
  hits: SearchHit[];
  /** How many there are in all. */
  total: number;
  /** How many were searched. */
  searched: number;
};

/**
 * Finds resources by name, id, address, CIDR, tag or service. An address or CIDR also finds the subnets and VPCs
 * that hold it, the narrowest first, and a CIDR those inside it, the widest first. Several words must all occur.
 */
export function search(index: ResourceIndex, query: string, limit = 500): SearchResult {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const searched = index.entries.length;
  if (words.length === 0) return { hits: [], total: 0, searched };

  const block = parseBlock(query.trim());
  const phrase = words.join(' ');
  const scored: Scored[] = [];
  for (const entry of index.entries) {
    const touching = block && touches(index.network, entry, block);
    if (touching !== undefined) scored.push({ entry, ...touching });
    else if (words.every((word) => entry.text.includes(word)))
      scored.push({ entry, score: rank(entry, phrase), because: undefined });
  }
  scored.sort((a, b) => a.score - b.score || compareText(a.entry.title, b.entry.title));
  return {
    hits: scored
      .slice(0, limit)
      .map(({ entry, because }) => ({ entry, because: because ?? lineWith(entry, words) })),
    total: scored.length,
    searched,
  };
}

type Scored = SearchHit & { score: number };

function parseBlock(text: string): Cidr | undefined {
  const address = parseIp(text);
  return address === undefined ? parseCidr(text) : hostCidr(address);
}

/** The block of a VPC or subnet that is the wanted one, holds all of it or lies in it; the best of several. */
function touches(
  network: Network,
  { ref }: Entry,
  wanted: Cidr,
): Omit<Scored, 'entry'> | undefined {
  let best: Omit<Scored, 'entry'> | undefined;
  for (const cidr of blocksOf[ref.collection]?.(network, ref.key) ?? []) {
    const block = parseCidr(cidr);
    const score = block && blockScore(block, wanted, kindWeight[ref.collection] ?? 0);
    if (score !== undefined && score < (best?.score ?? Number.POSITIVE_INFINITY))
      best = { score, because: cidr };
  }
  return best;
}

/** The same block before any other thing that is named by it; what holds it before what lies in it. */
function blockScore(block: Cidr, wanted: Cidr, weight: number): number | undefined {
  if (block.family !== wanted.family) return undefined;
  if (sameCidr(block, wanted)) return weight;
  if (covers(block, wanted)) return 300 - block.prefixBits;
  if (covers(wanted, block)) return 301 + block.prefixBits / 256;
  return undefined;
}

const blocksOf: { [C in CollectionName]?: (network: Network, key: string) => string[] } = {
  vpcs: (network, key) => {
    const vpc = network.vpcs.get(key);
    return vpc ? [...vpc.cidrBlocks, ...vpc.ipv6CidrBlocks].map(({ cidr }) => cidr) : [];
  },
  subnets: (network, key) => {
    const subnet = network.subnets.get(key);
    if (subnet === undefined) return [];
    const ipv6 = subnet.ipv6CidrBlocks.map(({ cidr }) => cidr);
    return subnet.cidrBlock === undefined ? ipv6 : [subnet.cidrBlock, ...ipv6];
  },
};

/** Smaller is better: whole name, whole id or address, start of the name, somewhere in it, in anything else. */
function rank({ ref, id, lowerTitle, text }: Entry, phrase: string): number {
  const weight = kindWeight[ref.collection] ?? 5;
  if (lowerTitle === phrase) return weight;
  if (text.includes(`\n${phrase}\n`)) return 20 + weight;
  if (lowerTitle.startsWith(phrase)) return 40 + weight;
  if (lowerTitle.includes(phrase)) return 60 + weight;
  if (id.toLowerCase().includes(phrase)) return 80 + weight;
  return 400 + weight;
}

const kindWeight: { [C in CollectionName]?: number } = {
  vpcs: 0,
  instances: 1,
  loadBalancers: 1,
  vpcEndpoints: 1,
  subnets: 2,
  natGateways: 2,
  networkInterfaces: 3,
};

/** The first line that a word was found in, where that is neither name nor id. */
function lineWith(entry: Entry, words: readonly string[]): string | undefined {
  const shown = `${entry.title}\n${entry.id}`.toLowerCase();
  const hidden = words.find((word) => !shown.includes(word));
  return hidden && entry.text.split('\n').find((line) => line.includes(hidden));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
