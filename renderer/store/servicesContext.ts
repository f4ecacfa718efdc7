import { createContext, useCallback, useContext } from 'react';
import { invariant } from '../../shared/result';
import { type Command, runCommand } from './commands';
import type { Services } from './services';
import { useAppStore } from './useApp';

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  invariant(services !== undefined, 'a component stands outside <ServicesContext>');
  return services;
}

export function useCommand(): (command: Command) => void {
  const store = useAppStore();
  return useCallback((command) => void runCommand(store, command), [store]);
}
