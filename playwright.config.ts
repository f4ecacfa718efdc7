import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './scripts/e2e-setup.mjs',
  outputDir: 'test-results',
  timeout: 60_000,
  // Every test draws in software where there is no graphics card: more at once only makes each slower.
  workers: 1,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
});
