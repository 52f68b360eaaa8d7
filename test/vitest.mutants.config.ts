import { defineConfig } from 'vitest/config';
import { BaseSequencer, type PoolOptions, type TestModule, type TestSpecification } from 'vitest/node';
import { KeptThread } from './mutants/kept-thread.ts';

const SLOW = /property|armed-clocks|scenarios/;

/** The test files that noticed a mutant, each with the number of the last one. */
const noticed = new Map<string, number>();
let runs = 0;

/**
 * A mutant is judged by the quick test files first, of those by the one that noticed a mutant last (the next one is a
 * neighbour of it), else by those of the law before those of the case. The first test that fails ends it.
 */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    runs += 1;
    const rank = ({ moduleId }: TestSpecification) =>
      SLOW.test(moduleId) ? 1 : -(noticed.get(moduleId) ?? 0);
    const byName = (one: TestSpecification, other: TestSpecification) =>
      one.moduleId < other.moduleId ? 1 : -1;
    return files.toSorted((one, other) => rank(one) - rank(other) || byName(one, other));
  }
}

/** The folders whose tests judge. */
const judges = (process.env['JUDGED_BY'] ?? 'test/case,test/law,test/quota').split(',');

/**
 * The tests that judge a mutant of the law, the case or the quota: pure ones, in one process. The races of the quota
 * and the command of the calendar work in processes and databases of their own, which no mutant reaches.
 */
export default defineConfig({
  plugins: [
    {
      name: 'kept-thread',
      configureVitest({ project }) {
        const createPoolWorker = (options: PoolOptions) => new KeptThread(options);
        Object.assign(project.config, { pool: 'kept', poolRunner: { name: 'kept', createPoolWorker } });
      },
    },
  ],
  test: {
    include: judges.map((folder) => `${folder}/**/*.test.ts`),
    exclude: ['test/quota/race.test.ts', 'test/law/calendar/command.test.ts'],
    setupFiles: ['test/mutants/switch-off.ts'],
    isolate: false,
    pool: 'threads',
    testTimeout: 120_000,
    env: { SHARE_OF_RUNS: '0.1' },
    sequence: { sequencer: QuickFirst },
    reporters: [
      {
        onTestModuleEnd(module: TestModule) {
          if (!module.ok()) noticed.set(module.moduleId, runs);
        },
      },
    ],
  },
});
