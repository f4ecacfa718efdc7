import type { StateCreator } from 'zustand/vanilla';
import type { Advices } from '../../shared/advise/advice';
import type { GroupedCoverage } from '../../shared/compare/coverageGroups';
import type { StepsDone } from '../../shared/compare/steps';
import type { AppState } from './appStore';

export type MainView = 'diagram' | 'coverage';

/** Undefined services: those that the model's endpoints lead to, and the usual ones. */
export type CoverageWish = {
  services: readonly string[] | undefined;
  /** Empty: all. */
  subnets: readonly string[];
  text: string;
};

export type SurveySlice = {
  /** What the middle of the window shows. */
  mainView: MainView;
  coverageWish: CoverageWish;
  /** The last one that was finished: while the next is made it stays. */
  coverage: GroupedCoverage | undefined;
  advices: Advices | undefined;
  /** How far what is under way has come; undefined while nothing is. */
  surveying: StepsDone | undefined;
  /** Called off by the user, who may start it again. */
  surveyStopped: boolean;

  showMainView(view: MainView): void;
  wishCoverage(wish: Partial<CoverageWish>): void;
  showCoverage(coverage: GroupedCoverage): void;
  showAdvices(advices: Advices): void;
  showSurveying(steps: StepsDone | undefined): void;
  stopSurvey(): void;
  restartSurvey(): void;
};

/** What a document starts with. */
export const noSurvey = {
  mainView: 'diagram',
  coverage: undefined,
  advices: undefined,
  surveying: undefined,
  surveyStopped: false,
  coverageWish: { services: undefined, subnets: [], text: '' },
} as const;

export const surveySlice: StateCreator<AppState, [], [], SurveySlice> = (set, get) => ({
  ...noSurvey,

  showMainView: (mainView) => set({ mainView }),
  wishCoverage: (wish) => set({ coverageWish: { ...get().coverageWish, ...wish } }),
  showCoverage: (coverage) => set({ coverage }),
  showAdvices: (advices) => set({ advices }),
  showSurveying: (surveying) => set({ surveying }),
  stopSurvey() {
    get().document?.session.stopSurveys();
    set({ surveyStopped: true, surveying: undefined });
  },
  restartSurvey: () => set({ surveyStopped: false }),
});
