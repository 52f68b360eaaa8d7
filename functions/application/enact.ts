import type { Actor, Case } from '#functions/case/case.ts';
import type { ActVerb, Command } from '#functions/case/commands.ts';
import { decide, takesDecisionNumber } from '#functions/case/decide.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { markOf } from '#functions/case/synthetic.ts';
import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import { dayOf, type Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { balanceOf } from '#functions/quota/ledger.ts';
import type { CaseAnswer } from './case-answer.ts';
import { decisionReceipt } from './decision-receipt.ts';
import { movePlaces, voidedBy } from './moved-with-an-act.ts';
import type { CaseChange, CaseStore, RecordedEvent, StoredCase } from './ports/cases.ts';
import type { QuotaStore } from './ports/quota.ts';
import type { Numbering } from './ports/registers.ts';
import type { Conflict } from './ports/store.ts';
import type { PaperScans } from './ports/uploads.ts';
import { ledgerEntryId, ledgerOf, quotaEffect } from './quota-effect.ts';
import { record } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { nextNumber } from './register-number.ts';
import type { Sealed } from './seal-persons.ts';
import { settleComplaint } from './settle-complaint.ts';
import { uncleanPapers } from './unclean-papers.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly quotas: Pick<QuotaStore, 'ledger'>;
  /** Absent where registration waits for no scanner. */
  readonly scans?: PaperScans | undefined;
};

type Enacting = {
  readonly now: Instant;
  readonly actor: Actor;
  readonly calendar: WorkingCalendar;
  /** The session whose decision it is, where one decides. */
  readonly session?: { readonly id: string; readonly number: string };
  /** What the act brings, sealed: persons, and the place of a hearing. A session brings neither. */
  readonly persons?: Sealed | undefined;
  readonly place?: Sealed | undefined;
  /** What is written beside the act, in its transaction. */
  readonly also: (recorded: RecordedEvent) => Pick<CaseChange, 'idempotency' | 'session' | 'writtenAt'>;
};

/**
 * One act on a case as it was read: decides, and saves with everything that moves by it (number, places, papers) in one
 * transaction. Who may ask for it is judged before.
 */
export async function enact(
  { cases, quotas, scans }: Dependencies,
  stored: StoredCase,
  command: Command,
  { now, actor, calendar, session, persons, place, also }: Enacting,
): Promise<Result<CaseAnswer, UseCaseRefusal> | Conflict> {
  const numbering = takesDecisionNumber(command.verb)
    ? await nextDecisionNumber(cases, stored, Number(dayOf(now).slice(0, 4)))
    : undefined;
  const service = serviceOf(stored.state.service);
  const decided = decide(command, stored.state, {
    now,
    actor,
    ...(session ? { session } : {}),
    service,
    calendar,
    number: numbering?.text ?? '',
    ...(numbering ? { entry: { year: numbering.register.year, value: numbering.value } } : {}),
    ...(persons ? { persons: persons.reference } : {}),
    ...(place ? { place: place.reference } : {}),
    ...(command.verb === 'change-family' ? { placesLeft: await placesLeft(quotas, stored.state, now) } : {}),
  });
  if (!decided.ok) return decided;
  const unclean = WAITS_FOR_SCANS.includes(command.verb)
    ? await uncleanPapers(scans, stored.state)
    : undefined;
  if (unclean) return refused(unclean);
  const event = withReceipt(decided.value, stored, { service, calendar: calendar.version });
  const after = evolve(stored.state, event);
  const recorded = record(stored.state.id, event, stored);
  const places = await movePlaces(quotas, quotaEffect(stored.state, after, event, recorded.sequence));
  if (!places.ok) {
    // Others took places since those left were read: a family that grows is judged again by what is left now.
    const isStale = command.verb === 'change-family' && places.refusal.code === 'quota-exhausted';
    return isStale ? { conflict: 'ledger' } : places;
  }
  const settled = await settleComplaint({ cases, quotas }, { event, kase: stored.state, calendar });
  if (!settled.ok) return settled;
  const saved = await cases.save({
    before: stored,
    recorded,
    after,
    ...(numbering ? { number: numbering } : {}),
    ...(persons && keepsPersons(event) ? { sealed: persons.sealed } : {}),
    ...(place ? { sealed: place.sealed } : {}),
    ...voidedBy(stored.state, recorded),
    ...(places.value ? { places: places.value } : {}),
    ...(settled.value ? { also: settled.value } : {}),
    ...also(recorded),
  });
  return saved === 'saved' ? accepted({ kase: after, version: recorded.sequence }) : saved;
}

/** With these an office takes the papers over. */
const WAITS_FOR_SCANS: readonly ActVerb[] = ['register', 'accept'];

/** A family that is refused its places stays as it was: its new persons are not kept. */
const keepsPersons = ({ type }: CaseEvent): boolean => type !== 'FamilyChangeRefused';

/** A decision names what it was computed from; other events stay as they are. */
function withReceipt(
  event: CaseEvent,
  { state, version }: StoredCase,
  { service, calendar }: { readonly service: ServiceDefinition; readonly calendar: number },
): CaseEvent {
  if (event.type !== 'DecisionTaken') return event;
  const entry = ledgerEntryId(state.id, version + 1);
  return { ...event, receipt: decisionReceipt(event, state, { service, calendar, entry }) };
}

/** What is left today of the quota from which a case has its places; a synthetic one has them from none. */
async function placesLeft(quotas: Pick<QuotaStore, 'ledger'>, kase: Case, now: Instant): Promise<number> {
  if (kase.synthetic) return Number.MAX_SAFE_INTEGER;
  const key = ledgerOf(kase, now);
  const ledger = await quotas.ledger(key);
  return ledger ? balanceOf(ledger, dayOf(now)).left : 0;
}

async function nextDecisionNumber(cases: CaseStore, { state }: StoredCase, year: number): Promise<Numbering> {
  return nextNumber(cases, { kind: 'decision', region: state.region, year, ...markOf(state) });
}
