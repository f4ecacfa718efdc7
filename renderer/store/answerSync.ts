import type { AppStore } from './appStore';

/** Keeps the answer in step with the network: after an edit the same question is asked again. */
export function keepAnswerInStep(store: AppStore, onBug: (error: unknown) => void): () => void {
  return store.subscribe(({ document, askAgain }, before) => {
    // A scan that ends brings the same document in a session of its own.
    const isSameDocument = document?.meta.documentId === before.document?.meta.documentId;
    if (isSameDocument && document?.network !== before.document?.network) askAgain().catch(onBug);
  });
}
