import type { Bridge } from '../../shared/ipc/contract';
import type { OpenGrowth, OpenSession } from './session';

/** What the store reaches out to; a test hands in its own. */
export type Services = {
  bridge: Bridge;
  openSession: OpenSession;
  openGrowth: OpenGrowth;
  /** Resolves once what is drawn now is on the screen. */
  onScreen(): Promise<void>;
};
