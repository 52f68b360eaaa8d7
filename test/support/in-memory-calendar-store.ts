import type { CalendarChanging, CalendarStore } from '#functions/application/ports/calendar.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Shelves } from './in-memory-shelves.ts';
import type { Faults, Transactions, Write } from './in-memory-transactions.ts';

/** The calendar in memory. Operations that can fail: `change`, `advance`. */
export const calendarStoreOn = (on: Shelves, transactions: Transactions, faults: Faults): CalendarStore => ({
  version: async () => (await on.calendar.get('VERSION'))?.version ?? 0,
  amendments: async (after) =>
    (await on.amendments.all())
      .filter(({ version }) => version > after)
      .toSorted((one, other) => one.version - other.version),
  changeUnder: async (key) => {
    const used = await on.idempotency.get(key);
    return used?.calendar === undefined
      ? undefined
      : { requestHash: used.requestHash, version: used.calendar };
  },
  change: (changing) =>
    faults.around('change', async () => (await transactions.commit(writesOf(on, changing))) ?? 'changed'),
  reprojection: (version) => on.reprojections.get(String(version)),
  advance: (reprojection) =>
    faults.around(
      'advance',
      async () =>
        (await transactions.commit([
          on.reprojections.put(String(reprojection.version), reprojection, (old) =>
            old?.page === reprojection.page - 1 ? undefined : { conflict: 'version' },
          ),
        ])) ?? 'advanced',
    ),
  moved: async (version) => (await on.movedCases.all()).filter((moved) => moved.version === version).length,
});

function writesOf(on: Shelves, { amendment, reprojection, idempotency }: CalendarChanging): readonly Write[] {
  const { version } = amendment;
  const absent = (conflict: Conflict) => (old: unknown) => (old === undefined ? undefined : conflict);
  return [
    on.calendar.put('VERSION', { version }, (old) =>
      (old?.version ?? 0) === version - 1 ? undefined : { conflict: 'version' },
    ),
    on.amendments.put(String(version), amendment, absent({ conflict: 'version' })),
    on.reprojections.put(String(version), reprojection, absent({ conflict: 'version' })),
    on.idempotency.put(
      idempotency.key,
      { requestHash: idempotency.requestHash, calendar: version },
      absent({ conflict: 'idempotency' }),
    ),
  ];
}
