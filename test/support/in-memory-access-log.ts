import type { AccessLog } from '#functions/application/ports/accesses.ts';
import { pageOf } from './in-memory-page.ts';
import type { Shelves } from './in-memory-shelves.ts';
import type { Faults, Transactions } from './in-memory-transactions.ts';

/** Looks at personal data in memory. Operation that can fail: `recordAccess`. */
export const accessLogOn = (on: Shelves, transactions: Transactions, faults: Faults): AccessLog => {
  let records = 0;
  return {
    record: (access) =>
      faults.around('recordAccess', async () => {
        records += 1;
        await transactions.write(on.accesses.put(`${access.caseId} ${access.at} ${records}`, access));
      }),
    list: async (caseId, page) => {
      const items = (await on.accesses.in(caseId)).map((access, index) => ({ access, index }));
      const found = pageOf(`accesses ${caseId}`, page, {
        items,
        order: ({ access, index }) => `${access.at} ${String(index).padStart(9, '0')}`,
        descending: true,
      });
      return { ...found, items: found.items.map(({ access }) => access) };
    },
  };
};
