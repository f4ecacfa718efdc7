import { defineConfig } from 'vitest/config';
import { pdfAlias } from './scripts/build/bundles.mjs';

export default defineConfig({
  // Bytes to be inlined, as in scripts/build: not a module to start.
  assetsInclude: ['**/*.wasm'],
  resolve: { alias: pdfAlias },
  test: {
    include: [
      'test/{,shared/**/,electron/**/,renderer/**/,scripts/**/,support/**/,fuzz/**/,kills/}*.test.{ts,tsx}',
    ],
    environment: 'node',
    setupFiles: ['test/support/seed.ts'],
    // A hung test must not take the whole run with it; property tests on large models need some seconds.
    testTimeout: 20_000,
  },
});
