import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import type {
  CaseCounted,
  Counting,
  Generations,
  ReportStore,
  StoredCounts,
} from '#functions/application/ports/reports.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { itemOf, keys } from './items.ts';
import { queryAll } from './query.ts';
import { get, type Table } from './table.ts';
import { commit, type Write } from './transaction.ts';

const FIRST: Generations = { current: 1 };

/** The counts of reports: a partition a generation and region, an item a service and stage, and one beside each case. */
export const reportStore = (table: Table): ReportStore => ({
  generations: async () =>
    (await get<{ generations: Generations }>(table, keys.generations))?.generations ?? FIRST,
  setGenerations: async (before, after) =>
    commit(table, [generationsWrite(table.name, before, after)], 'set'),
  counted: async (generation, caseId) =>
    (await get<{ counted: CaseCounted }>(table, keys.counted(generation, caseId)))?.counted,
  countsOf: async (generation, key) =>
    (await get<{ stored: StoredCounts }>(table, keys.counts(generation, key)))?.stored,
  countsIn: async (generation, region) => {
    const { pk } = keys.counts(generation, { region, service: '', stage: '' });
    const items = await queryAll<{ stored: StoredCounts }>(table, pk, ' ', '~');
    return items.map(({ stored }) => stored);
  },
  count: async (counting) => commit(table, countingWrites(table.name, counting), 'counted'),
  forgetCase: async (generation, caseId) => {
    const Key = itemOf(keys.counted(generation, caseId));
    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key }));
  },
  forgetCounts: async (generation, region) => {
    const { pk } = keys.counts(generation, { region, service: '', stage: '' });
    const items = await queryAll<{ pk: string; sk: string }>(table, pk, ' ', '~');
    for (const { sk } of items) {
      await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: itemOf({ pk, sk }) }));
    }
  },
});

const onRefusal = (): Conflict => ({ conflict: 'version' });

const generationsWrite = (
  TableName: string,
  before: Generations,
  generations: Generations,
): Write<Conflict> => ({
  item: {
    Put: {
      TableName,
      Item: itemOf({ ...keys.generations, generations }),
      // Before the first recount no item stands: nothing has been built yet.
      ConditionExpression:
        before.current === FIRST.current && before.building === undefined
          ? 'attribute_not_exists(pk) OR generations = :before'
          : 'generations = :before',
      ExpressionAttributeValues: itemOf({ ':before': before }),
    },
  },
  onRefusal,
});

function countingWrites(
  TableName: string,
  { generation, cases, counts }: Counting,
): readonly Write<Conflict>[] {
  return [
    ...cases.map(
      ({ before, after: { caseId, version, outcomes } }): Write<Conflict> => ({
        item: {
          Put: {
            TableName,
            Item: itemOf({
              ...keys.counted(generation, caseId),
              counted: { caseId, version, outcomes },
              version,
            }),
            ...(before === undefined
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'version = :before',
                  ExpressionAttributeValues: itemOf({ ':before': before }),
                }),
          },
        },
        onRefusal,
      }),
    ),
    ...counts.map(
      (stored): Write<Conflict> => ({
        item: {
          Put: {
            TableName,
            Item: itemOf({ ...keys.counts(generation, stored), stored, revision: stored.revision }),
            ...(stored.revision === 1
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'revision = :before',
                  ExpressionAttributeValues: itemOf({ ':before': stored.revision - 1 }),
                }),
          },
        },
        onRefusal,
      }),
    ),
  ];
}
