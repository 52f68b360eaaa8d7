import { PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { writesOf } from '#functions/adapters/dynamodb/case-writes.ts';
import { itemOf, keys } from '#functions/adapters/dynamodb/items.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { changeLedger } from '#functions/application/change-ledger.ts';
import type { CaseChange, CaseStore, StoredCase } from '#functions/application/ports/cases.ts';
import { StoreBusy } from '#functions/application/ports/store.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { type Region, regionCodes } from '#functions/law/regions.ts';
import { official } from '#test/support/callers.ts';
import { noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { acceptedOf, EXAMPLES, FILED_AT, givenAt } from '#test/support/given-case.ts';
import { inMemoryVault } from '#test/support/in-memory-services.ts';
import { movableClock } from '#test/support/movable-clock.ts';

/**
 * `npm run bench:quota`: decisions a second on one region and on twenty, by 16 clients, beside the rate at which the
 * same store writes transactions of the same items that touch nothing in common; medians of three rounds in one run.
 */
const DECISIONS = Number(process.argv[2] ?? 240);
const CLIENTS = 16;
const ROUNDS = 3;
const KNOWN = async () => calendarOfKazakhstan;
const { kase, events } = givenAt('recommended', { familySize: 3 });

const caseIn = (region: Region, index: number): StoredCase => ({
  state: { ...kase, id: `case-${index}`, region },
  version: events.length,
  hash: 'f'.repeat(64),
});

async function inParallel<T>(items: readonly T[], does: (item: T) => Promise<unknown>): Promise<number> {
  const rest = [...items];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await does(item);
    }),
  );
  return items.length / ((performance.now() - began) / 1000);
}

async function prepared(table: Table, regions: readonly Region[]): Promise<readonly StoredCase[]> {
  const about = {
    id: 'set',
    at: FILED_AT,
    by: 'b',
    act: 'a',
    from: dayOf(FILED_AT),
    kind: 'set',
    limit: 900_000,
  } as const;
  for (const region of regions) {
    const change = acceptedOf(changeLedger({ year: 2026, region, category: 'kandas' }, undefined, about));
    const idempotency = { key: `set ${region}`, requestHash: 'h' };
    await quotaStore(table).enter({ at: FILED_AT, changes: [change], idempotency });
  }
  const cases = Array.from({ length: DECISIONS }, (_, index) =>
    caseIn(regions[index % regions.length] ?? '550000000', index),
  );
  await inParallel(cases, (stored) =>
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: itemOf({ ...keys.case(stored.state.id), ...stored }),
      }),
    ),
  );
  return cases;
}

/** Takes the decisions, and keeps what was written so that the raw store can write as much. */
async function decisions(table: Table, regions: readonly Region[]) {
  const cases = await prepared(table, regions);
  const store = caseStore(table);
  let attempts = 0;
  let last: CaseChange | undefined;
  const counting: CaseStore = {
    ...store,
    save: (change) => {
      attempts += 1;
      last = change;
      return store.save(change);
    },
  };
  const ports = {
    cases: counting,
    quotas: quotaStore(table),
    calendars: { latest: KNOWN, knownAt: KNOWN, at: KNOWN },
    vault: inMemoryVault(),
    clock: movableClock(kase.stageSince),
  };
  const perSecond = await inParallel(cases, async ({ state, version }) => {
    const request = {
      caller: official('provider', state.region),
      caseId: state.id,
      command: EXAMPLES.include,
      version,
      idempotency: { key: state.id, requestHash: 'h' },
    };
    for (let done = false; !done; ) {
      try {
        acceptedOf(await actOnCase(ports, request));
        done = true;
      } catch (fault) {
        if (!(fault instanceof StoreBusy)) throw fault;
      }
    }
  });
  return { perSecond, attempts: attempts / cases.length, last };
}

/** As many transactions of the same items, each under keys of its own and without conditions. */
async function raw({ client, name }: Table, change: CaseChange): Promise<number> {
  const items = writesOf(name, change).map(
    ({ item }) => item.Put?.Item ?? item.Update?.Key ?? item.Delete?.Key ?? {},
  );
  return inParallel(
    Array.from({ length: DECISIONS }, (_, index) => index),
    (index) =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: items.map((item, place) => ({
            Put: {
              TableName: name,
              Item: { ...item, ...itemOf({ pk: `RAW#${index}`, sk: `ITEM#${place}` }) },
            },
          })),
        }),
      ),
  );
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

if (noDynamodb) {
  console.log(noDynamodb);
} else {
  const dynamodb = await startDynamodb();
  const rounds: {
    one: number;
    twenty: number;
    raw: number;
    oneTries: number;
    twentyTries: number;
    items: number;
  }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = await decisions(await dynamodb.table(), ['550000000']);
    const twenty = await decisions(await dynamodb.table(), regionCodes);
    if (!one.last) throw new Error('nothing was written');
    rounds.push({
      one: one.perSecond,
      twenty: twenty.perSecond,
      raw: await raw(await dynamodb.table(), one.last),
      oneTries: one.attempts,
      twentyTries: twenty.attempts,
      items: writesOf('table', one.last).length,
    });
  }
  await dynamodb.stop();
  const of = (what: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[what]));
  const line = (name: string, perSecond: number, tries?: number) =>
    `${name.padEnd(34)}${perSecond.toFixed(0).padStart(6)}/s${(perSecond / of('raw')).toFixed(2).padStart(8)} of raw${
      tries === undefined ? '' : `${tries.toFixed(2).padStart(8)} transactions each`
    }`;
  console.log(
    `${DECISIONS} decisions by ${CLIENTS} clients, ${of('items')} items a transaction; medians of ${ROUNDS}`,
  );
  console.log(line('raw transactions, nothing shared', of('raw')));
  console.log(line('decisions on one region', of('one'), of('oneTries')));
  console.log(line('decisions on twenty regions', of('twenty'), of('twentyTries')));
}
