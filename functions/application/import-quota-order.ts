import { type Caller, may } from '#functions/case/authority.ts';
import type { FieldError } from '#functions/case/field-errors.ts';
import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { QuotaOrderLine } from '#functions/law/quota-orders.ts';
import { QUOTA_CATEGORIES, type QuotaCategory } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { enter, type Ledger, type LedgerEntry, type LedgerKey } from '#functions/quota/ledger.ts';
import { limitOn, stepsOf } from '#functions/quota/limit.ts';
import { changeLedger, refusedBy } from './change-ledger.ts';
import { inForceErrors, receivingErrors } from './check-quota-act.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { Clock } from './ports/clock.ts';
import type { LedgerChange, QuotaStore } from './ports/quota.ts';
import type { Conflict, Idempotency } from './ports/store.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = { readonly quotas: QuotaStore; readonly clock: Clock; readonly pause?: Pause };

export type QuotaOrderImport = {
  readonly caller: Caller;
  readonly order: {
    readonly year: number;
    readonly act: string;
    /** From which day (Asia/Almaty); the first of the year when the order does not say. */
    readonly from?: PlainDate;
    readonly lines: readonly QuotaOrderLine[];
    /** The national totals that the order states; the lines are held against them. */
    readonly totals?: Readonly<Partial<Record<QuotaCategory, number>>>;
  };
  readonly belowTaken?: string;
  /** Says what would change and changes nothing. */
  readonly dryRun: boolean;
  readonly idempotency: Idempotency;
};

/** A line beside what stands: the limit in force on the order's first day before and after it. */
export type OrderLineDifference = QuotaOrderLine & {
  readonly before: number | undefined;
  readonly taken: number;
  readonly changes: boolean;
};
export type QuotaOrderImported = {
  readonly year: number;
  readonly act: string;
  readonly from: PlainDate;
  readonly dryRun: boolean;
  readonly lines: readonly OrderLineDifference[];
};
type Answer = Result<QuotaOrderImported, UseCaseRefusal>;

/**
 * Enters the limits of a year's order in one transaction: every line that changes something, or none. A line that the
 * same act has entered before, or that states the limit in force on its day, changes nothing; so the same order
 * imported twice changes nothing, whatever acts came between.
 */
export async function importQuotaOrder(dependencies: Dependencies, asked: QuotaOrderImport): Promise<Answer> {
  if (!may(asked.caller, { to: 'set-quota' })) return refused({ code: 'not-permitted' });
  const from = asked.order.from ?? (`${asked.order.year}-01-01` as PlainDate);
  const errors = errorsOf(asked.order, from);
  if (errors.length > 0) return refused({ code: 'quota-act-invalid', errors });
  const imported = await persist(
    () => attempt(dependencies, asked, from),
    ['transaction', 'ledger'],
    dependencies.pause,
  );
  if (!isConflict(imported)) return imported;
  if (imported.conflict === 'idempotency') return refused({ code: 'idempotency-key-reused' });
  throw new Error(`an order cannot meet the conflict ${imported.conflict}`);
}

type Standing = {
  readonly key: LedgerKey;
  readonly line: QuotaOrderLine;
  readonly ledger: Ledger | undefined;
  readonly entries: readonly LedgerEntry[];
};

async function attempt(
  { quotas, clock }: Dependencies,
  asked: QuotaOrderImport,
  from: PlainDate,
): Promise<Answer | Conflict> {
  const { year, act, lines } = asked.order;
  const standing = await Promise.all(
    lines.map(async (line): Promise<Standing> => {
      const key = { year, region: line.region, category: line.category };
      const [ledger, entries] = await Promise.all([quotas.ledger(key), quotas.entries(key)]);
      return { key, line, ledger, entries };
    }),
  );
  const earlier = asFoundBy(standing, asked.idempotency.key);
  if (earlier) return repeated(quotas, asked, { from, found: earlier });
  const differences = standing.map((one) => differenceOf(one, act, from));
  const answer = accepted({ year, act, from, dryRun: asked.dryRun, lines: differences });
  const at = clock.now();
  const changes = changesOf(
    standing.filter((_, index) => differences[index]?.changes),
    asked,
    from,
    at,
  );
  if (!changes.ok) return changes;
  if (asked.dryRun || changes.value.length === 0) return answer;
  const saved = await quotas.enter({ at, changes: changes.value, idempotency: asked.idempotency });
  return saved === 'entered' ? answer : saved;
}

/** The ledgers as the request with this key found them; undefined if it has entered nothing. */
function asFoundBy(standing: readonly Standing[], key: string): readonly Standing[] | undefined {
  const at = standing.flatMap(({ entries }) => entries).find(({ id }) => id === key)?.at;
  if (at === undefined) return undefined;
  return standing.map((one) => {
    const mine = one.entries.findIndex(({ id }) => id === key);
    const entries = one.entries.filter((entry, index) => (mine < 0 ? entry.at <= at : index < mine));
    return { ...one, entries, ledger: ledgerOf(entries) };
  });
}

const ledgerOf = (entries: readonly LedgerEntry[]): Ledger | undefined =>
  entries.reduce<Ledger | undefined>((before, entry) => {
    const after = enter(before, entry);
    return after.ok ? after.value : before;
  }, undefined);

/** The answer that the request has had. */
async function repeated(
  quotas: QuotaStore,
  { order: { year, act }, dryRun, idempotency }: QuotaOrderImport,
  { from, found }: { readonly from: PlainDate; readonly found: readonly Standing[] },
): Promise<Answer> {
  const entries = await Promise.all(found.map(({ key }) => quotas.entry(key, idempotency.key)));
  if (entries.some((entry) => entry && entry.requestHash !== idempotency.requestHash)) {
    return refused({ code: 'idempotency-key-reused' });
  }
  return accepted({ year, act, from, dryRun, lines: found.map((one) => differenceOf(one, act, from)) });
}

function differenceOf(
  { line, ledger, entries }: Standing,
  act: string,
  from: PlainDate,
): OrderLineDifference {
  const before = ledger && limitOn(stepsOf(ledger.limits), from);
  const enteredBefore = entries.some(
    (entry) =>
      entry.kind === 'set' && entry.act === act && entry.from === from && entry.limit === line.persons,
  );
  const changes = !enteredBefore && before !== line.persons;
  return { ...line, before, taken: ledger?.taken ?? 0, changes };
}

/** The entry of each line. @returns the first refusal by the ledger it is about. */
function changesOf(
  standing: readonly Standing[],
  { caller, order: { act }, belowTaken, idempotency }: QuotaOrderImport,
  from: PlainDate,
  at: Instant,
): Result<readonly LedgerChange[], UseCaseRefusal> {
  const changes: LedgerChange[] = [];
  for (const { key, line, ledger } of standing) {
    const change = changeLedger(key, ledger, {
      id: idempotency.key,
      at,
      by: caller.subject,
      act,
      from,
      kind: 'set',
      limit: line.persons,
      ...(belowTaken === undefined ? {} : { belowTaken }),
    });
    if (!change.ok) return refusedBy(key, change.refusal, 0);
    changes.push(change.value);
  }
  return accepted(changes);
}

function errorsOf(
  { year, lines, totals = {} }: QuotaOrderImport['order'],
  from: PlainDate,
): readonly FieldError[] {
  const nameOf = ({ region, category }: QuotaOrderLine) => `${region} ${category}`;
  const names = lines.map(nameOf);
  return [
    ...inForceErrors({ year, from }),
    ...lines.flatMap((line, index) => receivingErrors(line, `/lines/${index}`)),
    ...lines.flatMap((line, index) =>
      names.indexOf(nameOf(line)) === index
        ? []
        : [
            {
              pointer: `/lines/${index}`,
              code: 'line-repeated',
              found: `${nameOf(line)} a second time`,
              allowed: 'each region and category once',
            },
          ],
    ),
    ...QUOTA_CATEGORIES.flatMap((category) => totalErrors(category, lines, totals[category])),
  ];
}

function totalErrors(
  category: QuotaCategory,
  lines: readonly QuotaOrderLine[],
  total: number | undefined,
): readonly FieldError[] {
  const sum = lines.reduce((all, line) => all + (line.category === category ? line.persons : 0), 0);
  return total === undefined || total === sum
    ? []
    : [
        {
          pointer: `/totals/${category}`,
          code: 'total-differs',
          found: `${total} in the order, ${sum} in its lines`,
          allowed: 'the sum of the lines',
        },
      ];
}
