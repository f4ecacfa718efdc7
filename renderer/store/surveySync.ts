import type { StepsDone } from '../../shared/compare/steps';
import type { Filter } from '../../shared/diagram/diagram';
import type { Network } from '../../shared/network/network';
import type { AppState, AppStore } from './appStore';
import type { DocumentSession } from './session';
import type { CoverageWish } from './surveySlice';

type Wanted = { session: DocumentSession; network: Network };
type WantedCoverage = Wanted & { wish: CoverageWish; filter: Filter };

/**
 * Keeps the coverage matrix and the advices in step with the network while they are looked at, and makes neither before
 * they are. A change in between calls the older work off.
 *
 * @returns stops it
 */
export function keepSurveyInStep(store: AppStore, onBug: (error: unknown) => void): () => void {
  let coverage: WantedCoverage | undefined;
  let advices: Wanted | undefined;
  const running = new Set<object>();

  function follow(): void {
    const state = store.getState();
    const now = wantedOf(state);
    if (now === undefined) {
      // What was called off is made again when it is looked at again.
      if (state.surveyStopped) coverage = advices = undefined;
      return;
    }
    if (coverage === undefined || !sameCoverage(coverage, now)) {
      coverage = now;
      track(now, coverageOf(now));
    }
    if (advices?.network !== now.network) {
      advices = now;
      track({}, advicesOf(now));
    }
  }

  async function coverageOf({ session, wish, filter }: WantedCoverage): Promise<void> {
    const made = await session.coverage({ ...wish, filter }, tell);
    if (made !== undefined && isCurrent(session)) store.getState().showCoverage(made);
  }

  async function advicesOf({ session }: Wanted): Promise<void> {
    const made = await session.advise(() => undefined);
    if (made !== undefined && isCurrent(session)) store.getState().showAdvices(made);
  }

  function tell({ done, total }: StepsDone): void {
    if (!store.getState().surveyStopped) store.getState().showSurveying({ done, total });
  }

  function track(key: object, work: Promise<void>): void {
    running.add(key);
    work.catch(onBug).finally(() => {
      running.delete(key);
      if (running.size === 0) store.getState().showSurveying(undefined);
    });
  }

  function isCurrent(session: DocumentSession): boolean {
    return store.getState().document?.session === session;
  }

  follow();
  return store.subscribe(follow);
}

function wantedOf(state: AppState): WantedCoverage | undefined {
  const { document, mainView, surveyStopped, coverageWish, diagramView } = state;
  if (document === undefined || mainView !== 'coverage' || surveyStopped) return undefined;
  const { session, network } = document;
  return { session, network, wish: coverageWish, filter: diagramView.filter };
}

function sameCoverage(a: WantedCoverage, b: WantedCoverage): boolean {
  return a.network === b.network && a.wish === b.wish && a.filter === b.filter;
}
