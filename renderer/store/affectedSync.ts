import type { Answered } from '../../shared/compare/askQuestion';
import type { AppStore } from './appStore';

/**
 * Looks who else is affected, once for each answer that compares. It takes a while on a large network, in slices that
 * nothing waits for; the next answer calls it off.
 */
export function keepAffectedInStep(store: AppStore, onBug: (error: unknown) => void): () => void {
  let followed: Answered | undefined;

  async function look(answered: Answered): Promise<void> {
    const { document, question } = store.getState();
    if (document === undefined || question === undefined) return;
    const affected = await document.session.affected(question);
    if (affected !== undefined && store.getState().answered === answered)
      store.getState().showAffected(affected);
  }

  return store.subscribe(({ answered }) => {
    if (answered === followed) return;
    followed = answered;
    if (answered?.kind === 'comparison') look(answered).catch(onBug);
  });
}
