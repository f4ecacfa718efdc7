import { test as base } from '@playwright/test';
import { killAll } from './launch';

export * from '@playwright/test';

/**
 * Playwright's, and kills what a failed test left running. Playwright itself would end it in order, and an app with
 * unsaved work asks first: the run would wait for an answer, then fail as a whole.
 */
export const test = base.extend<object, { nothingLeftRunning: undefined }>({
  nothingLeftRunning: [
    async ({ playwright: _ }, use) => {
      await use(undefined);
      killAll();
    },
    { scope: 'worker', auto: true },
  ],
});
