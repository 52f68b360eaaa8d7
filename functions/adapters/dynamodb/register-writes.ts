import type { CaseChange } from '#functions/application/ports/cases.ts';
import type { NumberedAct, Numbering } from '#functions/application/ports/registers.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { itemOf, keys } from './items.ts';
import { putNew, type Write } from './transaction.ts';

const NEW = 'attribute_not_exists(pk)';
const TAKEN = (): Conflict => ({ conflict: 'number' });

/** The next number of a register, if it is still the next one, and its entry with the act that has it. */
export const numberWrites = (
  TableName: string,
  { register, value, text: number }: Numbering,
  act: NumberedAct,
  at: Instant,
): readonly Write<Conflict>[] => [
  {
    item: {
      Update: {
        TableName,
        Key: itemOf(keys.register(register)),
        UpdateExpression: 'SET #last = :value',
        ConditionExpression: value === 1 ? NEW : '#last = :before',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: itemOf({
          ':value': value,
          ...(value === 1 ? {} : { ':before': value - 1 }),
        }),
      },
    },
    onRefusal: TAKEN,
  },
  putNew(TableName, itemOf({ ...keys.entryOf(register, value), value, number, at, act }), 'number'),
];

/** The entry of a number that no longer counts says so, once. */
export const voidWrite = (
  TableName: string,
  { register, value, because }: NonNullable<CaseChange['voids']>,
): Write<Conflict> => ({
  item: {
    Update: {
      TableName,
      Key: itemOf(keys.entryOf(register, value)),
      UpdateExpression: 'SET #void = :void',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#void)',
      ExpressionAttributeNames: { '#void': 'void' },
      ExpressionAttributeValues: itemOf({ ':void': because }),
    },
  },
  onRefusal: TAKEN,
});
