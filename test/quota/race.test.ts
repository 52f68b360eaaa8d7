import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DynamodbUnderTest, noDynamodb, startDynamodb } from '#test/support/dynamodb-under-test.ts';
import { raceInMemory } from './race-in-memory.ts';
import { checkThenAct, raceOnDynamodb } from './race-on-dynamodb.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const TOO_MANY = 'more is taken than the limit';

/** A share of the proof; the whole is `npm run prove:quota`. */
describe('five hundred decisions at once on the last places', () => {
  it.each(seeds(2))(
    'leave everything as it must be, on a store that turns overlaps away (seed %i)',
    async (seed) => {
      expect(await raceInMemory(seed, 500)).toEqual([]);
    },
  );

  it('are seen to take too many where the writes no longer hold what was checked', async () => {
    const found = await Promise.all(seeds(6).map((seed) => raceInMemory(seed, 60, { checkThenAct: true })));
    expect(found.flat()).toContain(TOO_MANY);
  });

  it('are the same race for the same seed', async () => {
    const twice = await Promise.all([1, 1].map((seed) => raceInMemory(seed, 60, { checkThenAct: true })));
    expect(twice[0]).toEqual(twice[1]);
  });
});

describe.skipIf(noDynamodb)(`decisions at once on DynamoDB${noDynamodb ? ` (${noDynamodb})` : ''}`, () => {
  let dynamodb: DynamodbUnderTest;
  beforeAll(async () => {
    dynamodb = await startDynamodb();
  });
  afterAll(() => dynamodb.stop());

  it('leave everything as it must be', async () => {
    expect(await raceOnDynamodb(await dynamodb.table(), 1, 24)).toEqual([]);
  });

  it('are seen to take too many where the writes no longer hold what was checked', async () => {
    const other = await startDynamodb();
    const found: string[] = [];
    for (const seed of seeds(2))
      found.push(...(await raceOnDynamodb(checkThenAct(await other.table()), seed, 30)));
    await other.stop();
    expect(found).toContain(TOO_MANY);
  });
});
