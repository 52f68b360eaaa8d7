import { defineConfig } from 'vitest/config';

/** The tests that judge a mutant of the law, the case or the quota: pure ones, quick, in one process. */
export default defineConfig({
  test: {
    include: ['test/{case,law,quota}/**/*.test.ts'],
    exclude: ['test/law/calendar/*.property.test.ts'],
    isolate: false,
    pool: 'threads',
    testTimeout: 20_000,
  },
});
