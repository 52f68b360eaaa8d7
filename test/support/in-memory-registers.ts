import type { CaseChange } from '#functions/application/ports/cases.ts';
import type { NumberedAct, Numbering, RegisterStore } from '#functions/application/ports/registers.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { pageOf } from './in-memory-page.ts';
import { registerKeyOf, type Shelves } from './in-memory-shelves.ts';
import type { Write } from './in-memory-transactions.ts';

const TAKEN: Conflict = { conflict: 'number' };

export const registerStoreOn = (on: Shelves): RegisterStore => ({
  lastNumber: async (register) => (await on.registers.get(registerKeyOf(register)))?.last ?? 0,
  entry: async (of, value) => {
    const found = await on.registerEntries.get(`${registerKeyOf(of)} ${value}`);
    if (!found) return undefined;
    const { register: _register, ...entry } = found;
    return entry;
  },
  entries: async (register, page) =>
    pageOf(`register ${registerKeyOf(register)}`, page, {
      items: (await on.registerEntries.in(registerKeyOf(register))).map(
        ({ register: _register, ...entry }) => entry,
      ),
      order: ({ value }) => String(value).padStart(8, '0'),
    }),
});

/** The next number, if it is still the next one, and its entry. */
export const numberWrites = (
  on: Shelves,
  { register, value, text: number }: Numbering,
  act: NumberedAct,
  at: Instant,
): readonly Write[] => [
  on.registers.put(registerKeyOf(register), { last: value }, (old) =>
    (old?.last ?? 0) === value - 1 ? undefined : TAKEN,
  ),
  on.registerEntries.put(
    `${registerKeyOf(register)} ${value}`,
    { register, value, number, at, act },
    (old) => (old ? TAKEN : undefined),
  ),
];

export const voidWrite = (
  on: Shelves,
  { register, value, because }: NonNullable<CaseChange['voids']>,
): Write =>
  on.registerEntries.update(
    `${registerKeyOf(register)} ${value}`,
    (old) => (old && !old.void ? undefined : TAKEN),
    (old) => ({ ...old, void: because }),
  );
