import type { RegisterEntry, RegisterStore } from '#functions/application/ports/registers.ts';
import { keys } from './items.ts';
import { queryPartition } from './query.ts';
import { get, type Table } from './table.ts';

/** The registers: for each kind, region and year the last number, and an entry for every number. */
export const registerStore = (table: Table): RegisterStore => ({
  lastNumber: async (register) => (await get<{ last: number }>(table, keys.register(register)))?.last ?? 0,
  entry: async (register, value) => {
    const found = await get<RegisterEntry>(table, keys.entryOf(register, value));
    return found && entryOf(found);
  },
  entries: async (register, page) => {
    const { pk, sk: first } = keys.entryOf(register, 0);
    const { sk: last } = keys.entryOf(register, 99_999_999);
    const { items, next } = await queryPartition<RegisterEntry>(table, {
      pk,
      from: first,
      to: last,
      order: 'ascending',
      ...page,
    });
    return { items: items.map(entryOf), ...(next ? { next } : {}) };
  },
});

/** The entry without its keys in the table. */
const entryOf = ({ value, number, at, act, void: voided }: RegisterEntry): RegisterEntry => ({
  value,
  number,
  at,
  act,
  ...(voided ? { void: voided } : {}),
});
