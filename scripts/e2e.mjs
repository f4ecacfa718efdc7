// `npm run e2e -- [files] [options of Playwright]`: the tests in the real Electron window.
import { runScript } from './failure.mjs';
import { binOf, runTool } from './tool.mjs';

await runScript(() =>
  runTool(binOf('@playwright/test', 'playwright'), ['test', ...process.argv.slice(2)]),
);
