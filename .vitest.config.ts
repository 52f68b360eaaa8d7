import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What judges the other tests together, once they have run. */
const AFTERWARDS = 'test/afterwards/**/*.test.ts';

export default defineConfig({
  test: {
    // One core would otherwise be kept free; many of these tests wait for processes that they started.
    maxWorkers: Math.max(3, availableParallelism()),
    // Test files share processes and what they have loaded: half of the time of all tests went into loading.
    isolate: false,
    setupFiles: ['test/support/as-found.ts'],
    // A machine that is busy with something else makes no test fail.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    silent: 'passed-only',
    // The functions' own log lines; the tests that read a log read the file of the local cloud.
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' },
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: [AFTERWARDS],
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'afterwards', include: [AFTERWARDS], sequence: { groupOrder: 1 } } },
    ],
  },
});
