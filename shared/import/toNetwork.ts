import type { AccountId } from '../network/ids';
import {
  type CollectionName,
  collectionNames,
  emptyNetwork,
  type MutableNetwork,
  type Network,
} from '../network/network';
import { applyAmendments } from './amendments';
import type { Answer } from './answer';
import { danglingReferences } from './dangling';
import { type Gathered, nothingGathered, together } from './gathered';
import { mergeCoverage, withBothDnsAttributes } from './mergeCoverage';
import { missingCalls } from './missing';
import { readAnswer } from './readAnswer';
import { readLines } from './readLines';
import type { ImportReport } from './report';
import { resolveRouteTargets } from './routeTargets';
import { settle } from './settle';
import { listOfCollection } from './sink';

export type ImportResult = { network: Network; report: ImportReport };

/**
 * Describe output to a network, whether files or the SDK brought it: AWS's shapes end here. Answers in the same
 * order give the same network.
 *
 * @param accountNames names that the source has for accounts
 * @param watch called before each element of a list, and once all were seen
 */
export function toNetwork(
  answers: readonly Answer[],
  accountNames: ReadonlyMap<AccountId, string> = new Map(),
  watch: { onElement?: () => void; onGathered?: () => void } = {},
): ImportResult {
  const all = gather(answers, watch.onElement);
  watch.onGathered?.();
  const { network, dangling, repeats } = assemble(all, accountNames);
  const report: ImportReport = {
    read: readLines(network, all.lists),
    skipped: all.skipped,
    dangling: [...dangling, ...danglingReferences(network)],
    missing: missingCalls(network),
    notes: [...all.notes, ...repeatNotes(repeats)],
  };
  return { network, report };
}

/** What the answers show, each by itself: the long half of the work, which a scan does page by page. */
export function gather(answers: readonly Answer[], onElement?: () => void): Gathered {
  const all = nothingGathered();
  for (const answer of answers) readAnswer(answer, all, onElement);
  return all;
}

/** The network that was gathered in parts, in this order; without a report. */
export function networkOfParts(
  parts: readonly Gathered[],
  accountNames: ReadonlyMap<AccountId, string> = new Map(),
): Network {
  return assemble(together(parts), accountNames).network;
}

function assemble(all: Gathered, accountNames: ReadonlyMap<AccountId, string>) {
  const network = emptyNetwork();
  const repeats = new Map<string, number>();
  for (const name of collectionNames) settleCollection(network, name, all, repeats);
  const dangling = applyAmendments(network, all.amendments);
  resolveRouteTargets(network);
  for (const [id, name] of accountNames) network.accounts.set(id, { id, name });
  network.coverage = mergeCoverage(all.coverage);
  network.coverage = withBothDnsAttributes(network);
  return { network, dangling, repeats };
}

function settleCollection<C extends CollectionName>(
  network: MutableNetwork,
  name: C,
  all: Gathered,
  repeats: Map<string, number>,
): void {
  const ownList = listOfCollection(name);
  const records = network[name] as Map<string, unknown>;
  for (const [key, candidates] of all.collected[name]) {
    const settled = settle(ownList, candidates);
    records.set(key, settled.record);
    for (const { source } of settled.repeats) {
      repeats.set(source, (repeats.get(source) ?? 0) + 1);
    }
    for (const { source, place } of settled.conflicts)
      all.skipped.push({
        file: source,
        place,
        code: 'duplicate',
        reason: `${key} occurs with other content elsewhere, which was kept.`,
      });
  }
}

function repeatNotes(repeats: ReadonlyMap<string, number>): ImportReport['notes'] {
  return [...repeats].map(([file, count]) => ({
    file,
    text: `${count} ${count === 1 ? 'record says' : 'records say'} the same as one elsewhere and ${count === 1 ? 'was' : 'were'} counted once.`,
  }));
}
