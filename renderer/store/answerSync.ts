import type { AppStore } from './appStore';

/** Keeps the answer in step with the network: after an edit the same question is asked again. */
export function keepAnswerInStep(store: AppStore, onBug: (error: unknown) => void): () => void {
  return store.subscribe(({ document, askAgain }, before) => {
    const isSameDocument = document?.session === before.document?.session;
    if (isSameDocument && document?.network !== before.document?.network) askAgain().catch(onBug);
  });
}
