import type { AppStore } from '../appStore';
import type { OpenDocument } from '../documentSlice';

/**
 * Keeps the comparison in step with the network: first the resources that differ, which takes no time, then the paths,
 * in slices that nothing waits for. With another document it is over.
 */
export function keepComparingInStep(store: AppStore, onBug: (error: unknown) => void): () => void {
  let looked: Pick<OpenDocument, 'session' | 'network'> | undefined;

  async function look({ session, network }: OpenDocument): Promise<void> {
    const changes = await session.changes();
    const { document, comparing, showChanges, followPaths } = store.getState();
    if (changes === undefined || document?.network !== network || comparing?.session !== session)
      return;
    showChanges(changes);
    await followPaths();
  }

  return store.subscribe(({ comparing, document, stopComparing, showComparedSide }, before) => {
    if (comparing === undefined) {
      looked = undefined;
      return;
    }
    if (document?.session !== comparing.session) return stopComparing();
    const isAnother = comparing.session !== before.comparing?.session;
    const isSame = looked?.session === document.session && looked.network === document.network;
    const isBegun = isAnother || comparing.with !== before.comparing?.with;
    if (isSame && !isBegun) return;
    // What a scan would make of the document was told of the document as it was.
    if (!isBegun && comparing.with.kind === 'scan') return stopComparing();
    looked = document;
    // Who edits wants to see the edit.
    if (!isBegun && comparing.side === 'before') showComparedSide('both');
    look(document).catch(onBug);
  });
}
