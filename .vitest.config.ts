import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    silent: 'passed-only',
    // The functions' own log lines; the tests that read a log read the file of the local cloud.
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
  },
});
