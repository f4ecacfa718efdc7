import { describe, expect, it } from 'vitest';
import {
  playwrightTotals,
  secondTries,
  sum,
  summary,
  vitestTotals,
} from '../../scripts/test-totals.mjs';

describe('totals of npm test', () => {
  it('counts a test file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
      ],
    };
    expect(vitestTotals(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('reads the counts of Playwright', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 2 };
    expect(playwrightTotals({ stats })).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('names what passed only when it was tried again, however deep it stands', () => {
    const spec = (title: string, status: string) => ({
      file: 'scan.e2e.ts',
      line: 7,
      title,
      tests: [{ status }],
    });
    const report = {
      suites: [
        {
          specs: [spec('is steady', 'expected')],
          suites: [{ specs: [spec('comes late', 'flaky'), spec('is missing', 'unexpected')] }],
        },
      ],
    };
    expect(secondTries(report)).toEqual(['scan.e2e.ts:7 comes late']);
    expect(secondTries(undefined)).toEqual([]);
  });

  it('counts nothing where there is no report', () => {
    expect(sum([vitestTotals(undefined), playwrightTotals(undefined)])).toEqual({
      passed: 0,
      failed: 0,
      skipped: 0,
    });
  });

  it('ends in a line that names what was skipped only if anything was', () => {
    expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(summary({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});
