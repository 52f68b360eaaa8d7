import type {
  CalendarAmendment,
  CalendarChanging,
  CalendarStore,
  Reprojection,
} from '#functions/application/ports/calendar.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import { calendarKeyItem, itemOf, keys } from './items.ts';
import { countAll, queryAll } from './query.ts';
import { get, type Table } from './table.ts';
import { commit, putNew, type Write } from './transaction.ts';

/** The amendments of the calendar stand in one partition with the version that numbers them and the jobs they started. */
export const calendarStore = (table: Table): CalendarStore => ({
  version: async () => (await get<{ version: number }>(table, keys.calendar))?.version ?? 0,
  amendments: async (after) => {
    const [first, last] = [keys.amendment(after + 1), keys.amendment(999_999)];
    const items = await queryAll<{ amendment: CalendarAmendment }>(table, first.pk, first.sk, last.sk);
    return items.map(({ amendment }) => amendment);
  },
  changeUnder: async (key) => {
    const used = await get<{ requestHash: string; calendar?: number }>(table, keys.idempotency(key));
    return used?.calendar === undefined
      ? undefined
      : { requestHash: used.requestHash, version: used.calendar };
  },
  change: async (changing) => commit(table, writesOf(table.name, changing), 'changed'),
  reprojection: async (version) =>
    (await get<{ reprojection: Reprojection }>(table, keys.reprojection(version)))?.reprojection,
  advance: async (reprojection) => commit(table, [advance(table.name, reprojection)], 'advanced'),
  moved: async (version) => {
    const { pk } = keys.movedCase(version, '');
    return countAll(table, pk, 'CASE#', 'CASE#~');
  },
});

function writesOf(TableName: string, changing: CalendarChanging): readonly Write<Conflict>[] {
  const { amendment, reprojection, idempotency } = changing;
  const { version, recordedAt } = amendment;
  const first = version === 1;
  return [
    {
      item: {
        Put: {
          TableName,
          Item: itemOf({ ...keys.calendar, version }),
          ConditionExpression: first ? 'attribute_not_exists(pk)' : 'version = :before',
          ...(first ? {} : { ExpressionAttributeValues: itemOf({ ':before': version - 1 }) }),
        },
      },
      onRefusal: () => ({ conflict: 'version' }),
    },
    putNew(TableName, itemOf({ ...keys.amendment(version), amendment }), 'version'),
    putNew(TableName, itemOf({ ...keys.reprojection(version), reprojection }), 'version'),
    putNew(TableName, calendarKeyItem(idempotency, version, recordedAt), 'idempotency'),
  ];
}

const advance = (TableName: string, reprojection: Reprojection): Write<Conflict> => ({
  item: {
    Put: {
      TableName,
      Item: itemOf({ ...keys.reprojection(reprojection.version), reprojection }),
      ConditionExpression: 'reprojection.#page = :before',
      ExpressionAttributeNames: { '#page': 'page' },
      ExpressionAttributeValues: itemOf({ ':before': reprojection.page - 1 }),
    },
  },
  onRefusal: () => ({ conflict: 'version' }),
});
