/**
 * Timers beside a queue library that people would otherwise use: pg-boss on PostgreSQL. Each gets the same cases, each
 * written with its checks in one transaction; then every check is fetched, and what it finds is written once, in one
 * transaction with its end. `npm run bench:timers -- --checks 5000,20000`
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { rungStore } from '#functions/adapters/dynamodb/rung-store.ts';
import { checkDeadline } from '#functions/application/check-deadline.ts';
import type { ArmedRungItem } from '#functions/application/ports/deadlines.ts';
import { sweepDeadlines } from '#functions/application/sweep-deadlines.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { almaty } from '#test/support/almaty.ts';
import { filingOf } from '#test/support/changes.ts';
import { noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { movableClock } from '#test/support/movable-clock.ts';
import { noPostgres, startPostgres } from './postgres.ts';

const HELP = `Schedules checks and fires them, on dynoxide and beside it by pg-boss on PostgreSQL, in one run.

  npm run bench:timers -- --checks 5000,20000

  --checks   how many, one measurement each (2000)
  --help     this text
`;

const AT_ONCE = 10;
const FETCHED = 100;
/** After every rung of what was filed on 18 March has fallen due. */
const AFTER_ALL = almaty('2026-04-30T12:00');
const QUEUE = 'deadline-checks';

type Rates = { readonly checks: number; readonly scheduled: number; readonly fired: number };

const TELL_MILLISECONDS = 10_000;

/** Says on the terminal how many are done, as long as that takes. @returns seconds */
async function inParallel<T>(
  what: string,
  items: Iterable<T>,
  does: (item: T) => Promise<unknown>,
): Promise<number> {
  const rest = items[Symbol.iterator]();
  const began = performance.now();
  let done = 0;
  const telling = setInterval(() => process.stderr.write(`${what}: ${done}\n`), TELL_MILLISECONDS);
  const one = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) {
      await does(next.value);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one)).finally(() => clearInterval(telling));
  return (performance.now() - began) / 1000;
}

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => `case-${nth}`);
const checksOf = (): readonly ArmedRungItem[] => {
  const { after } = filingOf('one');
  return after.deadlines.flatMap(({ id, rungs }) =>
    rungs.map(({ name, fireAt }) => ({ caseId: 'one', deadline: id, rung: name, fireAt })),
  );
};

/** A sweep finds what is due, and each check claims its rung, records the event and the alert, or nothing. */
async function ours(cases: readonly string[]): Promise<Rates> {
  const dynamodb = await startDynamodb();
  const table = await dynamodb.table();
  const store = caseStore(table);
  const writing = await inParallel('ours, cases scheduled', cases, (caseId) => store.save(filingOf(caseId)));
  const due: ArmedRungItem[] = [];
  const clock = movableClock(AFTER_ALL);
  const rungs = rungStore(table);
  const began = performance.now();
  await sweepDeadlines({ rungs, clock, checks: { send: async (found) => void due.push(...found) } });
  const sweeping = (performance.now() - began) / 1000;
  const ports = { cases: store, calendars: { latest: async () => calendarOfKazakhstan }, rungs, clock };
  const raised = new Map<string, number>();
  // As the queue hands them out: those of one case would otherwise meet each other.
  const byCase = Map.groupBy(due, ({ caseId }) => caseId).values();
  const checking = await inParallel('ours, cases fired', byCase, async (ofCase) => {
    for (const rung of ofCase) {
      const said = await checkDeadline(ports, rung);
      raised.set(said, (raised.get(said) ?? 0) + 1);
    }
  });
  await dynamodb.stop();
  const checks = raised.get('raised') ?? 0;
  return { checks, scheduled: checks / writing, fired: checks / (sweeping + checking) };
}

const TABLES = `
  CREATE TABLE cases (id text PRIMARY KEY, state jsonb NOT NULL, version int NOT NULL);
  CREATE TABLE events (case_id text, sequence int, event jsonb NOT NULL, PRIMARY KEY (case_id, sequence));
  CREATE TABLE alerts (case_id text, deadline text, rung text, PRIMARY KEY (case_id, deadline, rung));
`;

type Check = Pick<ArmedRungItem, 'caseId' | 'deadline' | 'rung'>;

/** The same with a job for each check: the case and its jobs in one transaction, the alert and the job's end in another. */
async function byPgBoss(cases: readonly string[]): Promise<Rates & { readonly version: string }> {
  const server = await startPostgres();
  const pool = new pg.Pool({ connectionString: server.url, max: AT_ONCE * 2 });
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    supervise: false,
    schedule: false,
  });
  boss.on('error', (fault) => console.error(fault));
  await boss.start();
  await boss.createQueue(QUEUE);
  await pool.query(TABLES);
  const inTransaction = async (does: (client: pg.PoolClient) => Promise<unknown>): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await does(client);
      await client.query('COMMIT');
    } catch (fault) {
      await client.query('ROLLBACK');
      throw fault;
    } finally {
      client.release();
    }
  };
  const through = (client: pg.PoolClient) => ({
    db: { executeSql: (text: string, values?: unknown[]) => client.query(text, values) },
  });
  const { after, recorded } = filingOf('one');
  const pattern = checksOf();
  const writing = await inParallel('pg-boss, cases scheduled', cases, (caseId) =>
    inTransaction(async (client) => {
      await client.query('INSERT INTO cases VALUES ($1, $2, 1)', [caseId, JSON.stringify(after)]);
      await client.query('INSERT INTO events VALUES ($1, 1, $2)', [caseId, JSON.stringify(recorded.event)]);
      const jobs = pattern.map(({ deadline, rung }) => ({
        data: { caseId, deadline, rung },
        startAfter: new Date(),
      }));
      await boss.insert(QUEUE, jobs, through(client));
    }),
  );
  let checks = 0;
  const began = performance.now();
  for (;;) {
    const jobs = await boss.fetch<Check>(QUEUE, { batchSize: FETCHED });
    if (jobs.length === 0) break;
    const byCase = Map.groupBy(jobs, ({ data }) => data.caseId).values();
    await inParallel('pg-boss, of one fetch fired', byCase, async (ofCase) => {
      for (const { id, data } of ofCase) {
        await inTransaction(async (client) => {
          const raising = 'INSERT INTO alerts VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
          const { rowCount } = await client.query(raising, [data.caseId, data.deadline, data.rung]);
          const moved = await client.query(
            'UPDATE cases SET version = version + 1 WHERE id = $1 RETURNING version',
            [data.caseId],
          );
          const event = JSON.stringify({ type: 'DeadlineAlertRaised', ...data });
          await client.query('INSERT INTO events VALUES ($1, $2, $3)', [
            data.caseId,
            moved.rows[0]?.version,
            event,
          ]);
          await boss.complete(QUEUE, id, undefined, through(client));
          checks += rowCount ?? 0;
        });
      }
    });
  }
  const firing = (performance.now() - began) / 1000;
  await boss.stop({ graceful: false });
  await pool.end();
  await server.stop();
  return { checks, scheduled: checks / writing, fired: checks / firing, version: server.version };
}

const GUARANTEES = `
              ours                                              pg-boss
scheduled     in the transaction of the act that starts it      in the transaction of the act, if the job is inserted by it
fires         once: whoever removes the armed rung              a job once at a time; again after a worker died
effect        event, alert and claim in one transaction         what the worker writes with the job's end, if it does so
lost          nothing: the next sweep finds what is unclaimed   nothing: the job stays in its table
moved         by the act that moves the term, same transaction  the job is found and changed by its id
early         never, by a check of the stored instant           never, by the server's clock
runs on       DynamoDB: no server, no vacuum                    one PostgreSQL that somebody runs
`;

async function bench(checks: number): Promise<void> {
  const each = checksOf().length;
  const cases = numbered(Math.ceil(checks / each));
  console.log(
    `\n${(cases.length * each).toLocaleString('en')} checks of ${cases.length.toLocaleString('en')} cases, ${AT_ONCE} at once`,
  );
  const own = await ours(cases);
  const line = (name: string, { checks: done, scheduled, fired }: Rates, beside: string) =>
    console.log(
      `${name.padEnd(46)}${scheduled.toFixed(0).padStart(8)}/s scheduled${fired.toFixed(0).padStart(8)}/s fired  ${done.toLocaleString('en')} fired once  ${beside}`,
    );
  line('ours on dynoxide', own, '');
  if (noPostgres) {
    console.log(noPostgres);
    return;
  }
  const peer = await byPgBoss(cases);
  line(
    `pg-boss on ${peer.version}`,
    peer,
    `ours: ${(own.scheduled / peer.scheduled).toFixed(2)} × scheduled, ${(own.fired / peer.fired).toFixed(2)} × fired`,
  );
}

const { values } = parseArgs({
  options: { checks: { type: 'string', default: '2000' }, help: { type: 'boolean', default: false } },
});
const sizes = values.checks.split(',').map(Number);
if (values.help) process.stdout.write(HELP);
else if (noDynamodb) console.log(noDynamodb);
else if (!sizes.every((checks) => Number.isSafeInteger(checks) && checks > 0)) {
  console.error(`--checks is ${values.checks}: give whole numbers above 0, with commas between them`);
  process.exitCode = 2;
} else {
  for (const checks of sizes) await bench(checks);
  process.stdout.write(GUARANTEES);
}
