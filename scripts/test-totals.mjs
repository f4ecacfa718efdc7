/** Counts of one stage of `npm test`. */
const none = { passed: 0, failed: 0, skipped: 0 };

/** @param report vitest's JSON report, undefined where it left none */
export function vitestTotals(report) {
  if (report === undefined) return none;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param report Playwright's JSON report, undefined where it left none */
export function playwrightTotals(report) {
  if (report === undefined) return none;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** The tests that failed at first and passed when tried again. @param report as of `playwrightTotals` */
export function secondTries(report) {
  const inSuite = ({ suites = [], specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, line, title }) => `${file}:${line} ${title}`),
    ...suites.flatMap(inSuite),
  ];
  return inSuite(report ?? {});
}

export function sum(totals) {
  return totals.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    none,
  );
}

export function summary({ passed, failed, skipped }) {
  const words = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${words}, ${skipped} skipped` : words;
}
