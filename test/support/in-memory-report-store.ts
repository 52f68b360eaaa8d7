import type { ReportStore } from '#functions/application/ports/reports.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { canonicalJson } from '#functions/application/record.ts';
import type { Shelves } from './in-memory-shelves.ts';
import type { Faults, Transactions } from './in-memory-transactions.ts';

const MOVED: Conflict = { conflict: 'version' };
const FIRST = { current: 1 } as const;

/** The counts of reports in memory. Operations that can fail: `count`, `setGenerations`. */
export const reportStoreOn = (on: Shelves, transactions: Transactions, faults: Faults): ReportStore => ({
  generations: async () => (await on.generations.get('GENERATIONS')) ?? FIRST,
  setGenerations: (before, after) =>
    faults.around(
      'setGenerations',
      async () =>
        (await transactions.commit([
          on.generations.put('GENERATIONS', after, (old = FIRST) =>
            canonicalJson(old) === canonicalJson(before) ? undefined : MOVED,
          ),
        ])) ?? 'set',
    ),
  counted: (generation, caseId) => on.counted.get(`${generation} ${caseId}`),
  countsOf: (generation, { region, service, stage }) =>
    on.counts.get(`${generation} ${region} ${service} ${stage}`),
  countsIn: async (generation, region) =>
    on.counts
      .entries()
      .filter(([key]) => key.startsWith(`COUNTS ${generation} ${region} `))
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([, counts]) => counts),
  count: ({ generation, cases, counts }) =>
    faults.around(
      'count',
      async () =>
        (await transactions.commit([
          ...cases.map(({ before, after }) =>
            on.counted.put(`${generation} ${after.caseId}`, after, (old) =>
              old?.version === before ? undefined : MOVED,
            ),
          ),
          ...counts.map((one) =>
            on.counts.put(`${generation} ${one.region} ${one.service} ${one.stage}`, one, (old) =>
              (old?.revision ?? 0) === one.revision - 1 ? undefined : MOVED,
            ),
          ),
        ])) ?? 'counted',
    ),
  forgetCase: (generation, caseId) => transactions.write(on.counted.remove(`${generation} ${caseId}`)),
  forgetCounts: async (generation, region) => {
    for (const [key] of on.counts.entries()) {
      if (key.startsWith(`COUNTS ${generation} ${region} `)) {
        await transactions.write(on.counts.remove(key.slice('COUNTS '.length)));
      }
    }
  },
});
