import { parseArgs } from 'node:util';
import {
  BatchWriteItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { writesOf } from '#functions/adapters/dynamodb/case-writes.ts';
import { itemOf, rungItem } from '#functions/adapters/dynamodb/items.ts';
import { rungStore } from '#functions/adapters/dynamodb/rung-store.ts';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import { checkDeadline } from '#functions/application/check-deadline.ts';
import type { CaseChange, CaseStore } from '#functions/application/ports/cases.ts';
import type { ArmedRungItem } from '#functions/application/ports/deadlines.ts';
import { sweepDeadlines } from '#functions/application/sweep-deadlines.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import { almaty } from '#test/support/almaty.ts';
import { filingOf } from '#test/support/changes.ts';
import { noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { FILED_AT } from '#test/support/given-case.ts';
import { movableClock } from '#test/support/movable-clock.ts';

const HELP = `One sweep with 100 rungs due, among ever more open clocks, beside the raw query of the same rungs.

  npm run bench:deadlines                 1,000, 10,000 and 100,000 open clocks
  npm run bench:deadlines -- --million    1,000,000 as well: loading them takes about ten minutes

  --help   this text
`;

const DUE = 100;
const ROUNDS = 21;
const AT_ONCE = 10;
const BATCH = 25;
const DAY = 86_400_000;
/** Open clocks end on one of so many days to come, each at 24:00 as terms do. */
const DAYS_TO_COME = 60;
/** The rungs of what was filed on Wednesday, 18 March fire at its end; the sweep runs ten minutes before. */
const SWEPT_AT = almaty('2026-03-18T23:50');
const HOUR = '2026-03-18T19';

async function inParallel<T>(items: readonly T[], does: (item: T) => Promise<unknown>): Promise<number> {
  const rest = items.values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of rest) await does(item);
    }),
  );
  return (performance.now() - began) / 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The clock of somebody whose term ends on a later day: armed, and not due. */
function openClock(nth: number): WriteRequest {
  const day = 1 + (nth % DAYS_TO_COME);
  const fireAt = addMilliseconds(almaty('2026-03-19T00:00'), day * DAY);
  const rung = { caseId: `open-${nth}`, deadline: 'registered-1', rung: 'due', fireAt };
  return { PutRequest: { Item: rungItem(rung, FILED_AT) } };
}

/** Puts clocks in until there are so many, telling of every 50,000. */
async function load(table: Table, from: number, to: number): Promise<void> {
  const batches = Array.from({ length: Math.ceil((to - from) / BATCH) }, (_, index) => from + index * BATCH);
  let loaded = from;
  const seconds = await inParallel(batches, async (first) => {
    const requests = Array.from({ length: Math.min(BATCH, to - first) }, (_, index) =>
      openClock(first + index),
    );
    await table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: requests } }));
    const before = loaded;
    loaded += requests.length;
    if (Math.floor(loaded / 50_000) > Math.floor(before / 50_000)) {
      process.stderr.write(`${loaded.toLocaleString('en')} of ${to.toLocaleString('en')} clocks loaded\n`);
    }
  });
  process.stderr.write(`${(to - from).toLocaleString('en')} clocks in ${seconds.toFixed(0)} s\n`);
}

/** A hundred cases whose rungs are due. */
const fileDue = (table: Table, of: number) =>
  inParallel(
    Array.from({ length: DUE }, (_, index) => `due-${of}-${index}`),
    (caseId) => caseStore(table).save(filingOf(caseId)),
  );

/** Milliseconds of one sweep, and of the one query that finds the same rungs, by turns; medians. */
async function sweeps(table: Table) {
  const kept = rungStore(table);
  const clock = movableClock(SWEPT_AT);
  const sent: ArmedRungItem[] = [];
  const ports = {
    rungs: { ...kept, sweptTo: async () => '2026-03-18T17', setSweptTo: async () => {} },
    checks: { send: async (checks: readonly ArmedRungItem[]) => void sent.push(...checks) },
    clock,
  };
  const raw = new QueryCommand({
    TableName: table.name,
    IndexName: 'rungs',
    KeyConditionExpression: 'dueHour = :hour AND fireAt <= :until',
    ExpressionAttributeValues: itemOf({ ':hour': HOUR, ':until': almaty('2026-03-19T00:05') }),
  });
  const times: { sweep: number; raw: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    sent.length = 0;
    const began = performance.now();
    await sweepDeadlines(ports);
    const swept = performance.now();
    const { Count } = await table.client.send(raw);
    times.push({ sweep: swept - began, raw: performance.now() - swept });
    if (sent.length !== DUE || Count !== DUE) throw new Error(`${sent.length} and ${Count} rungs are due`);
  }
  return {
    sweep: median(times.map(({ sweep }) => sweep)),
    raw: median(times.map(({ raw: one }) => one)),
    sent,
  };
}

/** Checks a second, and transactions a second of the same items that nothing is asked of. */
async function checks(table: Table, due: readonly ArmedRungItem[]) {
  const store = caseStore(table);
  let last: CaseChange | undefined;
  const cases: CaseStore = {
    ...store,
    save: (change) => {
      last = change;
      return store.save(change);
    },
  };
  const clock = { now: (): Instant => almaty('2026-03-19T00:01') };
  const ports = {
    cases,
    calendars: { latest: async () => calendarOfKazakhstan },
    rungs: rungStore(table),
    clock,
  };
  const seconds = await inParallel(due, async (rung) => {
    const checked = await checkDeadline(ports, rung);
    if (checked !== 'raised') throw new Error(`a check that was due said ${checked}`);
  });
  const items = writesOf(table.name, last as CaseChange).map(
    ({ item }) => item.Put?.Item ?? item.Update?.Key ?? item.Delete?.Key ?? {},
  );
  const rawSeconds = await inParallel(due, ({ caseId }) =>
    table.client.send(
      new TransactWriteItemsCommand({
        TransactItems: items.map((item, place) => ({
          Put: {
            TableName: table.name,
            Item: { ...unindexed(item), ...itemOf({ pk: `RAW#${caseId}`, sk: `ITEM#${place}` }) },
          },
        })),
      }),
    ),
  );
  return { perSecond: due.length / seconds, raw: due.length / rawSeconds };
}

const unindexed = ({ dueHour: _hour, ...item }: Record<string, object>) => item as ReturnType<typeof itemOf>;

async function measure(sizes: readonly number[]): Promise<void> {
  const dynamodb = await startDynamodb();
  const table = await dynamodb.table();
  const rows: { size: number; sweep: number; raw: number; perSecond: number; rawPerSecond: number }[] = [];
  let open = 0;
  for (const size of sizes) {
    await load(table, open, size - DUE);
    open = size - DUE;
    await fileDue(table, size);
    const { sweep, raw, sent } = await sweeps(table);
    const done = await checks(table, sent);
    rows.push({ size, sweep, raw, perSecond: done.perSecond, rawPerSecond: done.raw });
  }
  await dynamodb.stop();
  const [first] = rows;
  console.log(`one sweep with ${DUE} rungs due, medians of ${ROUNDS} in one run; ${AT_ONCE} checks at once`);
  console.log(
    'open clocks'.padStart(12) +
      'sweep'.padStart(11) +
      'of the first'.padStart(14) +
      'raw query'.padStart(12) +
      'sweep/raw'.padStart(11) +
      'checks/s'.padStart(10) +
      'of raw transactions'.padStart(21),
  );
  for (const { size, sweep, raw, perSecond, rawPerSecond } of rows) {
    console.log(
      size.toLocaleString('en').padStart(12) +
        `${sweep.toFixed(2)} ms`.padStart(11) +
        (sweep / (first?.sweep ?? Number.NaN)).toFixed(2).padStart(14) +
        `${raw.toFixed(2)} ms`.padStart(12) +
        (sweep / raw).toFixed(2).padStart(11) +
        perSecond.toFixed(0).padStart(10) +
        (perSecond / rawPerSecond).toFixed(2).padStart(21),
    );
  }
}

const { values } = parseArgs({ options: { million: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  process.stdout.write(HELP);
} else if (noDynamodb) {
  console.log(noDynamodb);
} else {
  if (values.million) process.stderr.write('loading a million clocks takes about ten minutes\n');
  await measure([1000, 10_000, 100_000, ...(values.million ? [1_000_000] : [])]);
}
