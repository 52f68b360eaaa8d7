import { type Caller, may } from '#functions/case/authority.ts';
import { dayOf, type PlainDate } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { LedgerEntry, LedgerKey, LedgerMovement } from '#functions/quota/ledger.ts';
import { changeLedger, refusedBy } from './change-ledger.ts';
import { firstDayInForce, inForceErrors, receivingErrors } from './check-quota-act.ts';
import { earlierAnswer } from './earlier-answer.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { Clock } from './ports/clock.ts';
import type { LedgerChange, QuotaStore } from './ports/quota.ts';
import type { Conflict, Idempotency } from './ports/store.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = { readonly quotas: QuotaStore; readonly clock: Clock; readonly pause?: Pause };

/** What the authorised body enters. A move is one act on two ledgers of a year. */
export type QuotaMovement =
  | Extract<
      LedgerMovement,
      { readonly kind: 'set' | 'raise' | 'lower' | 'taken-before' | 'given-back-before' }
    >
  | { readonly kind: 'move'; readonly places: number; readonly to: Omit<LedgerKey, 'year'> };

export type QuotaEntering = {
  readonly caller: Caller;
  readonly ledger: LedgerKey;
  readonly movement: QuotaMovement;
  readonly act: string;
  /** From which day (Asia/Almaty); the day of entering, or the first of a year to come, when the act does not say. */
  readonly from?: PlainDate;
  /** Why the limit may fall below what is taken. */
  readonly belowTaken?: string;
  readonly idempotency: Idempotency;
};
export type QuotaEntered = { readonly ledger: LedgerKey; readonly entry: LedgerEntry };
type Answer = Result<QuotaEntered, UseCaseRefusal>;

/**
 * Enters an act that moves the quota of a year, region and category: the limit, or the places taken before this
 * system. The entry's id is its idempotency key. @returns the entry in the ledger named; a move has its twin in the
 * other, written in the same transaction.
 */
export async function enterQuota(dependencies: Dependencies, entering: QuotaEntering): Promise<Answer> {
  if (!may(entering.caller, { to: 'set-quota' })) return refused({ code: 'not-permitted' });
  const entered = await persist(
    () => attempt(dependencies, entering),
    ['transaction', 'ledger'],
    dependencies.pause,
  );
  if (!isConflict(entered)) return entered;
  // This ledger has no entry under the key, so it was used for something else.
  if (entered.conflict === 'idempotency') return refused({ code: 'idempotency-key-reused' });
  throw new Error(`a quota entry cannot meet the conflict ${entered.conflict}`);
}

async function attempt({ quotas, clock }: Dependencies, entering: QuotaEntering): Promise<Answer | Conflict> {
  const { ledger, idempotency } = entering;
  const used = await quotas.entry(ledger, idempotency.key);
  if (used) return earlierAnswer(used, idempotency, ({ entry }) => ({ ledger, entry }));
  const at = clock.now();
  const from = entering.from ?? firstDayInForce(ledger.year, dayOf(at));
  const errors = errorsOf(entering, from, dayOf(at));
  if (errors.length > 0) return refused({ code: 'quota-act-invalid', errors });
  const about = {
    id: idempotency.key,
    at,
    by: entering.caller.subject,
    act: entering.act,
    from,
    ...(entering.belowTaken === undefined ? {} : { belowTaken: entering.belowTaken }),
  };
  const changes: LedgerChange[] = [];
  for (const { key, movement } of movementsOf(entering)) {
    const change = changeLedger(key, await quotas.ledger(key), { ...about, ...movement });
    if (!change.ok) return refusedBy(key, change.refusal, 0);
    changes.push(change.value);
  }
  const [first] = changes;
  if (!first) throw new Error('an act moves at least one ledger');
  const saved = await quotas.enter({ at, changes, idempotency });
  return saved === 'entered' ? accepted({ ledger, entry: first.entry }) : saved;
}

type Moved = { readonly key: LedgerKey; readonly movement: LedgerMovement };

/** Each ledger that an act moves, the one it names first. */
function movementsOf({ ledger, movement }: QuotaEntering): readonly Moved[] {
  if (movement.kind !== 'move') return [{ key: ledger, movement }];
  const { places, to } = movement;
  const other: LedgerKey = { year: ledger.year, ...to };
  return [
    { key: ledger, movement: { kind: 'moved-out', places, other } },
    { key: other, movement: { kind: 'moved-in', places, other: ledger } },
  ];
}

function errorsOf({ ledger, movement }: QuotaEntering, from: PlainDate, today: PlainDate) {
  const { year } = ledger;
  const isBefore = movement.kind === 'taken-before' || movement.kind === 'given-back-before';
  return [
    ...receivingErrors(ledger),
    ...(movement.kind === 'move'
      ? [...receivingErrors(movement.to, '/to'), ...sameLedger(ledger, movement.to)]
      : []),
    ...inForceErrors({ year, from, ...(isBefore ? { today } : {}) }),
  ];
}

const sameLedger = (ledger: LedgerKey, to: Omit<LedgerKey, 'year'>) =>
  ledger.region === to.region && ledger.category === to.category
    ? [
        {
          pointer: '/to',
          code: 'same-ledger',
          found: 'the region and category from which the places go',
          allowed: 'another region or category',
        },
      ]
    : [];
