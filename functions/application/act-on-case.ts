import { anyStageActor, isAnyStageVerb } from '#functions/case/any-stage.ts';
import { type Caller, may, seenBy } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import type { ActVerb, Command } from '#functions/case/commands.ts';
import { decide, takesDecisionNumber } from '#functions/case/decide.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { heldActOf, isHeldVerb } from '#functions/case/held-places.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { dayOf, type Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { balanceOf } from '#functions/quota/ledger.ts';
import { actorOf } from './actor.ts';
import { answerAt, type CaseAnswer } from './case-answer.ts';
import { changeLedger, refusedBy } from './change-ledger.ts';
import { decisionReceipt } from './decision-receipt.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseStore, RecordedEvent, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { LedgerChange, QuotaStore } from './ports/quota.ts';
import type { Numbering, Register } from './ports/registers.ts';
import type { Conflict, Idempotency } from './ports/store.ts';
import type { PaperScans } from './ports/uploads.ts';
import type { Vault } from './ports/vault.ts';
import { ledgerEntryId, ledgerOf, type QuotaEffect, quotaEffect } from './quota-effect.ts';
import { record } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { nextNumber } from './register-number.ts';
import { sealPersons } from './seal-persons.ts';
import { uncleanPapers } from './unclean-papers.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendars: Calendars;
  readonly quotas: Pick<QuotaStore, 'ledger'>;
  readonly vault: Vault;
  /** Absent where registration waits for no scanner. */
  readonly scans?: PaperScans | undefined;
  readonly clock: Clock;
  readonly pause?: Pause;
};
export type ActRequest = {
  readonly caller: Caller;
  readonly caseId: string;
  readonly command: Command;
  /** The version that the caller has seen. */
  readonly version: number;
  readonly idempotency: Idempotency;
};
type Answer = Result<CaseAnswer, UseCaseRefusal>;

/** Does one act of the law to a case: load, decide, save in one transaction. Safe to repeat under its key. */
export async function actOnCase(dependencies: Dependencies, request: ActRequest): Promise<Answer> {
  const result = await persist(
    () => attempt(dependencies, request),
    // After a lost race the record or the new version is there to be read: the next attempt answers by it.
    ['number', 'transaction', 'version', 'idempotency', 'ledger'],
    dependencies.pause,
  );
  if (isConflict(result)) throw new Error(`an act on a case cannot meet the conflict ${result.conflict}`);
  return result;
}

async function attempt(
  { cases, calendars, quotas, vault, scans, clock }: Dependencies,
  request: ActRequest,
): Promise<Answer | Conflict> {
  const { caller, caseId, command, idempotency } = request;
  const [stored, found, calendar] = await Promise.all([
    cases.load(caseId),
    cases.idempotencyRecord(idempotency.key),
    calendars.latest(),
  ]);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  // A twin may have come between the two reads: then the version has moved, and its record is there to be read.
  const moved = stored.version !== request.version;
  const earlier = found ?? (moved ? await cases.idempotencyRecord(idempotency.key) : undefined);
  if (earlier) {
    return earlier.requestHash === idempotency.requestHash
      ? accepted(await answerAt(cases, earlier.caseId, earlier.version))
      : refused({ code: 'idempotency-key-reused' });
  }
  if (moved) {
    return refused({ code: 'version-changed', version: stored.version });
  }
  const office = actorElsewhere(caller, stored.state, command.verb);
  if (office) return refused(asTold(caller, stored.state, command.verb, office));
  const now = clock.now();
  const numbering = takesDecisionNumber(command.verb)
    ? await nextDecisionNumber(cases, stored, Number(dayOf(now).slice(0, 4)))
    : undefined;
  const service = serviceOf(stored.state.service);
  const brought = await sealPersons({ cases, vault }, stored.state, command);
  if (!brought.ok) return brought;
  const decided = decide(command, stored.state, {
    now,
    actor: actorOf(caller),
    service,
    calendar,
    number: numbering?.text ?? '',
    ...(numbering ? { entry: { year: numbering.register.year, value: numbering.value } } : {}),
    ...(brought.value ? { persons: brought.value.reference } : {}),
    ...(command.verb === 'change-family' ? { placesLeft: await placesLeft(quotas, stored.state, now) } : {}),
  });
  if (!decided.ok) return refused(asTold(caller, stored.state, command.verb, decided.refusal));
  const unclean = WAITS_FOR_SCANS.includes(command.verb)
    ? await uncleanPapers(scans, stored.state)
    : undefined;
  if (unclean) return refused(unclean);
  const event = withReceipt(decided.value, stored, { service, calendar: calendar.version });
  const after = evolve(stored.state, event);
  const recorded = record(caseId, event, stored);
  const effect = quotaEffect(stored.state, after, event, recorded.sequence);
  const places = effect && (await movePlaces(quotas, effect));
  if (places && !places.ok) return places;
  const saved = await cases.save({
    before: stored,
    recorded,
    after,
    idempotency,
    ...(numbering ? { number: numbering } : {}),
    ...(brought.value && keepsPersons(event) ? { sealed: brought.value.sealed } : {}),
    ...voidedBy(stored.state, recorded),
    ...(places ? { places: places.value } : {}),
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

/** A refusal tells the stage, by what it says and by which it is: not to an applicant who may not know it. */
function asTold(caller: Caller, kase: Case, verb: ActVerb, refusal: UseCaseRefusal): UseCaseRefusal {
  const { stage } = seenBy(caller, kase);
  return stage === kase.stage ? refusal : { code: 'act-not-possible', verb, stage, possible: [] };
}

/**
 * Places move in the transaction of the act that moves them. Whether they are left is judged by a ledger that was
 * read; the transaction holds that judgement to what stands when it is written.
 */
async function movePlaces(
  quotas: Pick<QuotaStore, 'ledger'>,
  { key, entry }: QuotaEffect,
): Promise<Result<LedgerChange, UseCaseRefusal>> {
  const change = changeLedger(key, await quotas.ledger(key), entry);
  return change.ok ? change : refusedBy(key, change.refusal, entry.places);
}

/** What is left today of the quota from which a case has its places; a synthetic one has them from none. */
async function placesLeft(quotas: Pick<QuotaStore, 'ledger'>, kase: Case, now: Instant): Promise<number> {
  if (kase.synthetic) return Number.MAX_SAFE_INTEGER;
  const key = ledgerOf(kase, now);
  const ledger = await quotas.ledger(key);
  return ledger ? balanceOf(ledger, dayOf(now)).left : 0;
}

/** The role may be right and the office wrong: the provider of one region does not act for that of another (R¶6, R¶7). */
function actorElsewhere(caller: Caller, kase: Case, verb: ActVerb): UseCaseRefusal | undefined {
  if (isHeldVerb(verb)) {
    const act = heldActOf(verb, kase, serviceOf(kase.service));
    return !act || act.actor !== caller.role || may(caller, { to: 'act-on-held', kase })
      ? undefined
      : { code: 'actor-not-permitted', verb, actor: act.actor };
  }
  if (isAnyStageVerb(verb)) {
    const actor = anyStageActor(verb, kase, serviceOf(kase.service));
    return actor !== caller.role || may(caller, { to: 'act-on-any-stage', kase })
      ? undefined
      : { code: 'actor-not-permitted', verb, actor };
  }
  const stage = stageOf(serviceOf(kase.service), kase.stage);
  if (isEnd(stage) || stage.actor !== caller.role || may(caller, { to: 'act-for-office', kase })) {
    return undefined;
  }
  return { code: 'actor-not-permitted', verb, actor: stage.actor };
}

async function nextDecisionNumber(cases: CaseStore, { state }: StoredCase, year: number): Promise<Numbering> {
  return nextNumber(cases, { kind: 'decision', region: state.region, year, ...markOf(state) });
}

/** An annulled decision keeps its number in the register, marked void with the number of the annulment. */
function voidedBy({ decision, region, synthetic }: Case, { event, caseId, sequence }: RecordedEvent) {
  if (event.type !== 'DecisionAnnulled' || !decision?.entry) return {};
  const { year, value } = decision.entry;
  const register: Register = { kind: 'decision', region, year, ...markOf({ synthetic }) };
  const { at, type, reference } = event;
  return {
    voids: { register, value, because: { at, act: { caseId, sequence }, because: type, reference } },
  };
}
