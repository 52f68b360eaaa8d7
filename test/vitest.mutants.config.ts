import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A mutant is judged by the quick test files first, and the first test that fails ends it. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      (/property|armed-clocks|amendments|instant|suspension/.test(moduleId) ? '1' : '0') + moduleId;
    return files.toSorted((one, other) => rank(one).localeCompare(rank(other)));
  }
}

/**
 * The tests that judge a mutant of the law, the case or the quota: pure ones, in one process. The races of the quota
 * and the command of the calendar work in processes and databases of their own, which no mutant reaches.
 */
export default defineConfig({
  test: {
    include: ['test/{case,law,quota}/**/*.test.ts'],
    exclude: ['test/quota/race.test.ts', 'test/law/calendar/command.test.ts'],
    isolate: false,
    pool: 'threads',
    testTimeout: 120_000,
    env: { SHARE_OF_RUNS: '0.1' },
    sequence: { sequencer: QuickFirst },
  },
});
