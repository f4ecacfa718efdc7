// `npm test`: format, lint, types, unit tests and the tests in the real Electron window. Runs everything even after a
// failure, so that one run tells the whole story. The last line is the sum of all.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './failure.mjs';
import { cache } from './paths.mjs';
import { playwrightTotals, secondTries, sum, summary, vitestTotals } from './test-totals.mjs';
import { binOf, readJson, runTool } from './tool.mjs';

const minuteMs = 60_000;
const reports = { unit: join(cache, 'unit.json'), window: join(cache, 'e2e.json') };

await runScript(async () => {
  const checks = [];
  const biome = binOf('@biomejs/biome', 'biome');
  const colors = process.stdout.isTTY ? 'force' : 'off';
  const lint = ['ci', '.', `--colors=${colors}`, '--diagnostic-level=warn'];
  checks.push(await check('Format and lint', biome, lint));
  const tsc = binOf('typescript', 'tsc');
  checks.push(await check('Types', tsc, ['--noEmit']));
  checks.push(
    await check('Types of shared/, which sees no DOM and no Node', tsc, ['-p', 'shared']),
  );
  checks.push(await check('Build', join(import.meta.dirname, 'build.mjs'), []));

  const unit = await suite('Unit tests', reports.unit, vitestTotals, binOf('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports.unit}`,
  ]);
  const inWindow = await suite(
    'Tests in the Electron window',
    reports.window,
    (report) => ({ ...playwrightTotals(report), late: secondTries(report) }),
    binOf('@playwright/test', 'playwright'),
    // A window under load can be late once. Whoever is late twice fails, and whoever was late is named below.
    ['test', '--retries=1', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.window },
  );

  const totals = sum([...checks, unit, inWindow]);
  if (inWindow.late.length > 0)
    console.log(`\nPassed only when tried again: ${inWindow.late.join('; ')}`);
  console.log(`\nChecks: ${summary(sum(checks))}`);
  console.log(`Unit tests: ${summary(unit)}`);
  console.log(`Tests in the Electron window: ${summary(inWindow)}`);
  console.log(summary(totals));
  return totals.failed > 0 ? 1 : 0;
});

/** A stage that passes or fails as one. */
async function check(title, script, args) {
  console.log(`\n== ${title}`);
  const code = await runTool(script, args, { timeoutMs: 5 * minuteMs });
  if (code !== 0) console.error(`${title}: failed with exit code ${code}`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** A stage of many tests. One that ends badly without naming a failed test counts as one failure. */
async function suite(title, report, totalsOf, script, args, env) {
  console.log(`\n== ${title}`);
  rmSync(report, { force: true });
  const code = await runTool(script, args, { timeoutMs: 20 * minuteMs, env });
  const totals = totalsOf(tryReadReport(report));
  if (code !== 0 && totals.failed === 0) {
    console.error(`${title}: failed with exit code ${code}`);
    return { ...totals, failed: 1 };
  }
  return totals;
}

/** A runner that was ended before its time leaves no report. */
function tryReadReport(file) {
  try {
    return readJson(file);
  } catch (error) {
    if (error.code !== 'ENOENT' && !(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
