import { type Diff, reverse } from '../../../shared/network/diff';
import { toBase } from '../../../shared/sandbox/history';
import { consequencesText } from '../../text/consequences';
import type { AppStore } from '../appStore';
import type { OpenDocument } from '../documentSlice';
import type { Since } from './consequencesSlice';

/**
 * Tells what the changes did to whom, after each of them. It is worked out in the document's worker, in slices that
 * nothing waits for; the next change calls it off. A change that was just made is also told to the ear.
 */
export function keepConsequencesInStep(
  store: AppStore,
  onBug: (error: unknown) => void,
): () => void {
  async function look(document: OpenDocument, since: Since, isNew: boolean): Promise<void> {
    const { showConsequences } = store.getState();
    const back = wayBack(document, since);
    if (back === undefined) return showConsequences(undefined, false);
    showConsequences(store.getState().consequences, true);
    const consequences = await document.session.consequences(back);
    const now = store.getState();
    if (consequences === undefined || now.document?.network !== document.network) return;
    now.showConsequences(consequences, false);
    const label = document.edits[document.cursor - 1]?.label;
    if (isNew && label !== undefined) now.announce(`${label}. ${consequencesText(consequences)}`);
  }

  let looked: { document: OpenDocument; since: Since } | undefined;

  return store.subscribe(({ document, since, side }, before) => {
    if (document === undefined || document.growing) return;
    const isSameDocument = document.session === before.document?.session;
    const isNew = isSameDocument && document.edits !== before.document?.edits;
    // Nobody waits for what an older change did until they look at it.
    if (!isNew && side !== 'sandbox') return;
    const isKnown =
      looked?.since === since &&
      looked.document.session === document.session &&
      looked.document.network === document.network;
    if (isKnown) return;
    looked = { document, since };
    look(document, since, isNew).catch(onBug);
  });
}

/** What leads back to what the network is compared with; undefined where it is that. */
function wayBack(document: OpenDocument, since: Since): Diff | undefined {
  if (since === 'base') return toBase(document)?.diff;
  const last = document.edits[document.cursor - 1];
  return last && reverse(last.diff);
}
