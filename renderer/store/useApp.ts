import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { invariant } from '../../shared/result';
import type { AppState, AppStore } from './appStore';

export const StoreContext = createContext<AppStore | undefined>(undefined);

export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  invariant(store !== undefined, 'a component stands outside <StoreContext>');
  return store;
}

/** Subscribes to a part of the state. The selector returns something stored, never something new. */
export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(useAppStore(), selector);
}
