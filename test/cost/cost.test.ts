import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { synthesized } from '#test/infra/synthesized.ts';
import { noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { nothing } from './counting.ts';
import { storedBytes } from './item-size.ts';
import { type Life, LOOKS, wholeLife } from './life.ts';
import { costPage } from './page.ts';
import { dollarsOf, keptOf, quantitiesOf, type Reckoned, yearOf } from './reckoning.ts';
import { fixedMonth, KEPT, memoriesOf, ticksAMonth } from './standing-costs.ts';

const FILE = 'infra/docs/cost.md';
const REGENERATE =
  'the counts or prices have changed: COST=write npx vitest run --config .vitest.config.ts test/cost/cost.test.ts writes the page anew';

describe.skipIf(noDynamodb)('what a case costs', () => {
  let life: Life;
  beforeAll(async () => {
    const dynamodb = await startDynamodb();
    try {
      life = await wholeLife(dynamodb);
    } finally {
      await dynamodb.stop();
    }
  });

  it('is what the documentation says', () => {
    const cloud = synthesized('prod');
    const reckoned: Reckoned = {
      perCase: quantitiesOf(life, memoriesOf(cloud)),
      kept: keptOf(life),
      fixedMonth: fixedMonth(cloud, life.idle),
      backupsKept: KEPT.backups,
      logDays: KEPT.logDays,
    };
    const text = costPage(life, reckoned);
    if (process.env['COST'] === 'write') writeFileSync(FILE, text);
    expect(existsSync(FILE) && readFileSync(FILE, 'utf8'), REGENERATE).toBe(text);
  });

  it('is counted over the whole way: every service that a case asks for is asked, and everybody who follows has followed', () => {
    const functions = new Set(life.rows.map((row) => row.function));
    const following = [
      'relay',
      'count-cases',
      'wake-webhooks',
      'deliver-webhooks',
      'follow-list',
      'follow-session',
    ];
    const telling = ['render-list', 'render-document', 'deadline-check', 'alert-messages'];
    expect([...functions]).toEqual(expect.arrayContaining([...following, ...telling]));
    const total = (name: keyof ReturnType<typeof nothing>) =>
      life.rows.reduce((sum, { counts }) => sum + counts[name], 0);
    for (const name of Object.keys(nothing()) as (keyof ReturnType<typeof nothing>)[])
      expect([name, total(name) > 0]).toEqual([name, true]);
    for (const [what, times] of Object.entries(LOOKS))
      expect([what, life.rows.find((row) => row.what === what)?.times]).toEqual([what, times]);
  });
});

describe('the arithmetic', () => {
  /** Two requests over HTTP of one function, and one message for another, in round figures. */
  const rows = [
    {
      what: 'two requests',
      function: 'small',
      isRequest: true,
      times: 2,
      counts: { ...nothing(), requests: 10, reads: 1_000, writes: 2_000 },
    },
    {
      what: 'a message',
      function: 'large',
      isRequest: false,
      times: 1,
      counts: { ...nothing(), keys: 100, puts: 10, messages: 3 },
    },
  ];
  const memoryOf = (name: string) => (name === 'large' ? 2048 : 512);

  it('gives what a sum by hand gives for one case', () => {
    const quantities = quantitiesOf({ rows, decisionBytes: 50_000 }, memoryOf);
    // 2 × (20 + 5 % of 700) + 10 × 8 ms at half a GB; 1 × 55 + 110 × 8 ms at two GB.
    expect(quantities.time).toBeCloseTo(0.19 * 0.5 + 0.935 * 2, 10);
    expect(quantities).toMatchObject({ calls: 3, apiRequests: 2, reads: 1_000, writes: 2_000, messages: 3 });
    const byHand =
      1_000 * 0.0000001525 + // reads
      2_000 * 0.0000007625 + // writes
      100 * 0.000003 + // calls of KMS
      10 * 0.0000054 + // puts
      3 * 0.0000004 + // messages
      3 * 0.0000002 + // calls of Lambda
      1.965 * 0.0000133334 + // their time
      2 * 0.0000012 + // requests of the API
      ((3 * 1_500 + 2 * 500) / 1e9) * 0.63 + // logs
      ((2 * 4_000 + 50_000) / 1e9) * 0.09; // what is sent out
    expect(dollarsOf(quantities, 'eu-central-1')).toBeCloseTo(byHand, 12);
  });

  it('gives what a sum by hand gives for the room of the first and of the tenth year', () => {
    const reckoned: Reckoned = {
      perCase: {},
      kept: { table: 0.001, files: 0.002 },
      fixedMonth: { keyMonths: 7 },
      backupsKept: 35,
      logDays: 365,
    };
    const first = yearOf(reckoned, 1_000, 1);
    // Half a year of 1 GB in the table, of 35 copies, and of 2 GB in S3; seven keys for twelve months.
    expect(first).toMatchObject({
      tableStorage: 6,
      recovery: 6,
      backups: 210,
      fileStorage: 12,
      keyMonths: 84,
    });
    const byHand = 6 * 0.306 + 6 * 0.2448 + 210 * 0.1224 + 12 * 0.0245 + 84;
    expect(dollarsOf(first, 'eu-central-1')).toBeCloseTo(byHand, 10);
    expect(yearOf(reckoned, 1_000, 10).tableStorage).toBe(114);
    expect(yearOf(reckoned, 1_000, 25).tableStorage).toBe(114);
  });

  it('reckons the size of an item as DynamoDB does, once more for each index that it stands in', () => {
    // pk 2 + 3, sk 2 + 1, n 1 + 3, m 1 + 3 + 1 + 1 + 2 and the overhead.
    const item = {
      pk: { S: 'abc' },
      sk: { S: 'é'.slice(0, 1) },
      n: { N: '1234' },
      m: { M: { k: { S: 'vv' } } },
    };
    const alone = 2 + 3 + (2 + 2) + (1 + 3) + (1 + 3 + 1 + 1 + 2) + 100;
    expect(storedBytes(item)).toBe(alone);
    const indexed = { ...item, workKey: { S: 'w' }, workOrder: { S: 'o' } };
    expect(storedBytes(indexed)).toBe(2 * (alone + 8 + 10));
    expect(storedBytes({ ...item, workKey: { S: 'w' } })).toBe(alone + 8);
  });

  it('knows how often a schedule ticks, and refuses one that it cannot read', () => {
    expect(ticksAMonth('rate(5 minutes)')).toBe(8_760);
    expect(ticksAMonth('rate(1 minute)')).toBe(43_800);
    expect(ticksAMonth('cron(0 3-13 * * ? *)')).toBeCloseTo(334.58, 2);
    expect(() => ticksAMonth('cron(15 10 ? * 6L *)')).toThrow('how often');
  });
});
