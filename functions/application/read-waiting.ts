import { type Caller, may } from '#functions/case/authority.ts';
import type { FieldError } from '#functions/case/field-errors.ts';
import { type Waiting, waitingFor } from '#functions/case/waiting.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { Ground } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { type Balance, balanceOf, type LedgerKey } from '#functions/quota/ledger.ts';
import { type Turn, turnsOf } from '#functions/quota/turns.ts';
import { receivingErrors } from './check-quota-act.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { QuotaStore } from './ports/quota.ts';
import { ledgerOf } from './quota-effect.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = { readonly quotas: QuotaStore; readonly clock: Clock };
export type WaitingList = { readonly left: number; readonly items: readonly Turn<Waiting>[] };

/** Who waits for places of a region and category in a year, in order of filing, and whose turn it is now. */
export async function readWaiting(
  dependencies: Dependencies,
  { caller, ledger }: { readonly caller: Caller; readonly ledger: LedgerKey },
): Promise<Result<WaitingList, UseCaseRefusal>> {
  if (!may(caller, { to: 'see-quota' }) || !may(caller, { to: 'list-cases', region: ledger.region })) {
    return refused({ code: 'not-permitted' });
  }
  const errors: readonly FieldError[] = receivingErrors(ledger);
  if (errors.length > 0) return refused({ code: 'quota-act-invalid', errors });
  const { balance, waiting } = await read(dependencies, ledger);
  const left = Math.max(0, balance?.left ?? 0);
  return accepted({ left, items: turnsOf(waiting, left) });
}

async function read({ quotas, clock }: Dependencies, key: LedgerKey) {
  const [ledger, all] = await Promise.all([quotas.ledger(key), quotas.waiting(key)]);
  return {
    balance: ledger && balanceOf(ledger, dayOf(clock.now())),
    waiting: all.filter(({ year }) => year === undefined || year === key.year),
  };
}

/** A case beside the quota, as whoever recommends or decides should see it before. */
export type PlacesOfCase = {
  readonly ledger: LedgerKey;
  /** Undefined where no order has been entered for the year. */
  readonly balance: Balance | undefined;
  readonly needed: number;
  readonly enough: boolean;
  /** The grounds by which a person may refuse for want of places; none while there are enough. */
  readonly grounds: readonly Ground[];
  /** Its place among those that wait (from 1), and the places that those before it need. */
  readonly waiting:
    | { readonly place: number; readonly of: number; readonly before: number; readonly turn: boolean }
    | undefined;
};

/**
 * The places that a case needs and those that are left. A case that takes none, or that waits for none, needs none; nor
 * does a synthetic one.
 */
export async function readPlaces(
  dependencies: Dependencies & { readonly cases: CaseStore },
  { caller, caseId }: { readonly caller: Caller; readonly caseId: string },
): Promise<Result<PlacesOfCase, UseCaseRefusal>> {
  const stored = await dependencies.cases.load(caseId);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  if (!may(caller, { to: 'see-quota' })) return refused({ code: 'not-permitted' });
  const { state } = stored;
  const { quota, grounds } = serviceOf(state.service);
  const ledger = ledgerOf(state, dependencies.clock.now());
  const { balance, waiting } = await read(dependencies, ledger);
  const needed = waitingFor(state)?.needed ?? neededBy(state);
  const left = Math.max(0, balance?.left ?? 0);
  const enough = needed <= left;
  const place = waiting.findIndex((one) => one.caseId === caseId);
  return accepted({
    ledger,
    balance,
    needed,
    enough,
    grounds: enough ? [] : grounds.filter(({ code }) => quota.held?.wantOfPlaces.includes(code)),
    waiting:
      place < 0
        ? undefined
        : {
            place: place + 1,
            of: waiting.length,
            before: waiting.slice(0, place).reduce((sum, one) => sum + one.needed, 0),
            turn: turnsOf(waiting, left)[place]?.turn ?? false,
          },
  });
}

/** Before the decision a case needs its places; after it, it has them or will have none. */
function neededBy(kase: Parameters<typeof waitingFor>[0]): number {
  const takes = serviceOf(kase.service).quota.effect === 'takes-places';
  return takes && !kase.decision && !kase.synthetic ? kase.places : 0;
}
