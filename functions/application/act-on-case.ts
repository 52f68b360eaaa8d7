import { type Caller, may } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import { decide, takesDecisionNumber } from '#functions/case/decide.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, stageOf, type Verb } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { actorOf } from './actor.ts';
import { answerAt, type CaseAnswer } from './case-answer.ts';
import { isConflict, persist } from './persist.ts';
import type {
  Calendars,
  CaseStore,
  Clock,
  Conflict,
  Idempotency,
  Register,
  StoredCase,
  Taking,
} from './ports.ts';
import { record } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { registerNumber } from './register-number.ts';

type Dependencies = { readonly cases: CaseStore; readonly calendars: Calendars; readonly clock: Clock };
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
    ['number', 'transaction', 'version', 'idempotency'],
  );
  if (isConflict(result)) throw new Error(`an act on a case cannot meet the conflict ${result.conflict}`);
  return result;
}

async function attempt(
  { cases, calendars, clock }: Dependencies,
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
  if (office) return refused(office);
  const now = clock.now();
  const numbering = takesDecisionNumber(command.verb)
    ? await nextDecisionNumber(cases, stored, Number(dayOf(now).slice(0, 4)))
    : undefined;
  const decided = decide(command, stored.state, {
    now,
    actor: actorOf(caller),
    service: serviceOf(stored.state.service),
    calendar,
    number: numbering ? registerNumber(numbering.register, numbering.value) : '',
  });
  if (!decided.ok) return decided;
  const after = evolve(stored.state, decided.value);
  const taking = quotaTaking(stored, decided.value);
  const saved = await cases.save({
    before: stored,
    recorded: record(caseId, decided.value, stored),
    after,
    idempotency,
    ...(numbering ? { number: numbering } : {}),
    ...(taking ? { taking } : {}),
  });
  if (saved === 'saved') return accepted({ kase: after, version: stored.version + 1 });
  return taking ? withoutPlaces(saved, taking) : saved;
}

/** The role may be right and the office wrong: the provider of one region does not act for that of another (R¶6, R¶7). */
function actorElsewhere(caller: Caller, kase: Case, verb: Verb): UseCaseRefusal | undefined {
  const stage = stageOf(serviceOf(kase.service), kase.stage);
  if (isEnd(stage) || stage.actor !== caller.role || may(caller, { to: 'act-for-office', kase })) {
    return undefined;
  }
  return { code: 'actor-not-permitted', verb, actor: stage.actor };
}

/** A conflict over places is the quota's answer, not a lost race. */
function withoutPlaces(conflict: Conflict, { ledger, entry }: Taking): Answer | Conflict {
  switch (conflict.conflict) {
    case 'quota-exhausted':
      return refused({ code: 'quota-exhausted', left: conflict.left, needed: entry.places });
    case 'quota-not-set':
      return refused({ code: 'quota-not-set', year: ledger.year, region: ledger.region });
    default:
      return conflict;
  }
}

async function nextDecisionNumber(cases: CaseStore, { state }: StoredCase, year: number) {
  const register: Register = { kind: 'decision', region: state.region, year };
  return { register, value: (await cases.lastNumber(register)) + 1 };
}

/** A decision to include takes its places in the transaction that takes the decision. */
function quotaTaking({ state }: StoredCase, event: CaseEvent): Taking | undefined {
  if (event.type !== 'DecisionTaken' || event.places === 0) return undefined;
  const { category } = serviceOf(state.service).quota;
  const ledger = { year: Number(event.decision.on.slice(0, 4)), region: state.region, category };
  const entry = {
    id: `${state.id}#${event.decision.number}`,
    at: event.at,
    by: event.by.subject,
    act: `decision ${event.decision.number}`,
    kind: 'taken' as const,
    places: event.places,
    caseId: state.id,
  };
  return { ledger, entry };
}
