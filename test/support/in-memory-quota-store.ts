import type { LedgerChange, QuotaAct, QuotaStore } from '#functions/application/ports/quota.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Ledger } from '#functions/quota/ledger.ts';
import { ledgerKeyOf, type Shelves } from './in-memory-shelves.ts';
import type { Faults, Transactions, Write } from './in-memory-transactions.ts';

/** Of one millisecond acts come first. */
const LAST = Number.MAX_SAFE_INTEGER;

export const quotaStoreOn = (on: Shelves, transactions: Transactions, faults: Faults): QuotaStore => ({
  ledger: (key) => on.ledgers.get(ledgerKeyOf(key)),
  entries: async (key) =>
    (await on.entries.all())
      .filter((item) => ledgerKeyOf(item.ledger) === ledgerKeyOf(key))
      .map(({ entry }) => entry)
      .toSorted((one, other) =>
        one.at === other.at ? (one.revision ?? LAST) - (other.revision ?? LAST) : one.at < other.at ? -1 : 1,
      ),
  entry: async (key, id) => {
    const found = await on.entries.get(`${ledgerKeyOf(key)} ${id}`);
    return found && { entry: found.entry, requestHash: found.requestHash };
  },
  waiting: async ({ region, category }) =>
    (await on.waiting.all())
      .filter((one) => one.region === region && one.category === category)
      .toSorted((one, other) =>
        `${one.filedAt}#${one.caseId}` < `${other.filedAt}#${other.caseId}` ? -1 : 1,
      ),
  enter: (act) =>
    faults.around('enter', async () => (await transactions.commit(writesOf(on, act))) ?? 'entered'),
});

const writesOf = (on: Shelves, { changes, idempotency }: QuotaAct): readonly Write[] => [
  ...changes.flatMap((change) => ledgerWrites(on, change, idempotency.requestHash)),
  on.idempotency.put(idempotency.key, { requestHash: idempotency.requestHash }, (old) =>
    old ? { conflict: 'idempotency' } : undefined,
  ),
];

const MOVED: Conflict = { conflict: 'ledger' };

/** As the adapter writes an entry: counters are moved from where they stand, under the same conditions. */
export function ledgerWrites(on: Shelves, change: LedgerChange, requestHash = ''): readonly Write[] {
  const { key, before, after, entry, alerts } = change;
  const ledger = before
    ? on.ledgers.update(
        ledgerKeyOf(key),
        (old) => (old && mayMove(old, before, change) ? undefined : MOVED),
        (old) => movedBy(old, before, after),
      )
    : on.ledgers.put(ledgerKeyOf(key), after, (old) => (old ? MOVED : undefined));
  return [
    ledger,
    on.entries.put(`${ledgerKeyOf(key)} ${entry.id}`, { ledger: key, entry, requestHash }, (old) =>
      old ? MOVED : undefined,
    ),
    ...alerts.map((alert) => {
      const item = `${ledgerKeyOf(key)} ${alert.nth} ${alert.threshold} ${alert.direction}`;
      return on.quotaAlerts.putOnce(item, alert);
    }),
  ];
}

function mayMove(old: Ledger, before: Ledger, { within, needs = Number.NEGATIVE_INFINITY }: LedgerChange) {
  return (
    old.revision === before.revision &&
    old.asOf === before.asOf &&
    old.taken >= within.least &&
    old.taken <= within.most &&
    old.left >= needs
  );
}

const movedBy = (old: Ledger, before: Ledger, after: Ledger): Ledger => ({
  revision: after.revision,
  limits: after.limits,
  asOf: after.asOf,
  taken: old.taken + after.taken - before.taken,
  decisions: old.decisions + after.decisions - before.decisions,
  takenBefore: old.takenBefore + after.takenBefore - before.takenBefore,
  left: old.left + after.left - before.left,
});
