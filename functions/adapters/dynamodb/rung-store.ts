import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { ArmedRungItem, RungStore } from '#functions/application/ports/deadlines.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { itemOf, keys } from './items.ts';
import { queryPage, scanIndex } from './query.ts';
import { get, type Table } from './table.ts';

const PAGE = 500;

/** Armed rungs by the hour under which they are filed. */
export const rungStore = (table: Table): RungStore => ({
  due: (hour, until) => due(table, hour, until),
  firstHour: async () => {
    const hours = await scanIndex<{ dueHour: string }>(table, 'rungs');
    return hours.map(({ dueHour }) => dueHour).toSorted()[0];
  },
  isArmed: async (rung) => (await get(table, keys.rung(rung))) !== undefined,
  setAside: async (rung, reason, at) => {
    try {
      await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: itemOf(keys.rung(rung)),
          UpdateExpression: 'SET setAsideAt = :at, #reason = :reason REMOVE dueHour',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#reason': 'reason' },
          ExpressionAttributeValues: itemOf({ ':at': at, ':reason': reason }),
        }),
      );
      return 'set-aside';
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException) return 'gone';
      throw fault;
    }
  },
  sweptTo: async () => (await get<{ hour: string }>(table, keys.sweep))?.hour,
  setSweptTo: async (hour) => {
    await table.client.send(
      new PutItemCommand({ TableName: table.name, Item: itemOf({ ...keys.sweep, hour }) }),
    );
  },
});

async function due(table: Table, hour: string, until: Instant): Promise<readonly ArmedRungItem[]> {
  const found: ArmedRungItem[] = [];
  let after: string | undefined;
  do {
    const page = await queryPage<ArmedRungItem>(table, {
      index: 'rungs',
      partition: hour,
      until,
      order: 'ascending',
      limit: PAGE,
      ...(after ? { after } : {}),
    });
    found.push(
      ...page.items.map(({ caseId, deadline, rung, generation, fireAt }) => ({
        caseId,
        deadline,
        rung,
        ...(generation === undefined ? {} : { generation }),
        fireAt,
      })),
    );
    after = page.next;
  } while (after);
  return found;
}
