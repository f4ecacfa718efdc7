import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from '../appStore';
import type { Consequences } from '../session';

/** Against what the network is compared: the state before the last change, or the base. */
export type Since = 'last' | 'base';

export type ConsequencesSlice = {
  since: Since;
  /** The last ones that were told; undefined while nothing is changed, and until all workloads were followed. */
  consequences: Consequences | undefined;
  /** True while what they speak of has changed since. */
  consequencesPending: boolean;
  setSince(since: Since): void;
  showConsequences(consequences: Consequences | undefined, pending: boolean): void;
};

export const noConsequences = {
  since: 'last',
  consequences: undefined,
  consequencesPending: false,
} as const satisfies Partial<ConsequencesSlice>;

export const consequencesSlice: StateCreator<AppState, [], [], ConsequencesSlice> = (set) => ({
  ...noConsequences,

  setSince: (since) => set({ since }),
  showConsequences: (consequences, consequencesPending) =>
    set({ consequences, consequencesPending }),
});
